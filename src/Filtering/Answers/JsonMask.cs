using System.Text;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Follows JSON text as it goes by and says how a finding in it is masked so that it stays JSON.</summary>
/// <remarks>
/// Inside strings the mask takes the place of the finding, quotes that it spans stay, digits outside strings become a zero. What stands outside strings
/// and cannot be JSON was no JSON, and is masked as other text is. Offsets are in the text given; it always begins at a boundary: not inside an escape.
/// </remarks>
sealed class JsonMask
{
    bool _isInside;

    /// <summary>The last place at or before <paramref name="at"/> where no escape is cut in two.</summary>
    public int Boundary(ReadOnlySpan<byte> text, int at)
    {
        bool isInside = _isInside;
        int next = 0;
        while (next < at)
        {
            int length = Unit(text[next..], ref isInside);
            if (next + length > at) break;
            next += length;
        }

        return next;
    }

    /// <summary>The first place at or after <paramref name="at"/> where no escape is cut in two; beyond the text when the escape is not complete.</summary>
    public int BoundaryAfter(ReadOnlySpan<byte> text, int at)
    {
        bool isInside = _isInside;
        int next = 0;
        while (next < at) next += Unit(text[next..], ref isInside);
        return next;
    }

    /// <summary>Goes on behind text that stays as it is, which ends at a boundary.</summary>
    public void Pass(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at < text.Length;) at += Unit(text[at..], ref _isInside);
    }

    /// <summary>Goes on behind a finding and adds the edits that mask it.</summary>
    /// <param name="text">The finding, from boundary to boundary.</param>
    /// <param name="start">Its offset, for the edits.</param>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="edits">Gets them, in order.</param>
    public void Mask(ReadOnlySpan<byte> text, int start, int rule, List<MaskEdit> edits)
    {
        bool isMasked = false;
        for (int at = 0; at < text.Length;)
        {
            int end = at;
            if (_isInside)
            {
                while (end < text.Length && text[end] != '"') end = Math.Min(end + Unit(text[end..], ref _isInside), text.Length);
                if (end > at) Add(at, end, ref isMasked);
            }
            else
            {
                int run = text[at..].IndexOf((byte)'"');
                end = run < 0 ? text.Length : at + run;
                if (IsJson(text[at..end])) Zeros(text[at..end], start + at, edits);
                else Add(at, end, ref isMasked);
            }

            if (end < text.Length) end += Unit(text[end..], ref _isInside);
            at = end;
        }

        void Add(int from, int to, ref bool isMasked)
        {
            edits.Add(new(start + from, start + to, isMasked ? MaskKind.Nothing : MaskKind.Label, rule));
            isMasked = true;
        }
    }

    static void Zeros(ReadOnlySpan<byte> text, int start, List<MaskEdit> edits)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int from = at;
            while (at < text.Length && char.IsAsciiDigit((char)text[at])) at++;
            if (at > from) edits.Add(new(start + from, start + at, MaskKind.Zero));
        }
    }

    /// <summary>Whether these bytes can stand outside the strings of JSON.</summary>
    static bool IsJson(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at < text.Length;)
        {
            int word = at;
            while (word < text.Length && (char.IsAsciiLetter((char)text[word]) || text[word] >= 0x80)) word++;
            if (word == at) at += " \t\r\n{}[]:,.+-0123456789"u8.Contains(text[at]) ? 1 : text.Length + 1;
            else if (IsWord(text[at..word], at > 0 && char.IsAsciiDigit((char)text[at - 1]))) at = word;
            else return false;
            if (at > text.Length) return false;
        }

        return true;
    }

    static bool IsWord(ReadOnlySpan<byte> word, bool isAfterDigit)
        => word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8) || (isAfterDigit && Ascii.EqualsIgnoreCase(word, "e"u8));

    /// <summary>Length of the byte or escape at the start, also of one that has not arrived in full.</summary>
    static int Unit(ReadOnlySpan<byte> text, ref bool isInside)
    {
        if (text[0] == '"') isInside = !isInside;
        if (!isInside || text[0] != '\\') return 1;
        return text.Length > 1 && text[1] == 'u' ? 6 : 2;
    }
}
