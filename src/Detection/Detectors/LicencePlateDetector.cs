using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds Dutch licence plates of all fourteen shapes, with hyphens, with spaces, or in one piece.</summary>
/// <remarks>
/// Since sidecode 4 plates have no vowels, and with hyphens and capitals nothing else looks like them: 218 million characters of manuals and
/// program texts hold none. Older plates, and plates without hyphens, count with a word such as "kenteken" nearby, or when a second plate
/// stands close by, as in a list. Letter combinations that are never given out need a label.
/// </remarks>
public sealed class LicencePlateDetector : WindowDetector
{
    const int Length = 6;
    const int MaxWritten = 8;
    const int Neighbourhood = 24;

    public override string Kind => "licence-plate";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 40;

    public override int MaxLead => 6;

    public override int MaxAfter => 48;

    /// <summary>Only letters and the separators between two groups of them can still become part of a plate.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = 0;
        while (length < before.Length && (Ascii.IsLetter(before[^(length + 1)]) || before[^(length + 1)] is (byte)'-' or (byte)' ')) length++;
        return length;
    }

    const int PieceFromDigit = 0, PieceFromLetter = 1, GroupsFromDigit = 2, GroupsFromLetter = 3;

    /// <summary>In one piece or in groups, from a digit or from letters before the first digit.</summary>
    public override int DigitForms => 4;

    internal override int Follow(int form, int state, int digits, byte after)
    {
        if (form is PieceFromDigit or PieceFromLetter) return digits > 4 || (form == PieceFromDigit && !Ascii.IsLetter(after)) ? DigitStep.No : DigitStep.Ask;
        return form == GroupsFromDigit ? PlateGroups.FollowFirst(state, digits, after) : PlateGroups.FollowLetters(state, digits, after);
    }

    internal override bool LooksFurtherBack => true;

    internal override bool MayStandBehind(int form, byte behind, byte before) => form != GroupsFromLetter || Ascii.IsLetter(behind);

    public override bool MayFollow(int form, byte before, int digit) => form switch
    {
        PieceFromLetter => Ascii.IsLetter(before),
        GroupsFromLetter => before is (byte)'-' or (byte)' ',
        _ => !Ascii.IsLetter(before),
    };

    public override bool MayStandIn(int form, int letters, int characters) => form switch
    {
        PieceFromDigit => characters == Length,
        PieceFromLetter => letters is > 0 and <= 4 && letters + characters == Length,
        _ => characters <= 3,
    };

    /// <summary>Behind a digit stand no letters of a plate that has its first digit here.</summary>
    public override bool MayGoOn(int form, byte before) => form is PieceFromDigit or GroupsFromDigit;

    private protected override Confirmation Decide(ref Window window)
    {
        for (int lead = 4; lead >= 0; lead--)
        {
            int start = Start(ref window, window.Anchor, lead);
            if (start < 0) continue;
            Span<byte> plate = stackalloc byte[Length];
            int end = Read(ref window, start, plate, out byte separator, out int sidecode);
            if (end < 0 || Ascii.IsDigit(plate[0]) != (lead == 0)) continue;
            if (IsPattern(plate)) return Confirmation.No;
            return Confirmation.Yes(start, end - start, Confidence.Likely, Need(ref window, start, end, plate, separator, sidecode));
        }

        return Confirmation.No;
    }

    static ContextNeed Need(ref Window window, int start, int end, scoped ReadOnlySpan<byte> plate, byte separator, int sidecode)
    {
        bool isLower = false;
        for (int i = start; i < end; i++) isLower |= Ascii.IsLower(window[i]);
        if (!PlateShape.IsIssued(plate, sidecode) || (isLower && separator != '-')) return ContextNeed.Label;
        if (isLower || separator != '-') return ContextNeed.Near;
        return sidecode >= 4 || HasNeighbour(ref window, start, end) ? ContextNeed.None : ContextNeed.Near;
    }

    /// <summary>"XX-999-X" shows how plates look.</summary>
    static bool IsPattern(ReadOnlySpan<byte> plate) => !plate.ContainsAnyExcept("X9"u8) || !plate.ContainsAnyExcept("X0"u8);

    /// <summary>Start of a plate whose first digit stands at the anchor behind this many letters, or -1.</summary>
    static int Start(ref Window window, int digit, int lead)
    {
        int at = digit;
        for (int i = 0; i < lead; i++)
        {
            if (i is 0 or 2 && window[at - 1] is (byte)'-' or (byte)' ') at--;
            if (!Ascii.IsLetter(window[at - 1])) return -1;
            at--;
        }

        return at;
    }

    /// <summary>Reads six characters in one of the shapes. Returns the index after them, or -1.</summary>
    static int Read(ref Window window, int start, scoped Span<byte> plate, out byte separator, out int sidecode)
    {
        (separator, sidecode) = ((byte)0, 0);
        if (IsTied(ref window, start - 1, start - 2)) return -1;
        int at = start, letters = 0, breaks = 0;
        for (int i = 0; i < Length; i++, at++)
        {
            byte b = window[at];
            if (i > 0 && b is (byte)'-' or (byte)' ')
            {
                if (separator != 0 && separator != b) return -1;
                separator = b;
                breaks |= 1 << i;
                b = window[++at];
            }

            if (!Ascii.IsLetterOrDigit(b)) return -1;
            plate[i] = Ascii.ToUpper(b);
            letters = (letters << 1) | (Ascii.IsLetter(b) ? 1 : 0);
        }

        int groups = PlateShape.Groups(letters);
        bool isGrouped = breaks == 0 || breaks == ((1 << (groups >> 8)) | (1 << ((groups >> 8) + (groups >> 4 & 15))));
        sidecode = PlateShape.Sidecode(letters);
        return groups != 0 && isGrouped && !IsTied(ref window, at, at + 1) ? at : -1;
    }

    /// <summary>True when a letter or digit touches, or a hyphen or dot with one behind it.</summary>
    static bool IsTied(ref Window window, int near, int far)
    {
        byte b = window[near];
        return Ascii.IsWord(b) || b == '_' || (b is (byte)'-' or (byte)'/' && Ascii.IsLetterOrDigit(window[far]));
    }

    static bool HasNeighbour(ref Window window, int start, int end)
    {
        Span<byte> plate = stackalloc byte[Length];
        for (int i = end + 1; i < end + Neighbourhood; i++)
            if (IsPlate(ref window, i, plate)) return true;
        for (int i = start - 1 - MaxWritten; i >= Math.Max(0, start - Neighbourhood - MaxWritten); i--)
            if (IsPlate(ref window, i, plate)) return true;
        return false;
    }

    static bool IsPlate(ref Window window, int at, scoped Span<byte> plate)
        => Ascii.IsLetterOrDigit(window[at]) && Read(ref window, at, plate, out byte separator, out _) > 0 && separator == '-';
}
