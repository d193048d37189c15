using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>The detectors of numbers and codes that are described by a scheme. A new scheme is one line here.</summary>
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
        ["rsin"] = DutchNumbers.Entity,
        ["rsin-person"] = DutchNumbers.SoleTrader,
        ["uzi-number"] = DutchNumbers.CareCard,
        ["v-number"] = DutchNumbers.Foreigner,
        ["woz-object"] = PropertyNumbers.Valuation,
    };

    /// <summary>The names, in no particular order.</summary>
    public static IEnumerable<string> Names => s_numbers.Keys;

    /// <summary>Makes the detector with this name, or null when no scheme has it.</summary>
    public static Detector? Create(string name) => s_numbers.TryGetValue(name, out NumberScheme? number) ? new NumberDetector(number) : null;
}
