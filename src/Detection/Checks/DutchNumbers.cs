using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Numbers of persons and organisations in Dutch registers, other than the BSN.</summary>
/// <remarks>Where the issuer publishes no check, only form and context speak; a labelled number counts even when its check fails.</remarks>
static class DutchNumbers
{
    /// <summary>A-nummer of the population register. Rare enough to stand alone.</summary>
    public static NumberScheme Administration { get; } = new("a-number", 10, 10)
    {
        Groups = ["4 4 2", "3 3 4", "2 4 4"],
        Separators = " -.",
        StuckLabels = ["anr", "anummer"],
        Check = AdministrationNumber.Passes,
        FirstDigits = "123456789",
        Alone = ContextNeed.None,
    };

    /// <summary>V-nummer of the foreigners' register: ten digits without a public check.</summary>
    public static NumberScheme Foreigner { get; } = new("v-number", 10, 10)
    {
        Groups = ["3 3 4", "4 3 3", "3 3 2 2", "4 4 2", "2 2 2 2 2"],
        StuckLabels = ["v", "vnr", "vnummer"],
        Check = static d => d[0] != 0,
    };

    /// <summary>Onderwijsnummer of pupils without a BSN; it can never pass as a BSN.</summary>
    public static NumberScheme Pupil { get; } = new("education-number", 9, 9)
    {
        Groups = ["3 3 3", "4 2 3"],
        StuckLabels = ["pgn"],
        Check = ElevenTest.IsPupilNumber,
    };

    /// <summary>RSIN of a legal entity; published ones start with 00 or 8.</summary>
    public static NumberScheme Entity { get; } = new("rsin", 9, 9)
    {
        Groups = ["3 3 3", "4 2 3"],
        StuckLabels = ["rsin"],
        Check = static d => IsEntity(d) && ElevenTest.IsCitizenNumber(d),
    };

    /// <summary>A number labelled as RSIN that does not start like a legal entity's: the BSN of a sole trader.</summary>
    public static NumberScheme SoleTrader { get; } = new("bsn", 9, 9)
    {
        Groups = ["3 3 3", "4 2 3"],
        StuckLabels = ["rsin"],
        Check = static d => !IsEntity(d) && ElevenTest.IsCitizenNumber(d),
        Alone = ContextNeed.Label,
        Failing = null,
    };

    /// <summary>BIG registration of a care professional: eleven digits, no public check.</summary>
    public static NumberScheme CareProfessional { get; } = new("big-number", 11, 11)
    {
        Groups = ["2 3 3 3", "3 4 4", "8 3", "9 2"],
        StuckLabels = ["big"],
    };

    /// <summary>AGB code of a care provider: eight digits, or seven when a leading zero was lost.</summary>
    public static NumberScheme CareProvider { get; } = new("agb-code", 7, 8)
    {
        Groups = ["2 6", "2 2 2 2", "4 4"],
        StuckLabels = ["agb"],
        Check = static d => d.Length == 8 && !CalendarDate.IsEightDigitDay(d),
    };

    /// <summary>UZI number of a care professional's smart card: nine digits.</summary>
    public static NumberScheme CareCard { get; } = new("uzi-number", 9, 9)
    {
        Groups = ["3 3 3"],
        StuckLabels = ["uzi"],
    };

    /// <summary>Driving licence: ten digits, no check; the back of the card prints it behind the BSN and a slash.</summary>
    public static NumberScheme DrivingLicence { get; } = new("identity-document", 10, 10)
    {
        Groups = ["4 3 3", "3 3 4", "2 2 2 2 2", "5 5"],
        StuckLabels = ["rbw"],
        FollowsCitizenNumber = true,
    };

    /// <summary>True when a fiscal number starts the way those of legal entities do.</summary>
    public static bool IsEntity(ReadOnlySpan<byte> digits) => digits[0] == 8 || (digits[0] == 0 && digits[1] == 0);
}
