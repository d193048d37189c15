using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds e-mail addresses written so that machines should miss them: <c>naam [at] domein [punt] nl</c>.</summary>
/// <remarks>Bracketed forms and the word "apenstaartje"; a bare " at " is ordinary English and no hit.</remarks>
public sealed class EmailSpelledDetector : WindowDetector
{
    public override string Kind => "email";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } =
        ["[at]", "(at)", "{at}", "<at>", "[apenstaartje]", "(apenstaartje)", "apenstaartje", "apestaartje", "[apenstaart]", "(apenstaart)", "apenstaart", "at ", "[@]", "(@)"];

    public override int MaxBefore => 68;

    public override int MaxAfter => 128;

    public override int MaxLead => 65;

    /// <summary>Only a local part, with one space behind it, can still become part of an address.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = before.Length > 0 && before[^1] == ' ' ? 1 : 0;
        while (length < before.Length && IsLocal(before[^(length + 1)])) length++;
        return length;
    }

    static bool IsLocal(byte b) => Ascii.IsWord(b) || b is (byte)'.' or (byte)'_' or (byte)'-' or (byte)'+';

    private protected override Confirmation Decide(ref Window window)
    {
        bool isBare = window.Has(window.Anchor, "at "u8);
        int signEnd = isBare ? window.Anchor + 2 : SignEnd(ref window, window.Anchor);
        int localEnd = window.SkipSpacesBack(window.Anchor, most: 1);
        int start = localEnd;
        while (localEnd - start < 64 && (Ascii.IsWord(window[start - 1]) || window[start - 1] is (byte)'.' or (byte)'_' or (byte)'-' or (byte)'+')) start--;
        while (start < localEnd && (!Ascii.IsWord(window[start]) || (window[start] & 0xC0) == 0x80)) start++;
        if (start == localEnd) return Confirmation.No;

        int end = DomainEnd(ref window, window.SkipSpaces(signEnd, most: 1));
        if (end < 0) return Confirmation.No;
        if (!isBare) return Confirmation.Yes(start, end - start, Confidence.Likely);
        // "look at example dot nl" is English; a dot in words before the "at" makes it an address, and so does a word about mail.
        if (window[localEnd] != ' ') return Confirmation.No;
        return Confirmation.Yes(start, end - start, Confidence.Likely, HasDotBefore(ref window, start) ? ContextNeed.None : ContextNeed.Near);
    }

    /// <summary>True behind "jan dot ": the local part has more words than the last, which is all a bounded look back gives.</summary>
    static bool HasDotBefore(ref Window window, int start)
        => window[start - 1] == ' ' && (window.HasWordBefore(start - 1, "dot"u8) || window.HasWordBefore(start - 1, "punt"u8));

    static int SignEnd(ref Window window, int at)
    {
        if (!Ascii.IsLetter(window[at])) at++;
        while (Ascii.IsLetter(window[at]) || window[at] == '@') at++;
        return window[at] is (byte)']' or (byte)')' or (byte)'}' or (byte)'>' ? at + 1 : at;
    }

    static int DomainEnd(ref Window window, int at)
    {
        int end = -1;
        for (int labels = 1; labels <= 5; labels++)
        {
            int labelEnd = at;
            while (labelEnd - at < 63 && (Ascii.IsLetterOrDigit(window[labelEnd]) || (window[labelEnd] == '-' && labelEnd > at))) labelEnd++;
            if (labelEnd - at < 2) break;
            if (labels > 1) end = labelEnd;
            int next = DotEnd(ref window, labelEnd);
            if (next == labelEnd) break;
            at = next;
        }

        return end;
    }

    /// <summary>Index after a dot in any of its spellings, or the same index when there is none.</summary>
    static int DotEnd(ref Window window, int end)
    {
        if (window[end] == '.') return end + 1;
        int at = window.SkipSpaces(end, most: 1);
        bool isBracketed = window[at] is (byte)'[' or (byte)'(' or (byte)'{' or (byte)'<';
        if (isBracketed) at++;
        int length = window.HasWord(at, "punt"u8) ? 4 : window.HasWord(at, "dot"u8) ? 3 : window[at] == '.' && isBracketed ? 1 : 0;
        if (length == 0) return end;
        at += length;
        if (isBracketed) at++;
        return window.SkipSpaces(at, most: 1);
    }
}
