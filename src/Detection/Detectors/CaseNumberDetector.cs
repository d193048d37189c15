using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds case and document numbers as case systems make them: <c>ZAAK-2024-0000001</c>, <c>Z/24/123456</c>, <c>D24.123456</c>.</summary>
/// <remarks>
/// A prefix of capitals, a year of two or four digits, and a serial of three to ten, joined by hyphens, slashes, dots or nothing. "ZAAK" says
/// what it is; other prefixes, and a year with a serial alone, need a word. Bodies with another form add a <c>pattern</c> rule.
/// </remarks>
public sealed class CaseNumberDetector : WindowDetector
{
    const int MaxPrefix = 5;

    public override string Kind => "case-number";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => MaxPrefix + 4;

    public override int MaxLead => MaxPrefix + 1;

    public override int MaxAfter => 24;

    /// <summary>Only letters and one separator can still become part of a number.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = 0;
        while (length < before.Length && (Ascii.IsLetter(before[^(length + 1)]) || IsSeparator(before[^(length + 1)]))) length++;
        return length;
    }

    const int LongYear = 0, ShortYear = 1, Piece = 2, BareLongYear = 3, BareShortYear = 4;

    /// <summary>A year of four digits and a separator, one of two and a separator, or a prefix with a year and a serial in one piece; the first two with
    /// what may be a prefix before them, and bare.</summary>
    public override int DigitForms => 5;

    public override bool MayBegin(int form, int first, byte after, int second)
        => form == Piece ? first is >= 4 + 3 and <= 4 + 10 : first == (form is LongYear or BareLongYear ? 4 : 2) && IsSeparator(after) && second is >= 3 and <= 10;

    public override bool MayFollow(int form, byte before, int digit) => form switch
    {
        LongYear or Piece => digit == 2 && MayEndPrefix(before),
        ShortYear => digit <= 4 && MayEndPrefix(before),
        BareLongYear => digit == 2 && !MayEndPrefix(before) && !Ascii.IsLower(before) && before != ',',
        _ => digit <= 4 && !MayEndPrefix(before) && !Ascii.IsLower(before) && before != ',',
    };

    /// <summary>Without a prefix it needs a label.</summary>
    public override bool NeedsContext(int form) => form is BareLongYear or BareShortYear;

    private protected override Confirmation Decide(ref Window window)
    {
        int year = window.Anchor, prefix = window[year - 1] is var b && IsSeparator(b) ? year - 1 : year, start = prefix;
        while (prefix - start < MaxPrefix && Ascii.IsUpper(window[start - 1])) start--;
        if (start == prefix) start = year;
        if (window.TouchesBefore(start) || window[start - 1] is (byte)'.' or (byte)'-' or (byte)'/' or (byte)',') return Confirmation.No;

        int at = Year(ref window, year);
        bool isSplit = at > 0 && IsSeparator(window[at]);
        if (at < 0 || (!isSplit && start == year)) return Confirmation.No;
        int serial = isSplit ? ++at : at;
        while (at - serial < 11 && Ascii.IsDigit(window[at])) at++;
        if (at - serial is < 3 or > 10 || !NumberSurroundings.MayEnd(ref window, at)) return Confirmation.No;
        if (start == year && at - serial == 4 && Year(ref window, serial) == at) return Confirmation.No; // "2025-2026"
        if (window[at] is (byte)'-' or (byte)'/' && Ascii.IsDigit(window[at + 1])) return Confirmation.No;
        return Confirmation.Yes(start, at - start, Confidence.Likely, Need(ref window, start, year, at - serial));
    }

    static ContextNeed Need(ref Window window, int start, int year, int serial)
    {
        if (window.HasWord(start, "zaak"u8) && year > start) return ContextNeed.None;
        return start == year || serial < 4 ? ContextNeed.Label : ContextNeed.Near;
    }

    /// <summary>Index after a year of four digits (2000 to 2049) or two (05 to 49), or -1.</summary>
    static int Year(ref Window window, int at)
    {
        bool isLong = window[at] == '2' && window[at + 1] == '0' && window[at + 2] is >= (byte)'0' and <= (byte)'4' && Ascii.IsDigit(window[at + 3]);
        if (isLong) return at + 4;
        bool isShort = window[at] is >= (byte)'0' and <= (byte)'4' && Ascii.IsDigit(window[at + 1]) && IsSeparator(window[at + 2]);
        return isShort ? at + 2 : -1;
    }

    static bool MayEndPrefix(byte b) => Ascii.IsUpper(b) || IsSeparator(b);

    static bool IsSeparator(byte b) => b is (byte)'-' or (byte)'/' or (byte)'.';
}
