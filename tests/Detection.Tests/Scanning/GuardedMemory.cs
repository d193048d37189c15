using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Memory between two pages that may not be touched: one byte read or written beside it ends the process.</summary>
sealed unsafe class GuardedMemory : IDisposable
{
    const int PageBytes = 4096, Pages = 16;
    const int NoAccess = 0, ReadWrite = 3, PrivateAnonymous = 0x22;

    readonly byte* _pages;

    public GuardedMemory()
    {
        _pages = (byte*)Map(0, (Pages + 2) * PageBytes, NoAccess, PrivateAnonymous, -1, 0);
        if ((nint)_pages == -1 || Protect((nint)(_pages + PageBytes), Pages * PageBytes, ReadWrite) != 0) throw new InvalidOperationException("No guarded memory.");
    }

    /// <summary>Most bytes.</summary>
    public static int Capacity => Pages * PageBytes;

    /// <summary>A copy of which the last byte is followed by a guard page.</summary>
    public ReadOnlySpan<byte> BeforeGuard(ReadOnlySpan<byte> bytes) => Copy(bytes, _pages + PageBytes + Capacity - bytes.Length);

    /// <summary>A copy of which the first byte follows a guard page.</summary>
    public ReadOnlySpan<byte> BehindGuard(ReadOnlySpan<byte> bytes) => Copy(bytes, _pages + PageBytes);

    public void Dispose() => _ = Unmap((nint)_pages, (Pages + 2) * PageBytes);

    static ReadOnlySpan<byte> Copy(ReadOnlySpan<byte> bytes, byte* to)
    {
        bytes.CopyTo(new Span<byte>(to, bytes.Length));
        return new(to, bytes.Length);
    }

    [DllImport("libc", EntryPoint = "mmap"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Protect(nint address, nint length, int protection);

    [DllImport("libc", EntryPoint = "munmap"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Unmap(nint address, nint length);
}
