using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds a Dutch citizen service number (BSN): nine digits that pass the eleven test, or a labelled number that does not.</summary>
/// <remarks>
/// Source: Logisch Ontwerp BSN. One in eleven random nine-digit numbers passes, so a bare number is only likely. Eight digits (a lost
/// leading zero) need context; a number that fails the test, and eight digits that read as a day, need a label: a mistyped BSN is still
/// personal. Money, decimals, longer numbers and numbers with a unit are not hits.
/// </remarks>
public sealed class BsnDetector : WindowDetector
{
    static ReadOnlySpan<byte> Separators => " -."u8;

    public override string Kind => "bsn";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 32;

    public override int MaxLead => 0;

    public override int MaxAfter => 48;

    /// <summary>Nine digits in a grouping that stands by itself; another number that may have its label in front; one that has none.</summary>
    public override int DigitForms => 3;

    /// <summary>The state is the groups read so far in its low bits, with the byte between the last two above them.</summary>
    internal override int Follow(int form, int state, int digits, byte after)
    {
        if (digits == DigitGroup.Most) return DigitStep.No;
        int groups = state & 0xFFFF, joint = state >> 16;
        bool isPiece = groups is 8 or 9;
        if (isPiece && (digits == 0 || (joint == '.' && digits == 1))) return IsOf(form, groups, after) ? DigitStep.Ask : DigitStep.No;
        if (digits == 0) return CountOf(groups) == 8 && IsWhole(form, groups, joint, (byte)joint) ? DigitStep.Ask : DigitStep.No;

        groups = groups << 4 | digits;
        int count = CountOf(groups);
        if (count > 9 || (form == 0 && groups > 0xFFF && count < 8)) return DigitStep.No;
        // Eight digits in groups go on with a ninth where the same sign follows.
        if (count >= 8 && groups > 0xF) return count == 8 && after == joint ? groups | after << 16 : IsWhole(form, groups, joint, after) ? DigitStep.Ask : DigitStep.No;
        bool isFraction = groups is 8 or 9 && form != 1 && after is (byte)'.' or (byte)',';
        if (count >= 8 && IsOf(form, groups, after) && !isFraction) return DigitStep.Ask;
        bool mayJoin = (joint == 0 || joint == after) && Separators.Contains(after) && (after == ' ' || MayBeReadable(groups));
        return isFraction || mayJoin ? groups | after << 16 : DigitStep.No;
    }

    /// <summary>True when a number of at least eight digits in these groups may be of this form; the code of a tax assessment may follow any.</summary>
    static bool IsOf(int form, int groups, byte after)
        => form != 0 || groups is 0x9 or 0x333 or 0x423 or 0x81 || after == '.' || Ascii.IsLetter(after);

    /// <summary>True when a number in these groups, with this sign between the last two, is read at all and may be of this form.</summary>
    static bool IsWhole(int form, int groups, int joint, byte after)
        => (groups is 0x333 or 0x423 or 0x81 or 0x323 or 0x233 || (joint == ' ' && CountOf(groups) == 9)) && IsOf(form, groups, after);

    static int CountOf(int groups)
    {
        int count = 0;
        for (; groups != 0; groups >>= 4) count += groups & 15;
        return count;
    }

    /// <summary>True when a grouping with dots or hyphens begins with these groups.</summary>
    static bool MayBeReadable(int groups) => groups is 3 or 0x33 or 4 or 0x42 or 8 or 0x32 or 2 or 0x23 or 1 or 0x11 or 0x111 or 0x1111;

    /// <summary>Letters only when they may end a label that is stuck to the number.</summary>
    public override bool MayFollow(int form, byte before, int digit)
    {
        if (Ascii.IsLetter(before)) return form != 2 && "nir"u8.Contains(Ascii.ToLower(before));
        return form == 1 ? NumberSurroundings.IsBehindLabel(before) : before is not ((byte)'+' or (byte)'$' or (byte)'%');
    }

