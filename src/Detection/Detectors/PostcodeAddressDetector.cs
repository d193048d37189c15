using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds Dutch addresses: postcode with house number, and street with house number, each with what belongs to it.</summary>
/// <remarks>
/// Postcode and house number together point at one front door, so they are certain. A street without postcode leans on its ending
/// (straat, laan, plein) and on a place name behind it; weaker names need context. A postcode alone is shared by about twenty
/// addresses and a postbus with its place mostly belongs to an organisation: both only possible.
/// </remarks>
public sealed class PostcodeAddressDetector : WindowDetector
{
    readonly PlaceNames _places;

    /// <param name="places">Names of places that may support a street; may be null.</param>
    public PostcodeAddressDetector(Lexicon? places) => _places = PlaceNames.Of(places);

    public override string Kind => "postcode-address";

    public override bool IsShared => true;

    public override AnchorSet Anchors => AnchorSet.CapitalWord | AnchorSet.DigitRun;

    public override int MaxBefore => 48;

    public override int MaxAfter => 256;

    public override int MaxLead => LowerStreet.MaxLength + 1;

    /// <inheritdoc/>
    public override int OpenTail(ReadOnlySpan<byte> before) => LowerStreet.OpenTail(before);

    public override int DigitForms => 2;

    /// <summary>A postcode is four digits with letters behind them; a house number behind a street has at most five.</summary>
    internal override int Follow(int form, int state, int digits, byte after)
    {
        if (form == 1) return digits <= 5 ? DigitStep.Ask : DigitStep.No;
        bool isLetter = Ascii.IsLetter(after);
        return state switch
        {
            DigitStep.Start => digits != 4 ? DigitStep.No : after == ' ' ? 1 : isLetter ? 3 : DigitStep.No,
            // Two spaces at most, two letters, and no third.
            1 or 2 when digits == 0 && after == ' ' => state == 1 ? 2 : DigitStep.No,
            < 4 => digits == 0 && isLetter ? (state == 3 ? 4 : 3) : DigitStep.No,
            _ => digits == 0 && !isLetter ? DigitStep.Ask : DigitStep.No,
        };
    }

    public override bool MayFollow(int form, byte before, int digit)
        => digit != 0 && (form == 0 ? !Ascii.IsLetterOrDigit(before) : before == ' ');

    /// <summary>A word of a street goes on, shortens, or has a space or the next cell behind it.</summary>
    public override bool MayBeWord(int letters, byte after)
        => letters is 0 or CapitalFilter.MostLetters || after is (byte)' ' or (byte)'.' or (byte)'-' or (byte)'\'' or (byte)'\t' or >= 0x80;

    public override int DigitWithin => StreetName.MaxBytes;

    internal override bool MayStandBefore(ReadOnlySpan<byte> letters, byte digit) => (digit != '0' || Ascii.IsLetter(letters[^1])) && StreetName.MayStandBefore(letters);

    internal override bool LooksFurtherBack => true;

    internal override bool MayStandBehind(int form, byte behind, byte before) => form == 0 || LowerStreet.MayEnd(behind);

    public override bool MayGoOn(int form, byte before)
        => form == 0 && before is not ((byte)'-' or (byte)'.' or (byte)'/' or (byte)'+' or (byte)'_');

    private protected override Confirmation Decide(ref Window window)
    {
        int at = window.Anchor;
        if (!Ascii.IsDigit(window[at])) return FromStreet(ref window, at);
        int end = Postcode.End(ref window, at, out bool isUpper);
        return end < 0 ? FromNumber(ref window, at) : FromPostcode(ref window, at, end, isUpper);
    }

    Confirmation FromStreet(ref Window window, int start)
    {
        if (window.TouchesBefore(start)) return Confirmation.No;
        StreetName street = StreetName.Read(ref window, start);
        if (street.NumberAt < 0) return Confirmation.No;
        if (IsBox(ref window, start)) return FromBox(ref window, start, street.NumberAt);
        HouseNumber number = HouseNumber.Read(ref window, street.NumberAt);
        if (number.End < 0) return Confirmation.No;
        AddressTail tail = AddressTail.Read(ref window, number.End, _places);
        return Judge(start, number, street.Strength, tail);
    }

    static Confirmation Judge(int start, HouseNumber number, StreetStrength strength, AddressTail tail)
    {
        int length = tail.End - start;
        if (tail.HasPostcode) return Confirmation.Yes(start, length, Confidence.Certain);
        if (tail.HasPlace && strength != StreetStrength.Unknown) return Confirmation.Yes(start, length, strength == StreetStrength.Strong ? Confidence.Certain : Confidence.Likely);
        if (strength == StreetStrength.Unknown || number.Value > 9999) return Confirmation.No;
        if (number.IsYearLike) return Confirmation.Yes(start, length, Confidence.Likely, ContextNeed.Near);
        return strength == StreetStrength.Strong
            ? Confirmation.Yes(start, length, Confidence.Likely)
            : Confirmation.Yes(start, length, Confidence.Likely, ContextNeed.Near);
    }

    static bool IsBox(ref Window window, int start)
        => window.HasWord(start, "postbus"u8) || window.HasWord(start, "antwoordnummer"u8) || window.HasWord(start, "postfach"u8);

    Confirmation FromBox(ref Window window, int start, int numberAt)
    {
        HouseNumber number = HouseNumber.Read(ref window, numberAt);
        if (number.End < 0) return Confirmation.No;
        AddressTail tail = AddressTail.Read(ref window, number.End, _places);
        return Confirmation.Yes(start, tail.End - start, tail.HasPostcode && !tail.HasPlace ? Confidence.Likely : Confidence.Possible);
    }

    Confirmation FromPostcode(ref Window window, int start, int end, bool isUpper)
    {
        if (Postcode.IsNumbered(ref window, start)) return Confirmation.No;
        bool isMeasure = !isUpper && Postcode.IsMeasure(ref window, end);
        HouseNumber number = HouseNumber.Read(ref window, AddressTail.NumberAfterPostcode(ref window, end));
        bool isYear = Postcode.IsYear(ref window, start) && number.IsYearLike;
        if (number.End < 0 || isYear || (!isUpper && isMeasure))
            return isMeasure ? Confirmation.No : Confirmation.Yes(start, end - start, Confidence.Possible, isUpper ? ContextNeed.None : ContextNeed.Label);
        bool isGlued = end - start == 6;
        int length = AddressTail.Read(ref window, number.End, _places).End - start;
        return isUpper
            ? Confirmation.Yes(start, length, Confidence.Certain)
            : Confirmation.Yes(start, length, Confidence.Likely, isGlued ? ContextNeed.None : ContextNeed.Near);
    }

    /// <summary>A street typed without its capital: the house number is the anchor, the street is read backwards.</summary>
    Confirmation FromNumber(ref Window window, int at)
    {
        int start = LowerStreet.Start(ref window, at);
        if (start < 0) return Confirmation.No;
        HouseNumber number = HouseNumber.Read(ref window, at);
        if (number.End < 0) return Confirmation.No;
        return Judge(start, number, StreetStrength.Strong, AddressTail.Read(ref window, number.End, _places));
    }
}
