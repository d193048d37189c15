using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.National;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>The detectors of numbers and codes. A new scheme or detector of that sort is one line here.</summary>
static class NumberCatalogue
{
    static readonly Dictionary<string, NumberScheme> s_numbers = new(StringComparer.Ordinal)
    {
        ["a-number"] = DutchNumbers.Administration,
        ["agb-code"] = DutchNumbers.CareProvider,
        ["bag-id"] = PropertyNumbers.Building,
        ["bank-account-old"] = MoneyNumbers.OldAccount,
        ["big-number"] = DutchNumbers.CareProfessional,
        ["company-number-be"] = BusinessNumbers.BelgianEnterprise,
        ["driving-licence"] = DutchNumbers.DrivingLicence,
        ["education-number"] = DutchNumbers.Pupil,
        ["energy-connection"] = BusinessNumbers.EnergyConnection,
        ["establishment-number"] = BusinessNumbers.Establishment,
        ["giro"] = MoneyNumbers.Giro,
        ["iccid"] = DeviceNumbers.SimCard,
        ["imei"] = DeviceNumbers.Device,
        ["imsi"] = DeviceNumbers.Subscriber,
        ["kvk"] = BusinessNumbers.ChamberOfCommerce,
        ["oin"] = BusinessNumbers.PublicBody,
        ["payment-reference"] = MoneyNumbers.Payment,
        ["payment-reference-tax"] = MoneyNumbers.TaxPayment,
        ["permit-request"] = CaseCodes.PermitRequest,
        ["rsin"] = DutchNumbers.Entity,
        ["rsin-person"] = DutchNumbers.SoleTrader,
        ["uzi-number"] = DutchNumbers.CareCard,
        ["v-number"] = DutchNumbers.Foreigner,
        ["woz-object"] = PropertyNumbers.Valuation,
    };

    static readonly Dictionary<string, CodeScheme> s_codes = new(StringComparer.Ordinal)
    {
        ["appeal-number"] = CaseCodes.Appeal,
        ["civil-record"] = DocumentCodes.CivilRecord,
        ["creditor-id"] = DocumentCodes.DirectDebitCreditor,
        ["eori"] = DocumentCodes.CustomsOperator,
        ["identity-document"] = DocumentCodes.TravelDocument,
        ["lei"] = DocumentCodes.LegalEntity,
        ["licence-plate-be"] = DocumentCodes.BelgianPlate,
        ["police-report"] = CaseCodes.PoliceReport,
        ["prosecution-number"] = CaseCodes.Prosecution,
        ["residence-document"] = DocumentCodes.ResidenceDocument,
        ["tax-number"] = DocumentCodes.TaxAssessment,
        ["vat-number"] = DutchVat.SoleTrader,
        ["vat-number-bsn"] = DutchVat.CitizenNumber,
        ["vat-number-entity"] = DutchVat.Entity,
        ["vin"] = DocumentCodes.Vehicle,
    };

    static readonly Dictionary<string, Func<Detector>> s_others = new(StringComparer.Ordinal)
    {
        ["bic"] = static () => new BicDetector(),
        ["bsn-spelled"] = static () => new BsnSpelledDetector(),
        ["cadastral-code"] = static () => new CadastralCodeDetector(),
        ["cadastral-prose"] = static () => new CadastralProseDetector(),
        ["cadastral-object"] = static () => new KadasterIdDetector(isPerson: false),
        ["case-number"] = static () => new CaseNumberDetector(),
        ["court-case"] = static () => new CourtCaseDetector(),
        ["creditor-reference"] = static () => new CreditorReferenceDetector(),
        ["deed"] = static () => new DeedDetector(),
        ["ecli"] = static () => new EcliDetector(),
        ["ip-address"] = static () => new Ipv4Detector(isPrivate: false),
        ["ip-address-private"] = static () => new Ipv4Detector(isPrivate: true),
        ["ip-address-v6"] = static () => new Ipv6Detector(),
        ["kadaster-person"] = static () => new KadasterIdDetector(isPerson: true),
        ["licence-plate"] = static () => new LicencePlateDetector(),
        ["licence-plate-de"] = static () => new GermanPlateDetector(),
        ["mac-address"] = static () => new MacAddressDetector(),
        ["mrz"] = static () => new MrzDetector(),
        ["profile-url"] = static () => new ProfileUrlDetector(),
        ["secrecy-flag"] = static () => new SecrecyFlagDetector(),
        ["url-parameter"] = static () => new UrlParameterDetector(),
        ["vat-number-eu"] = static () => new EuVatDetector(),
    };

    /// <summary>The names, in no particular order.</summary>
    public static IEnumerable<string> Names => [.. s_others.Keys, .. s_numbers.Keys, .. s_codes.Keys, .. NationalNumbers.ByName.Keys, .. NationalCodes.ByName.Keys];

    /// <summary>Makes the detector with this name, or null when no scheme has it.</summary>
    public static Detector? Create(string name)
    {
        if (s_numbers.TryGetValue(name, out NumberScheme? number) || NationalNumbers.ByName.TryGetValue(name, out number)) return new NumberDetector(number);
        if (s_codes.TryGetValue(name, out CodeScheme? code) || NationalCodes.ByName.TryGetValue(name, out code)) return new CodeDetector(code);
        return s_others.TryGetValue(name, out Func<Detector>? create) ? create() : null;
    }
}
