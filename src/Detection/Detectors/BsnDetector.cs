using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

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

    public override bool MayBegin(int form, int first, byte after, int second)
        => first is 8 or 9 || (after == ' ' ? first + second <= 9 && second > 0 : IsReadable(first, second) && Separators.Contains(after));

    static bool IsReadable(int first, int second) => (first, second) is (3, 3) or (4, 2) or (3, 2) or (2, 3) or (1, 1);

    /// <summary>Letters only when they may end a label that is stuck to the number.</summary>
    public override bool MayFollow(int form, byte before, int digit)
        => Ascii.IsLetter(before) ? "nir"u8.Contains(Ascii.ToLower(before)) : before is not ((byte)'+' or (byte)'$' or (byte)'%');

    public override bool MayGoOn(int form, byte before) => before is not ((byte)'.' or (byte)',') && !Ascii.IsLetter(before);

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

        int code = passes ? NumberSurroundings.TaxCodeLength(ref window, number.End) : 0;
        if (code > 0) return DutchNumbers.IsEntity(number.Digits) ? Confirmation.No : Confirmation.Yes(start, length + code, Confidence.Certain);
        if (!NumberSurroundings.MayEnd(ref window, number.End)) return Confirmation.No;
        if (!number.Digits.ContainsAnyExcept((byte)0)) return Confirmation.No;

        return Confirmation.Yes(start, length, Confidence.Likely, Need(ref window, in number, passes));
    }

    /// <summary>The identities of DigiD (<c>s00000000:</c>) and eHerkenning, which say that a citizen number follows.</summary>
    static bool IsSessionIdentity(ref Window window, int start)
        => window.HasBefore(start, "s00000000:"u8) || window.HasBefore(start, "s00000001:"u8) || window.HasBefore(start, "entityconcernedid:bsn:"u8);

    static ContextNeed Need(ref Window window, in NumberReader number, bool passes)
    {
        if (NumberSurroundings.HasBsnLabel(ref window, number.Start)) return ContextNeed.None;
        if (!passes || CalendarDate.IsEightDigitDay(number.Digits)) return ContextNeed.Label;
        bool isNatural = number.Shape is 0x9 or 0x333 or 0x423 or 0x81;
        bool isAlone = isNatural && number.Count == 9 && !NumberSurroundings.IsPartOfCode(ref window, number.Start, number.End);
        return isAlone ? ContextNeed.None : ContextNeed.Near;
    }
}
