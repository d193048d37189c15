using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Text.Readings;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Vector code that reads a byte beside the text would show what lay there, or end the process.</summary>
public sealed class GuardedMemoryTests : IDisposable
{
    static readonly Scanner s_scanner = Scanner.Compile(TestRules.All);

    readonly GuardedMemory _memory = new();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void The_scanner_reads_no_byte_before_or_behind_a_text_of_any_length()
    {
        FindingList findings = new();
        foreach (byte[] text in Texts.Rich)
        {
            for (int length = 0; length <= text.Length; length++)
            {
                findings.Clear();
                s_scanner.Scan(_memory.BeforeGuard(text.AsSpan(0, length)), findings);
                int first = findings.Count;
                findings.Clear();
                s_scanner.Scan(_memory.BehindGuard(text.AsSpan(0, length)), findings);
                Assert.Equal(first, findings.Count);
            }
        }
    }

    [Fact]
    public void A_stream_reads_no_byte_beside_its_pieces()
    {
        FindingList findings = new();
        foreach (byte[] text in Texts.Rich)
        {
            using TextStream stream = s_scanner.OpenStream();
            for (int at = 0, size = 1; at < text.Length; at += size, size = (size % 90) + 1)
                stream.Append(_memory.BeforeGuard(text.AsSpan(at, Math.Min(size, text.Length - at))), findings);
            stream.Complete(findings);
        }

        Assert.NotEqual(0, findings.Count);
    }

    [Fact]
    public void Kernels_read_no_byte_behind_the_padding_they_ask_for_at_any_width()
    {
        byte[] text = [.. Texts.Rich.SelectMany(static bytes => bytes).Take(700), .. new byte[RunKernel.Behind]];
        for (int length = 0; length <= 600; length++)
        {
            ReadOnlySpan<byte> padded = _memory.BeforeGuard(text.AsSpan(0, length + 64));
            ulong[] widths = [Fill<BytesScalar>(padded, length), Fill<Bytes128>(padded, length), Bytes256.IsSupported ? Fill<Bytes256>(padded, length) : 0, Bytes512.IsSupported ? Fill<Bytes512>(padded, length) : 0];
            Assert.All(widths.Where(static hash => hash != 0), hash => Assert.Equal(widths[0], hash));
            LineKernel.Read(padded, length, 0);
            RunKernel.Fill(_memory.BeforeGuard(text.AsSpan(0, length + RunKernel.Behind)), length, 0, new RunTile(16), new RunTile(16), new RunTile(16), new DigitTile(), DigitWords.NumberStarts);
        }
    }

    static ulong Fill<TBytes>(ReadOnlySpan<byte> padded, int length)
        where TBytes : struct, IBytes64<TBytes>
    {
        AnchorTile tile = new();
        int blocks = AnchorKernel.FillWith<TBytes>(padded, length, 0, default, tile);
        ulong hash = 1;
        foreach (ulong mask in tile.Digits[..(blocks + 1)]) hash = (hash * 31) + mask;
        foreach (ulong mask in tile.Letters[..(blocks + 1)]) hash = (hash * 31) + mask;
        foreach (ulong mask in tile.Starts[..blocks]) hash = (hash * 31) + mask;
        return hash | 1;
    }
}
