using CsCheck;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Simd;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>A line read in one pass, against searches for each of its signs.</summary>
public sealed class LineKernelTests
{
    static readonly string[] s_parts = ["naam", ", ", ",", ";", "\t", "|", "  ", " ", "straat 1", "\n", "\r\n", "é", "een lange zin die over de grens van een blok heen loopt en geen scheidingsteken heeft", ",,,,"];

    static readonly Gen<byte[]> s_texts =
        Gen.Int[0, s_parts.Length - 1].Select(static i => s_parts[i]).Array[0, 30].Select(static parts => Texts.Bytes(string.Concat(parts)));

    [Fact]
    public void A_line_ends_and_is_divided_as_separate_searches_say()
        => s_texts.Sample(
            static text =>
            {
                byte[] padded = [.. text, .. new byte[64]];
                for (int from = 0; from < text.Length;)
                {
                    LineSigns signs = LineKernel.Read(padded, text.Length, from);
                    ReadOnlySpan<byte> rest = text.AsSpan(from);
                    int end = rest.IndexOf((byte)'\n');
                    Assert.Equal(end < 0 ? LineSigns.Open : end, signs.Length);
                    ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
                    Assert.Equal(line.ContainsAny("\t;|"u8), signs.HasDivider);
                    Assert.Equal(line.Count((byte)','), signs.Commas);
                    Assert.Equal(line.IndexOf(", "u8) >= 0, signs.HasSpacedComma);
                    Assert.Equal(line.IndexOf("  "u8) >= 0, signs.HasWideGap);
                    if (!line.IsEmpty) Assert.Equal(TableHeader.Shape(line), TableHeader.Shape(line, signs));
                    from = end < 0 ? text.Length : from + end + 1;
                }
            },
            iter: 3000, seed: "0000KN3dGmt2");

    [Fact]
    public void An_empty_line_has_no_shape() => Assert.Equal(default, TableHeader.Shape([], LineKernel.Read(new byte[64], 0, 0)));
}