    public override bool MayGoOn(int form, byte before)
        => (form != 1 || before == ':') && before is not ((byte)'.' or (byte)',') && !Ascii.IsLetter(before);

    public override bool MayStandIn(int form, int letters, int characters) => letters == 0 || (form != 2 && NumberSurroundings.MayBeBsnLabel(letters));

    public override bool NeedsContext(int form) => form == 2;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (!NumberSurroundings.MayStart(ref window, start, allowLabel: true)) return Confirmation.No;

        var number = new NumberReader();
        number.Begin(ref window, start);
        if (number.Count < 8) number.ReadTo(ref window, 8, Separators);
        if (number.Count == 8 && IsUnfinished(ref window, in number)) number.Next(ref window, Separators);
        if (number.Count is not (8 or 9) || !IsReadable(in number)) return Confirmation.No;
        return Judge(ref window, in number);
    }

    /// <summary>Eight digits that go on in the same style: a ninth digit behind a separator, or more groups.</summary>
    static bool IsUnfinished(ref Window window, in NumberReader number)
    {
        byte next = window[number.End];
        if (!Separators.Contains(next) || !Ascii.IsDigit(window[number.End + 1])) return false;
        return !number.IsOneGroup ? next == number.Separator : next == '-' && !Ascii.IsDigit(window[number.End + 2]);
    }

    /// <summary>Dots and hyphens only in the groupings people use for this number; otherwise it is a version, a date or a code.</summary>
    static bool IsReadable(in NumberReader number)
    {
        if (number.IsOneGroup || number.Shape is 0x333 or 0x423 or 0x81 or 0x323 or 0x233) return !number.IsMixed;
        bool isSpacedOut = number.Shape is 0x111111111 or 0x11111111;
        return !number.IsMixed && (isSpacedOut || (number.Count == 9 && number.Separator == ' '));
    }

    static Confirmation Judge(ref Window window, in NumberReader number)
    {
        int start = number.Start, length = number.End - start;
        bool passes = ElevenTest.IsCitizenNumber(number.Digits);
        if (IsSessionIdentity(ref window, start)) return Confirmation.Yes(start, length, passes ? Confidence.Certain : Confidence.Likely);

        int code = passes && number.Shape <= 0xFFFF ? NumberSurroundings.TaxCodeLength(ref window, number.End) : 0;
        if (code > 0) return DutchNumbers.IsEntity(number.Digits) ? Confirmation.No : Confirmation.Yes(start, length + code, Confidence.Certain);
        if (!NumberSurroundings.MayEnd(ref window, number.End)) return Confirmation.No;
        if (!number.Digits.ContainsAnyExcept((byte)0)) return Confirmation.No;

        return Confirmation.Yes(start, length, Confidence.Likely, Need(ref window, in number, passes));
    }

    /// <summary>The identities of DigiD (<c>s00000000:</c>) and eHerkenning, which say that a citizen number follows.</summary>
    static bool IsSessionIdentity(ref Window window, int start)
        => window[start - 1] == ':' && (window.HasBefore(start, "s00000000:"u8) || window.HasBefore(start, "s00000001:"u8) || window.HasBefore(start, "entityconcernedid:bsn:"u8));

    static ContextNeed Need(ref Window window, in NumberReader number, bool passes)
    {
        if (NumberSurroundings.HasBsnLabel(ref window, number.Start)) return ContextNeed.None;
        if (!passes || CalendarDate.IsEightDigitDay(number.Digits)) return ContextNeed.Label;
        bool isNatural = number.Shape is 0x9 or 0x333 or 0x423 or 0x81;
        bool isAlone = isNatural && number.Count == 9 && !NumberSurroundings.IsPartOfCode(ref window, number.Start, number.End)
            && !KeyName.SaysOtherwise(ref window, number.Start);
        return isAlone ? ContextNeed.None : ContextNeed.Near;
    }
}
