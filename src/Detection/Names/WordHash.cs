using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The hash of a word in lower case without diacritics, as the tokenizer builds it byte by byte.</summary>
static class WordHash
{
    public const uint Seed = 0x811C9DC5;

    public static uint Add(uint hash, byte folded) => (hash ^ folded) * 0x01000193;

    /// <summary>Hash of a word of ASCII letters, small or capital.</summary>
    public static uint OfLetters(ReadOnlySpan<byte> letters)
    {
        uint hash = Seed;
        foreach (byte letter in letters) hash = Add(hash, (byte)(letter | 0x20));
        return hash;
    }

    /// <summary>Hash of a whole word; characters that are no letter or digit count as the tokenizer counts them.</summary>
    public static uint Of(string word) => Of(Encoding.UTF8.GetBytes(word));

    public static uint Of(ReadOnlySpan<byte> word)
    {
        uint hash = Seed;
        for (int at = 0; at < word.Length;)
        {
            Glyph glyph = Glyph.Read(word, at, isFinal: true);
            at += glyph.Size;
            if (glyph.Kind == GlyphKind.Silent) continue;
            hash = Add(hash, glyph.Fold);
            if (glyph.Second != 0) hash = Add(hash, glyph.Second);
        }

        return hash;
    }
}
