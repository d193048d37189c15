using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>National numbers of other countries that consist of digits only.</summary>
/// <remarks>
/// Numbers that random digits pass less than once in sixty times, and that no everyday number is as long as, stand alone; the others need
/// one of the rule's words nearby.
/// A number that fails its check counts only directly after its label: a mistyped number still points at somebody.
/// </remarks>
static class NationalNumbers
{
    const string Kind = "foreign-id";

    /// <summary>Schemes by the name a rule uses.</summary>
    public static IReadOnlyDictionary<string, NumberScheme> ByName { get; } = new Dictionary<string, NumberScheme>(StringComparer.Ordinal)
    {
        ["foreign-id-at"] = new(Kind, 10, 10) { Groups = ["4 6", "4 2 2 2"], Check = GermanChecks.IsAustrianNumber },
        ["foreign-id-be"] = new(Kind, 11, 11)
        {
            Groups = ["2 2 2 3 2", "6 3 2", "6 5"],
            MayMix = true,
            Check = BelgianChecks.IsNationalNumber,
            Alone = ContextNeed.None,
        },
        ["foreign-id-be-card"] = new(Kind, 12, 12) { Groups = ["3 7 2"], Check = BelgianChecks.IsIdentityCard },
        ["foreign-id-bg"] = new(Kind, 10, 10) { Check = EasternChecks.IsBulgarianNumber },
        ["foreign-id-ch"] = new(Kind, 13, 13) { Groups = ["3 4 4 2"], Check = GermanChecks.IsSwissNumber, FirstDigits = "7", Alone = ContextNeed.None },
        ["foreign-id-cz"] = new(Kind, 9, 10) { Groups = ["6 3", "6 4"], Separators = "/ -", Check = EasternChecks.IsBirthNumber },
        ["foreign-id-de"] = new(Kind, 11, 11)
        {
            Groups = ["2 3 3 3", "3 3 3 2", "2 2 3 4"],
            Check = GermanChecks.IsTaxId,
            Alone = ContextNeed.None,
        },
        ["foreign-id-dk"] = new(Kind, 10, 10) { Groups = ["6 4"], Check = NordicChecks.IsDanishNumber },
        ["foreign-id-ee"] = new(Kind, 11, 11) { Check = NordicChecks.IsBalticNumber },
        ["foreign-id-gb-nhs"] = new(Kind, 10, 10) { Groups = ["3 3 4"], Check = SouthernChecks.IsHealthServiceNumber },
        ["foreign-id-gr"] = new(Kind, 11, 11) { Groups = ["6 5"], Check = SouthernChecks.IsGreekInsurance },
        ["foreign-id-gr-tax"] = new(Kind, 9, 9) { Groups = ["3 3 3"], Check = SouthernChecks.IsGreekTax },
        ["foreign-id-hr"] = new(Kind, 11, 11) { Groups = ["3 3 3 2"], Check = Iso7064.Passes },
        ["foreign-id-hu"] = new(Kind, 10, 10) { Groups = ["3 3 4"], Check = EasternChecks.IsHungarianNumber },
        ["foreign-id-lu"] = new(Kind, 13, 13) { Groups = ["4 2 2 5", "8 5", "4 4 5"], Check = BelgianChecks.IsLuxembourgNumber, Alone = ContextNeed.None },
        ["foreign-id-lv"] = new(Kind, 11, 11) { Groups = ["6 5"], Check = NordicChecks.IsLatvianNumber },
        ["foreign-id-no"] = new(Kind, 11, 11) { Groups = ["6 5", "6 3 2"], Check = NordicChecks.IsNorwegianNumber, Alone = ContextNeed.None },
        ["foreign-id-pl"] = new(Kind, 11, 11) { Groups = ["6 5"], Check = EasternChecks.IsPesel, Alone = ContextNeed.None },
        ["foreign-id-pt"] = new(Kind, 9, 9) { Groups = ["3 3 3"], Check = FrenchChecks.IsPortugueseNumber },
        ["foreign-id-ro"] = new(Kind, 13, 13) { Groups = ["1 6 6", "1 2 2 2 6"], Check = EasternChecks.IsRomanianNumber, Alone = ContextNeed.None },
        ["foreign-id-se"] = new(Kind, 10, 12) { Groups = ["6 4", "8 4"], Separators = "-+ ", Check = NordicChecks.IsSwedishNumber },
        ["foreign-id-si"] = new(Kind, 13, 13) { Check = SouthernChecks.IsEmso },
        ["foreign-id-tr"] = new(Kind, 11, 11) { Groups = ["3 3 3 2"], Check = SouthernChecks.IsTurkishNumber, Alone = ContextNeed.None },
        ["foreign-id-ua"] = new(Kind, 10, 10) { Check = EasternChecks.IsUkrainianNumber },
        ["foreign-id-us"] = new(Kind, 9, 9) { Groups = ["3 2 4"], Check = SouthernChecks.IsSocialSecurityNumber, Failing = null },
    };
}
