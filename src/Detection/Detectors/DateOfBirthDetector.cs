using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds dates of birth: a date behind a word that announces one, or directly before "geboren".</summary>
/// <remarks>
/// A date alone is no personal data. The first number behind the cue must be the date: "geboren te Heerlen, besluit van 12-03-2024" is
/// not one. A line end is crossed only when nothing but separators stands between cue and date.
/// </remarks>
public sealed class DateOfBirthDetector : WindowDetector
{
    const int Reach = 72;

    /// <summary>More bytes than the longest date and the signs behind it have.</summary>
    const int LongestDate = 48;

    public override string Kind => "date-of-birth";

    public override AnchorSet Anchors => AnchorSet.Literal | AnchorSet.DigitRun;

    public override IReadOnlyList<string> Literals => BirthCue.Texts;

    /// <summary>Enough to see an earlier cue, so that a run of cues does not ask the slow recogniser again and again.</summary>
    public override int MaxBefore => 128;

    public override int MaxAfter => 256;

    public override int MaxLead => 0;

    const int Cue = 0;

    /// <summary>The cue that begins with digits, or a date.</summary>
    public override int DigitForms => 2;

    /// <summary>Day or year first, or all in one piece.</summary>
    internal override int Follow(int form, int state, int digits, byte after) => form switch
    {
        Cue when state == DigitStep.Start => digits == 2 && after == '.' ? 1 : DigitStep.No,
        Cue => digits == 2 && !Ascii.IsLetter(after) ? DigitStep.Ask : DigitStep.No,
        _ => DateGroups.Follow(state, digits, after),
    };

    public override bool MayFollow(int form, byte before, int digit) => (form != Cue || digit == 0) && !Ascii.IsLetterOrDigit(before);

    /// <summary>Not the month or year of a date, nor a part of a longer number.</summary>
    public override bool MayGoOn(int form, byte before) => form == Cue || before is not ((byte)'.' or (byte)',' or (byte)'-');

    private protected override Confirmation Decide(ref Window window)
    {
        int at = window.Anchor;
        int cue = BirthCue.LengthAt(ref window, at);
        if (cue > 0) return Behind(ref window, at + cue);
        return Ascii.IsDigit(window[at]) ? Before(ref window, at) : Confirmation.No;
    }

    static Confirmation Behind(ref Window window, int cueEnd)
    {
        bool isLabel = true;
        int at = cueEnd;
        while (at - cueEnd < Reach)
        {
            byte b = window[at];
            if (Ascii.IsDigit(b)) return Dated(ref window, at, isLabel);
            if (Ascii.IsWordLetter(b))
            {
                if (BirthCue.IsOtherEvent(ref window, at)) return Confirmation.No;
                Confirmation named = Named(ref window, at, isLabel);
                if (named.IsYes) return named;
                isLabel &= window.HasWord(at, "op"u8) || window.HasWord(at, "is"u8) || window.HasWord(at, "dd"u8);
                at = window.WordEnd(at, most: Reach);
                continue;
            }

            // "geboortedatum > '2000-01-01'" is a question to a register.
            bool isCompared = b is (byte)'<' or (byte)'>' && window[at - 1] == ' ' && window[at + 1] is (byte)' ' or (byte)'=';
            if (isCompared || IsStop(ref window, at, isLabel)) return Confirmation.No;
            at++;
        }

        return Confirmation.No;
    }

    /// <summary>A number: it is the date, or there is none.</summary>
    static Confirmation Dated(ref Window window, int at, bool isLabel)
    {
        WrittenDate date = WrittenDate.Read(ref window, at);
        return date.Grade switch
        {
            DateGrade.Full => Confirmation.Yes(at, date.End - at, isLabel ? Confidence.Certain : Confidence.Likely),
            DateGrade.Partial => Confirmation.Yes(at, date.End - at, Confidence.Possible),
            _ => Confirmation.No,
        };
    }

    /// <summary>A word: a month in front of a number, or a day in letters.</summary>
    static Confirmation Named(ref Window window, int at, bool isLabel)
    {
        WrittenDate date = WrittenDate.Read(ref window, at);
        if (date.Grade != DateGrade.None) return Dated(ref window, at, isLabel);
        SpokenDate spoken = SpokenDate.Read(ref window, at);
        if (spoken.End == 0) return Confirmation.No;
        int length = spoken.End - spoken.Start;
        if (!spoken.IsWhole) return Confirmation.Yes(spoken.Start, length, Confidence.Possible);
        bool isCertain = !window.IsUnsettled && !HasEarlierCue(ref window) && DutchDateRecognizer.Confirms(window.Slice(spoken.Start, length));
        return Confirmation.Yes(spoken.Start, length, isCertain ? Confidence.Certain : Confidence.Likely);
    }

    /// <summary>True when the text just before holds a birth cue too: then the recogniser is not asked, which bounds its share of any text.</summary>
    static bool HasEarlierCue(ref Window window)
    {
        for (int i = window.Anchor - 1; i >= 0; i--)
            if (Ascii.ToLower(window[i]) is (byte)'g' or (byte)'b' or (byte)'d' or (byte)'j' or (byte)'v' or (byte)'n' or (byte)'f' or (byte)'u' or 0xC2 && BirthCue.LengthAt(ref window, i) > 0) return true;
        return false;
    }

