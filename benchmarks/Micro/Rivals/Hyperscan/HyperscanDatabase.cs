using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gegevenshuis.AiGateway.Micro.Beside;

namespace Gegevenshuis.AiGateway.Micro.Rivals.Hyperscan;

/// <summary>A set of patterns compiled for whole texts and for streams. Counts what is reported: candidates with an end and no start, of which nothing is checked.</summary>
/// <remarks>The callback is a function pointer, the cheapest there is from this side. Not thread-safe: one scratch space.</remarks>
sealed unsafe class HyperscanDatabase : IDisposable
{
    readonly nint _block;
    readonly nint _streaming;
    nint _scratch;

    public HyperscanDatabase(string name, IReadOnlyList<HyperscanPattern> patterns)
    {
        (Name, Patterns) = (name, patterns.Count);
        long start = ThreadClock.Now;
        _block = Compile(patterns, HyperscanLibrary.BlockMode);
        CompileSeconds = (ThreadClock.Now - start) / 1e9;
        _streaming = Compile(patterns, HyperscanLibrary.StreamMode);
        Check(HyperscanLibrary.AllocateScratch(_block, ref _scratch));
        Check(HyperscanLibrary.AllocateScratch(_streaming, ref _scratch));
        Check(HyperscanLibrary.StreamSize(_streaming, out nuint state));
        Check(HyperscanLibrary.DatabaseSize(_block, out nuint size));
        (StreamState, Size) = ((int)state, (long)size);
    }

    public string Name { get; }

    public int Patterns { get; }

    /// <summary>For whole texts alone.</summary>
    public double CompileSeconds { get; }

    /// <summary>Bytes per open stream.</summary>
    public int StreamState { get; }

    /// <summary>Bytes of the tables for whole texts.</summary>
    public long Size { get; }

    /// <summary>Number of candidates reported for a whole text.</summary>
    public int Count(ReadOnlySpan<byte> text)
    {
        int count = 0;
        fixed (byte* data = text) Check(HyperscanLibrary.Scan(_block, data, (uint)text.Length, 0, _scratch, &Report, (nint)(&count)));
        return count;
    }

    /// <summary>Number of candidates reported for a text that arrives in pieces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cuts">Where pieces begin, and the end.</param>
    public int Count(ReadOnlySpan<byte> text, List<int> cuts)
    {
        int count = 0;
        Check(HyperscanLibrary.OpenStream(_streaming, 0, out nint stream));
        fixed (byte* data = text)
        {
            for (int i = 1; i < cuts.Count; i++)
                Check(HyperscanLibrary.ScanStream(stream, data + cuts[i - 1], (uint)(cuts[i] - cuts[i - 1]), 0, _scratch, &Report, (nint)(&count)));
        }

        Check(HyperscanLibrary.CloseStream(stream, _scratch, &Report, (nint)(&count)));
        return count;
    }

    public void Dispose()
    {
        _ = HyperscanLibrary.FreeScratch(_scratch);
        _ = HyperscanLibrary.FreeDatabase(_block);
        _ = HyperscanLibrary.FreeDatabase(_streaming);
    }

    [UnmanagedCallersOnly]
    static int Report(uint id, ulong from, ulong to, uint flags, nint context)
    {
        ++*(int*)context;
        return 0;
    }

    static nint Compile(IReadOnlyList<HyperscanPattern> patterns, uint mode)
    {
        nint[] expressions = [.. patterns.Select(static p => Marshal.StringToCoTaskMemUTF8(p.Expression))];
        uint[] flags = [.. patterns.Select(static p => p.Flags)], ids = [.. Enumerable.Range(0, patterns.Count).Select(static i => (uint)i)];
        try
        {
            fixed (nint* first = expressions)
            fixed (uint* flag = flags, id = ids)
            {
                int result = HyperscanLibrary.Compile(first, flag, id, (uint)patterns.Count, mode, 0, out nint database, out HyperscanLibrary.CompileError* error);
                return result == HyperscanLibrary.Success ? database : throw Refused(patterns, *error);
            }
        }
        finally
        {
            foreach (nint expression in expressions) Marshal.FreeCoTaskMem(expression);
        }
    }

    static InvalidOperationException Refused(IReadOnlyList<HyperscanPattern> patterns, in HyperscanLibrary.CompileError error)
        => new($"Hyperscan refuses {(error.Expression < 0 ? "the set" : $"'{patterns[error.Expression].Expression}'")}: {Marshal.PtrToStringUTF8(error.Message)}");

    static void Check(int result, [CallerArgumentExpression(nameof(result))] string call = "")
    {
        if (result != HyperscanLibrary.Success) throw new InvalidOperationException($"Hyperscan answers {result} to {call}.");
    }
}
