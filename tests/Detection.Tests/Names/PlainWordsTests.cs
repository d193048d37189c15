using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>The fast way past the tokenizer: the same tokens, at every width, and no byte beside the text.</summary>
public sealed class PlainWordsTests
{
    static readonly string[] s_parts = ["de ", "Jan", "JAN ", "aB", "ab", "v", "Chr", "Drs", ".", "'", "`s ", "-", "7", " ", "\n", "é", "e\u0301", "是", "gemeenteraadsvergadering", "verantwoordelijkheidsbesef"];

    static readonly Gen<byte[]> s_texts = Gen.OneOf(
        Gen.Int[0, s_parts.Length - 1].Select(static i => Encoding.UTF8.GetBytes(s_parts[i])),
        Gen.Byte.Array[1, 2]).Array[1, 30].Select(static parts => parts.SelectMany(static part => part).ToArray());

    [Fact]
    public void What_is_read_fast_is_the_token_of_the_tokenizer()
    {
        int read = 0;
        s_texts.Sample(
            text =>
            {
                var words = PlainWords.New;
                for (int at = 0; at < text.Length; at++)
                {
                    NameToken fast = default, slow = default;
                    if (!words.TryRead(text, at, ref fast)) continue;
                    Interlocked.Increment(ref read);
                    // A word that was read fast is whole also when the text goes on.
                    if (!NameTokenizer.TryRead(text, at, isFinal: false, ref slow) || !fast.Equals(slow)) return false;
                }

                return true;
            },
            iter: 3_000, seed: "0N0XIzNsQ0O2");
        Assert.True(read > 3_000);
    }

    [Fact]
    public void Width_does_not_matter_and_no_byte_behind_the_text_is_read()
    {
        using var memory = new GuardedMemory();
        s_texts.Sample(
            text =>
            {
                for (int at = 0; at <= text.Length; at += 5)
                {
                    ReadOnlySpan<byte> guarded = memory.BeforeGuard(text);
                    LetterKernel.Load<BytesScalar>(guarded, at, out LetterBlock scalar);
                    LetterKernel.Load(guarded, at, out LetterBlock best);
                    LetterKernel.Load<Bytes128>(guarded, at, out LetterBlock narrow);
                    if (!best.Equals(scalar) || !narrow.Equals(scalar)) return false;
                    if (Bytes256.IsSupported)
                    {
                        LetterKernel.Load<Bytes256>(guarded, at, out LetterBlock wide);
                        if (!wide.Equals(scalar)) return false;
                    }

                    for (int i = 0; i < LetterBlock.Length; i++)
                        if (!IsRight(scalar, i, at + i < text.Length ? (char)text[at + i] : 'é')) return false;
                }

                return true;
            },
            iter: 300, seed: "0N0XIzNsQ0O2", threads: 1);
    }

    static bool IsRight(in LetterBlock block, int bit, char c)
        => (block.Letters >> bit & 1) != 0 == char.IsAsciiLetter(c)
            && (block.Capitals >> bit & 1) != 0 == char.IsAsciiLetterUpper(c)
            && (block.Ends >> bit & 1) != 0 == (c < 128 && !char.IsAsciiLetterOrDigit(c) && c is not ('\'' or '`'));
}
