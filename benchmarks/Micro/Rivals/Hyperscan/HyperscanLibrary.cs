using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Micro.Rivals.Hyperscan;

/// <summary>The functions of libhs that the benchmark calls. The library is not ours and not shipped; it is found on the machine.</summary>
static unsafe partial class HyperscanLibrary
{
    public const int Success = 0;
    public const uint BlockMode = 1;
    public const uint StreamMode = 2;

    /// <summary>What to do when the library is not there.</summary>
    public const string HowToInstall =
        "Hyperscan (libhs.so.5) is not installed, and without it there is nothing to compare with. On Debian and Ubuntu: apt-get install libhyperscan5. Nothing is measured.";

    const string Name = "libhs.so.5";

    public static bool IsInstalled { get; } = NativeLibrary.TryLoad(Name, typeof(HyperscanLibrary).Assembly, null, out _);

    /// <summary>As the library tells it, such as "5.4.0 2021-01-26".</summary>
    public static string Version => Marshal.PtrToStringUTF8(GetVersion()) ?? "";

    [LibraryImport(Name, EntryPoint = "hs_version")]
    private static partial nint GetVersion();

    [LibraryImport(Name, EntryPoint = "hs_compile_multi")]
    public static partial int Compile(nint* expressions, uint* flags, uint* ids, uint count, uint mode, nint platform, out nint database, out CompileError* error);

    [LibraryImport(Name, EntryPoint = "hs_alloc_scratch")]
    public static partial int AllocateScratch(nint database, ref nint scratch);

    [LibraryImport(Name, EntryPoint = "hs_scan")]
    public static partial int Scan(nint database, byte* data, uint length, uint flags, nint scratch, delegate* unmanaged<uint, ulong, ulong, uint, nint, int> onMatch, nint context);

    [LibraryImport(Name, EntryPoint = "hs_open_stream")]
    public static partial int OpenStream(nint database, uint flags, out nint stream);

    [LibraryImport(Name, EntryPoint = "hs_scan_stream")]
    public static partial int ScanStream(nint stream, byte* data, uint length, uint flags, nint scratch, delegate* unmanaged<uint, ulong, ulong, uint, nint, int> onMatch, nint context);

    [LibraryImport(Name, EntryPoint = "hs_close_stream")]
    public static partial int CloseStream(nint stream, nint scratch, delegate* unmanaged<uint, ulong, ulong, uint, nint, int> onMatch, nint context);

    [LibraryImport(Name, EntryPoint = "hs_stream_size")]
    public static partial int StreamSize(nint database, out nuint size);

    [LibraryImport(Name, EntryPoint = "hs_database_size")]
    public static partial int DatabaseSize(nint database, out nuint size);

    [LibraryImport(Name, EntryPoint = "hs_free_database")]
    public static partial int FreeDatabase(nint database);

    [LibraryImport(Name, EntryPoint = "hs_free_scratch")]
    public static partial int FreeScratch(nint scratch);

    /// <summary>Why a pattern was refused.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct CompileError
    {
        /// <summary>Text of the library, zero-terminated.</summary>
        public nint Message;

        /// <summary>Index of the pattern.</summary>
        public int Expression;
    }
}
