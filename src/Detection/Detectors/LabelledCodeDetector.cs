using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Encoding = System.Text.Encoding;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds numbers without any form of their own, by the label in front of them: client, patient, personnel, policy and file numbers.</summary>
/// <remarks>
/// The labels are the context words of the rule, so a new label is data. The value is one token of letters, digits and <c>- / . _</c> that holds
/// enough digits. The scanner's own reading of labels has the last word about what may stand in between.
/// </remarks>
public sealed class LabelledCodeDetector : WindowDetector
{
    const int MaxGap = 32;
    const int MaxToken = 40;
    const int MaxFillers = 3;

    /// <summary>Most bytes of words between label and value, most bytes of one of them, and fewest bytes of a value told that way.</summary>
    const int MaxTold = 36, MaxToldWord = 18, LeastTold = 5;

    readonly byte[][] _labels;
    readonly int _leastDigits;

    /// <param name="kind">Short name of what is found.</param>
    /// <param name="labels">Lower-case words that stand before the value.</param>
    /// <param name="leastDigits">Fewest digits in the value; 1 to 40.</param>
    public LabelledCodeDetector(string kind, IReadOnlyList<string> labels, int leastDigits)
    {
        Kind = kind;
        Literals = [.. labels.Select(static label => label.TrimEnd('.'))];
        _labels = [.. Literals.Select(Encoding.UTF8.GetBytes).OrderByDescending(static label => label.Length)];
        _leastDigits = leastDigits;
        MaxAfter = 64 + MaxTold + MaxToldWord + MaxToken + 4;
    }

    public override string Kind { get; }

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; }

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter { get; }

    private protected override Confirmation Decide(ref Window window)
    {
        foreach (byte[] label in _labels)
        {
            if (!window.Has(window.Anchor, label)) continue;
            int start = Value(ref window, window.Anchor + label.Length);
            int end = start < 0 ? -1 : TokenEnd(ref window, start);
            if (end > 0) return Confirmation.Yes(start, end - start, Confidence.Likely, ContextNeed.Label);
            start = ToldValue(ref window, window.Anchor + label.Length);
            end = start < 0 ? -1 : TokenEnd(ref window, start);
            if (end - start >= LeastTold) return Confirmation.Yes(start, end - start, Confidence.Likely, ContextNeed.Near);
        }

        return Confirmation.No;
    }

    /// <summary>Skips a suffix of the label, separators and filling words. Returns where the value starts, or -1.</summary>
    static int Value(ref Window window, int labelEnd)
    {
        int at = labelEnd + Suffix(ref window, labelEnd), breaks = 0;
        if (Ascii.IsLetter(window[at])) return -1;
        for (int fillers = 0; fillers <= MaxFillers; fillers++)
        {
            while (at - labelEnd < MaxGap && IsSeparator(window[at]))
            {
                if (window[at] == '\n' && ++breaks > 1) return -1;
                at++;
            }

            int filler = Filler(ref window, at);
            if (filler == 0) return Ascii.IsLetterOrDigit(window[at]) ? at : -1;
            at += filler;
        }

        return -1;
    }

    /// <summary>The value behind a few words that say whose it is: "polisnummer bij de zorgverzekeraar is 1234567890", "klantnummer energie 4417823".</summary>
    /// <remarks>The words are small, on one line, and the last is "is" or a colon follows them, or there is only one. A date is no value.</remarks>
    static int ToldValue(ref Window window, int labelEnd)
    {
        int at = labelEnd + Suffix(ref window, labelEnd), words = 0;
        bool isSaid = false;
        while (at - labelEnd < MaxTold && window[at] == ' ' && !isSaid)
        {
            at++;
            int end = at;
            while (end - at <= MaxToldWord && Ascii.IsWordLetter(window[end])) end++;
            if (end == at) break;
            if (Ascii.IsUpper(window[at]) || end - at > MaxToldWord) return -1;
            isSaid = window.HasWord(at, "is"u8) || window.HasWord(at, "luidt"u8) || window[end] == ':';
            at = window[end] == ':' ? end + 1 : end;
            words++;
        }

        at = window.SkipSpaces(at, most: 1);
        bool isShort = words == 1 && Ascii.IsDigit(window[at]);
        return words > 0 && (isSaid || isShort) && Ascii.IsLetterOrDigit(window[at]) && !IsDate(ref window, at) ? at : -1;
    }

    static bool IsDate(ref Window window, int at) => WrittenDate.Read(ref window, at).Grade == DateGrade.Full;

    int TokenEnd(ref Window window, int start)
    {
        int at = start, end = start, digits = 0;
        while (at - start < MaxToken)
        {
            byte b = window[at];
            if (Ascii.IsLetterOrDigit(b)) end = at + 1;
            else if (b is not ((byte)'-' or (byte)'/' or (byte)'.' or (byte)'_')) break;
            if (Ascii.IsDigit(b)) digits++;
            at++;
        }

        bool isWhole = !Ascii.IsWord(window[end]) && window[end] != '@';
        return digits >= _leastDigits && isWhole ? end : -1;
    }

    static int Suffix(ref Window window, int at)
        => window.Has(at, "nummers"u8) ? 7 : window.Has(at, "nummer"u8) ? 6 : window.Has(at, "nr"u8) || window.Has(at, "no"u8) ? 2 : 0;

    static int Filler(ref Window window, int at)
    {
        if (window.HasWord(at, "is"u8) || window.HasWord(at, "nr"u8) || window.HasWord(at, "no"u8)) return 2;
        if (window.HasWord(at, "van"u8)) return 3;
        if (window.HasWord(at, "nummer"u8) || window.HasWord(at, "number"u8)) return 6;
        return window[at] == '<' ? Tag(ref window, at) : 0;
    }

    /// <summary>Length of a short tag such as <c>&lt;/td&gt;</c>, or 0.</summary>
    static int Tag(ref Window window, int at)
    {
        for (int i = 1; i <= 12; i++)
            if (window[at + i] == '>') return i + 1;
        return 0;
    }

    static bool IsSeparator(byte b) => " \t\r\n:=\"'>|;,*_#-([.\\`{/"u8.Contains(b);
}