    /// <summary>A line end behind words, or the end of a sentence.</summary>
    static bool IsStop(ref Window window, int at, bool isLabel)
    {
        byte b = window[at];
        if (b is 0) return true;
        if (b == '\n') return !isLabel;
        bool isSentence = b == '.' && window[at + 1] is (byte)' ' or (byte)'\n';
        return isSentence && Ascii.IsLower(window[at - 1]) && Ascii.IsLower(window[at - 2]) && Ascii.IsLower(window[at - 3]);
    }

    /// <summary>"12-03-1985 geboren te Heerlen".</summary>
    static Confirmation Before(ref Window window, int at)
    {
        if (!MayBeDate(ref window, at) || IsFarFromCue(ref window, at)) return Confirmation.No;
        WrittenDate date = WrittenDate.Read(ref window, at);
        if (date.Grade != DateGrade.Full) return Confirmation.No;
        int next = window.SkipSpaces(date.End, most: 1);
        if (window[next] is (byte)'(' or (byte)',') next = window.SkipSpaces(next + 1, most: 1);
        next = OverShortWords(ref window, next);
        if (window.HasWord(next, "geboren"u8) || window.HasWord(next, "geboortedatum"u8) || window.HasWord(next, "geb"u8))
            return Confirmation.Yes(at, date.End - at, Confidence.Likely);
        bool isWithNumber = window[at - 1] == '(' && window[date.End] is (byte)',' or (byte)';' or (byte)'/' or (byte)' ' && HasBsn(ref window, date.End);
        if (isWithNumber) return Confirmation.Yes(at, date.End - at, Confidence.Likely);
        if (IsListed(ref window, at)) return Confirmation.Yes(at, date.End - at, Confidence.Likely);
        bool isBehindName = window[at - 1] == '(' && window[date.End] == ')' && window[at - 2] == ' ' && Ascii.IsWordLetter(window[at - 3]);
        return isBehindName ? Confirmation.Yes(at, date.End - at, Relatives.StandBefore(ref window, at - 2) ? Confidence.Likely : Confidence.Possible) : Confirmation.No;
    }

    /// <summary>True when it is plain, without reading the date, that no cue can stand behind it nor a bracket before it.</summary>
    static bool IsFarFromCue(ref Window window, int at) => window[at - 1] != '(' && !(window[at - 1] == ' ' && window[at - 2] is (byte)',' or (byte)'n') && window.Lacks(at, LongestDate, "geb"u8);

    /// <summary>"Op 3-8-1958 ben ik geboren": over at most two words of two to five small letters, when "geboren" stands behind them.</summary>
    static int OverShortWords(ref Window window, int at)
    {
        int next = at;
        for (int words = 0; words < 2 && Ascii.IsLower(window[next]); words++)
        {
            int end = window.WordEnd(next, most: 6);
            if (end - next is < 2 or > 5 || window[end] != ' ') return at;
            next = end + 1;
            if (window.HasWord(next, "geboren"u8)) return next;
        }

        return at;
    }

    /// <summary>"Aangever: S. van Kan, 22-10-1993", "geboortedata van de kinderen: 10-04-2003 en 15-06-2006".</summary>
    static bool IsListed(ref Window window, int at)
    {
        if (window[at - 1] != ' ') return false;
        if (window[at - 2] == ',' && Relatives.LabelName(ref window, at - 2)) return true;
        int end = window.HasWordBefore(at - 1, "en"u8) ? at - 4 : window[at - 2] == ',' ? at - 2 : 0;
        if (end <= 0 || !Ascii.IsDigit(window[end - 1])) return false;
        for (int i = end - 1; i >= 0 && end - i < Reach && window[i] != '\n'; i--)
            if (Ascii.ToLower(window[i]) == 'g' && window.Has(i, "geboortedat"u8) && (window.Has(i, "geboortedata"u8) || window.Has(i, "geboortedatums"u8))) return true;
        return false;
    }

    /// <summary>"(12-03-1985, bsn …": a day that stands beside a citizen number is that of birth. Only in brackets: "op 12-03-2024, bsn …" is not.</summary>
    static bool HasBsn(ref Window window, int end)
    {
        int at = end;
        for (int i = 0; i < 3 && window[at] is (byte)',' or (byte)';' or (byte)'/' or (byte)' '; i++) at++;
        return window.HasWord(at, "bsn"u8);
    }

    /// <summary>Without a cue before it, a date must start with whole figures: a letter that looks like a digit is no reason to ask.</summary>
    static bool MayBeDate(ref Window window, int at)
    {
        int digits = 0;
        while (digits < 9 && Ascii.IsDigit(window[at + digits])) digits++;
        return digits is 1 or 2 or 8 || (digits == 4 && !Ascii.IsLetter(window[at + 4]));
    }
}
