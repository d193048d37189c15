using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>National numbers of other countries that have letters in them.</summary>
static class NationalCodes
{
    const string Kind = "foreign-id";

    /// <summary>Schemes by the name a rule uses.</summary>
    public static IReadOnlyDictionary<string, CodeScheme> ByName { get; } = new Dictionary<string, CodeScheme>(StringComparer.Ordinal)
    {
        ["foreign-id-de-insurance"] = new(Kind, "nn nnnnnn a nn n") { Check = GermanChecks.IsInsuranceNumber },
        ["foreign-id-es"] = new(Kind, "nn nnn nnn a") { Check = FrenchChecks.IsSpanishNumber },
        ["foreign-id-es-nie"] = new(Kind, "a nnnnnnn a")
        {
            Requires = static c => c[0] is >= (byte)'X' and <= (byte)'Z',
            Check = FrenchChecks.IsSpanishNumber,
            Alone = ContextNeed.None,
        },
        ["foreign-id-fi"] = new(Kind, "nnnnnnsnnnc") { Check = NordicChecks.IsFinnishCode, Alone = ContextNeed.None },
        ["foreign-id-fr"] = new(Kind, "n nn nn nc nnn nnn nn") { Check = FrenchChecks.IsSocialSecurityNumber, Alone = ContextNeed.None },
        ["foreign-id-gb"] = new(Kind, "aa nn nn nn a") { Requires = SouthernChecks.IsInsuranceNumber },
        ["foreign-id-ie"] = new(Kind, "nnnnnnn aa", "nnnnnnn a") { Check = SouthernChecks.IsIrishNumber },
        ["foreign-id-it"] = new(Kind, "aaa aaa ccacc accc a") { Check = FrenchChecks.IsItalianCode, Alone = ContextNeed.None },
        ["identity-document-de"] = new("identity-document", "acccccccccD", "accccccccn", "acccccccc")
        {
            Requires = static c => GermanChecks.IsDocumentNumber(c),
        },
    };
}
