using System.Collections.Frozen;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Names of places, as supporting evidence behind a street or postcode; never a reason by themselves.</summary>
/// <remarks>Immutable. A lookup does not allocate.</remarks>
sealed class PlaceNames
{
    /// <summary>Longest name that is looked up, in bytes.</summary>
    public const int MaxLength = 40;

    const int MaxWords = 5;

    readonly FrozenSet<string> _names;

    PlaceNames(IEnumerable<string> names) => _names = names.Select(static n => n.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>No places: nothing is supported.</summary>
    public static PlaceNames Empty { get; } = new([]);

    public static PlaceNames Of(Lexicon? lexicon) => lexicon is null ? Empty : new(lexicon.Words);

    /// <summary>Length in bytes of the longest place name that starts here and ends at a word boundary, or 0.</summary>
    public int LengthAt(ref Window window, int at)
    {
        if (!Ascii.IsWordLetter(window[at]) && window[at] != '\'') return 0;
        int best = 0, end = at;
        for (int words = 0; words < MaxWords; words++)
        {
            while (end - at < MaxLength && (Ascii.IsWordLetter(window[end]) || window[end] is (byte)'-' or (byte)'\'')) end++;
            if (end - at == MaxLength) break;
            if (Contains(window.Slice(at, end - at))) best = end - at;
            if (window[end] != ' ' || !Ascii.IsWordLetter(window[end + 1])) break;
            end++;
        }

        return best;
    }

    bool Contains(ReadOnlySpan<byte> name)
    {
        Span<char> chars = stackalloc char[MaxLength];
        if (Encoding.UTF8.GetCharCount(name) > chars.Length) return false;
        Span<char> text = chars[..Encoding.UTF8.GetChars(name, chars)];
        for (int i = 0; i < text.Length; i++) text[i] = char.ToLowerInvariant(text[i]);
        return _names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
    }
}
