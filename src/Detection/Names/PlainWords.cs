using System.Buffers.Binary;
using System.Numerics;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Reads the tokens that nearly all text is made of: words of plain letters, small or with one capital in front, and marks.</summary>
/// <remarks>A fast way past <see cref="NameTokenizer"/>, which makes the same token of the same bytes and reads all that is refused here.</remarks>
struct PlainWords
{
    /// <summary>A block tells all about a word of at most 31 letters that starts in its first half.</summary>
    const int Half = LetterBlock.Length / 2;

    LetterBlock _block;

    /// <summary>For a text that has not been looked at yet.</summary>
    public static PlainWords New => new() { _block = new() { Start = -LetterBlock.Length } };

    /// <summary>Reads the word or mark at a place of the text that was given since <see cref="New"/>.</summary>
    /// <returns>False when something else stands there, or the word is not known to be whole.</returns>
    public bool TryRead(ReadOnlySpan<byte> text, int at, ref NameToken token)
    {
        int offset = at - _block.Start;
        if ((uint)offset >= Half)
        {
            LetterKernel.Load(text, at, out _block);
            offset = 0;
        }

        int letters = BitOperations.TrailingZeroCount(~(_block.Letters >> offset));
        if (letters == 0) return TryReadMark(text[at], offset, ref token);
        if (letters is < 2 or >= Half || (_block.Ends >> (offset + letters) & 1) == 0) return false;
        ulong capitals = _block.Capitals >> offset & ((1UL << letters) - 1);
        // A short word with a dot may be an initial or a part of "v.d.".
        if (capitals > 1 || (letters < 4 && text[at + letters] == '.')) return false;
        ReadOnlySpan<byte> word = text.Slice(at, letters);
        token = default;
        token.Length = token.Letters = letters;
        token.Word = WordHash.OfLetters(word);
        token.Shape = capitals == 0 ? TokenShape.Lower : TokenShape.Capitalised;
        (token.Prefix, token.Suffix) = Edges(word);
        return true;
    }

    /// <summary>A mark is a token by itself; white space is none.</summary>
    readonly bool TryReadMark(byte mark, int offset, ref NameToken token)
    {
        if ((_block.Ends >> offset & 1) == 0 || mark is (byte)' ' or (>= (byte)'\n' and <= (byte)'\r')) return false;
        token = default;
        token.Length = 1;
        token.Word = mark;
        return true;
    }

    /// <summary>The first and last four letters in small letters.</summary>
    static (uint Prefix, uint Suffix) Edges(ReadOnlySpan<byte> word)
    {
        const uint Small = 0x20202020;
        if (word.Length >= 4) return (BinaryPrimitives.ReadUInt32BigEndian(word) | Small, BinaryPrimitives.ReadUInt32BigEndian(word[^4..]) | Small);
        uint all = BinaryPrimitives.ReadUInt16BigEndian(word) | 0x2020u;
        if (word.Length == 3) all = (all << 8) | word[2] | 0x20u;
        return (all, all);
    }
}
