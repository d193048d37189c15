using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>A candidate's text with a memory of whether the decision looked past its end.</summary>
/// <remarks>
/// Reading outside the window gives 0, a byte that is no part of any identifier. When a decision read past the end and more text may
/// follow, that decision is worth nothing and <see cref="Settle"/> turns it into "needs more". A detector that reads only through
/// this type therefore cannot answer too early, whatever its own logic is.
/// </remarks>
/// <param name="text">As <see cref="Candidate.Text"/>.</param>
/// <param name="anchor">As <see cref="Candidate.Anchor"/>.</param>
/// <param name="isFinal">As <see cref="Candidate.IsFinal"/>.</param>
ref struct Window(ReadOnlySpan<byte> text, int anchor, bool isFinal)
{
    readonly ReadOnlySpan<byte> _text = text;
    readonly bool _isFinal = isFinal;
    bool _readPastEnd;

    public Window(in Candidate candidate)
        : this(candidate.Text, candidate.Anchor, candidate.IsFinal)
    {
    }

    public int Anchor { get; } = anchor;

    public byte this[int index]
    {
        get
        {
            if ((uint)index < (uint)_text.Length) return _text[index];
            _readPastEnd |= index >= 0;
            return 0;
        }
    }

    /// <summary>True when the decision so far rests on bytes that have not arrived, so that costly work on it would be wasted.</summary>
    public readonly bool IsUnsettled => _readPastEnd && !_isFinal;

    /// <summary>The answer, or "needs more" when it rests on bytes that have not arrived.</summary>
    public readonly Confirmation Settle(Confirmation answer)
        => IsUnsettled ? Confirmation.NeedsMore : answer;

    /// <summary>Bytes that have been seen by index; the caller must not ask for more than it read.</summary>
    public readonly ReadOnlySpan<byte> Slice(int start, int length) => _text.Slice(start, length);

    /// <summary>What is in the window from an index on. A decision that rests on its end must read the byte behind it too.</summary>
    public readonly ReadOnlySpan<byte> From(int index) => (uint)index < (uint)_text.Length ? _text[index..] : default;

    /// <summary>True when the lower-case ASCII text stands at this place, case ignored.</summary>
    public bool Has(int at, ReadOnlySpan<byte> lower)
    {
        for (int i = 0; i < lower.Length; i++)
            if (Ascii.ToLower(this[at + i]) != lower[i]) return false;
        return true;
    }

    /// <summary>True when all of a stretch is in the window and the lower-case ASCII text begins nowhere in it, case ignored. Reads as if it did not.</summary>
    public readonly bool Lacks(int at, int length, ReadOnlySpan<byte> lower)
    {
        if (at + length + lower.Length > _text.Length && !_isFinal) return false;
        ReadOnlySpan<byte> rest = _text[at..Math.Min(_text.Length, at + length + lower.Length)];
        while (true)
        {
            int next = rest.IndexOfAny(lower[0], (byte)(lower[0] & 0xDF));
            if (next < 0) return true;
            rest = rest[next..];
            if (rest.Length >= lower.Length && System.Text.Ascii.EqualsIgnoreCase(rest[..lower.Length], lower)) return false;
            rest = rest[1..];
        }
    }

    /// <summary>True when the lower-case ASCII text stands just before this place, case ignored.</summary>
    public bool HasBefore(int end, ReadOnlySpan<byte> lower) => end >= lower.Length && Has(end - lower.Length, lower);

    /// <summary>True when a letter or digit of any script stands just before this place. Punctuation outside ASCII (quotes, bullets, €) does not touch.</summary>
    public bool TouchesBefore(int start)
    {
        byte last = this[start - 1];
        if (last < 0x80) return Ascii.IsLetterOrDigit(last);
        int lead = start - 1;
        while (start - lead < 4 && (this[lead] & 0xC0) == 0x80) lead--;
        return IsLetterLead(this[lead]);
    }

    /// <summary>True when a letter or digit of any script stands at this place.</summary>
    public bool TouchesAfter(int end)
    {
        byte first = this[end];
        return first < 0x80 ? Ascii.IsLetterOrDigit(first) : IsLetterLead(first);
    }

    /// <summary>C2 leads U+0080–00BF and E2 U+2000–2FFF: punctuation and symbols; F0 leads emoji.</summary>
    static bool IsLetterLead(byte lead) => lead >= 0x80 && lead is not (0xC2 or 0xE2 or 0xF0);

    /// <summary>As <see cref="Has"/>, and the text is a whole word there.</summary>
    public bool HasWord(int at, ReadOnlySpan<byte> lower)
        => Has(at, lower) && !TouchesBefore(at) && !TouchesAfter(at + lower.Length);

    /// <summary>True when the lower-case ASCII word ends just before this place and starts at a word boundary.</summary>
    public bool HasWordBefore(int end, ReadOnlySpan<byte> lower)
        => HasBefore(end, lower) && !TouchesBefore(end - lower.Length);

    /// <summary>First index at or after <paramref name="at"/> that is not a space, looking no further than <paramref name="most"/> spaces.</summary>
    public int SkipSpaces(int at, int most = 3)
    {
        for (int i = 0; i < most && this[at] == ' '; i++) at++;
        return at;
    }

    /// <summary>Index just after the last byte before <paramref name="end"/> that is not a space.</summary>
    public int SkipSpacesBack(int end, int most = 3)
    {
        for (int i = 0; i < most && end > 0 && this[end - 1] == ' '; i++) end--;
        return end;
    }

    /// <summary>Start of the run of word bytes that ends just before <paramref name="end"/>.</summary>
    public int WordStart(int end)
    {
        while (end > 0 && Ascii.IsWord(this[end - 1])) end--;
        return end;
    }

    /// <summary>End of the run of word bytes that starts at <paramref name="at"/>, at most <paramref name="most"/> bytes.</summary>
    public int WordEnd(int at, int most = 48)
    {
        for (int i = 0; i < most && Ascii.IsWord(this[at]); i++) at++;
        return at;
    }
}
