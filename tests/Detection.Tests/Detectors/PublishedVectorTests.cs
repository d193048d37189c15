using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class PublishedVectorTests
{
    static readonly Dictionary<string, string[]> s_detectors = new(StringComparer.Ordinal)
    {
        ["bsn"] = ["bsn"],
        ["rsin"] = ["rsin", "rsin-person"],
        ["pgn"] = ["education-number"],
        ["anr"] = ["a-number"],
        ["btwid"] = ["vat-number"],
        ["obnr"] = ["vat-number-bsn", "vat-number-entity"],
        ["iban"] = ["iban"],
        ["account"] = ["bank-account-old"],
        ["bk"] = ["payment-reference", "payment-reference-tax"],
        ["luhn"] = ["card"],
        ["imei"] = ["imei"],
        ["td1"] = ["mrz"],
        ["td3"] = ["mrz"],
        ["be_nn"] = ["foreign-id-be"],
        ["be_bis"] = ["foreign-id-be"],
        ["be_eid"] = ["foreign-id-be-card"],
        ["be_ent"] = ["company-number-be"],
        ["de_idnr"] = ["foreign-id-de"],
        ["fr_nir"] = ["foreign-id-fr"],
        ["pl_pesel"] = ["foreign-id-pl"],
        ["es_dni"] = ["foreign-id-es"],
        ["es_nie"] = ["foreign-id-es-nie"],
        ["it_cf"] = ["foreign-id-it"],
        ["pt_nif"] = ["foreign-id-pt"],
        ["se_pnr"] = ["foreign-id-se"],
        ["fi_hetu"] = ["foreign-id-fi"],
        ["no_fnr"] = ["foreign-id-no"],
        ["bg_egn"] = ["foreign-id-bg"],
        ["ro_cnp"] = ["foreign-id-ro"],
        ["cz_rc"] = ["foreign-id-cz"],
        ["gr_amka"] = ["foreign-id-gr"],
        ["hr_oib"] = ["foreign-id-hr"],
        ["ee_ik"] = ["foreign-id-ee"],
        ["lt_ak"] = ["foreign-id-ee"],
        ["lv_pk"] = ["foreign-id-lv"],
        ["ie_pps"] = ["foreign-id-ie"],
        ["at_vnr"] = ["foreign-id-at"],
        ["ch_ahv"] = ["foreign-id-ch"],
        ["gb_nhs"] = ["foreign-id-gb-nhs"],
        ["si_emso"] = ["foreign-id-si"],
        ["tr_id"] = ["foreign-id-tr"],
        ["lei"] = ["lei"],
        ["lu_nin"] = ["foreign-id-lu"],
        ["rf"] = ["creditor-reference"],
        ["postcode"] = ["postcode-address"],
        ["plate"] = ["licence-plate"],
        ["lu_vat"] = ["vat-number-eu"],
    };

    public static TheoryData<string, string, string> Vectors() => [.. PublishedVectors.All.Select(static v => (v.Type, v.Value, v.Expected))];

    [Fact]
    public void All_of_them_are_here() => Assert.Equal(230, PublishedVectors.All.Count);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_detector_says_of_it_what_it_is(string type, string value, string expected)
        // A line of a passport is masked by its form, also when a scanner misread a digit.
        => Assert.Equal(type == "td3" || expected is not ("invalid" or "none"), type switch
        {
            "mrzcd" => Mrz.Passes(System.Text.Encoding.ASCII.GetBytes(value.Replace(":", "", StringComparison.Ordinal))),
            "vinna" => VinCheck.Passes(System.Text.Encoding.ASCII.GetBytes(value)),
            "gs1" => Gs1.Passes([.. value.Select(static c => (byte)(c - '0'))]),
            _ => Counts(type, value),
        });

    /// <summary>A mistyped account or VAT number counts with a word near; all others that fail need to be labelled.</summary>
    static ContextNeed Most(string type) => type is "iban" or "btwid" ? ContextNeed.None : ContextNeed.Near;

    /// <summary>True when it is found without being labelled: alone, or with a word near.</summary>
    static bool Counts(string type, string value)
    {
        string written = type switch { "td1" or "td3" => value.Replace('/', '\n'), "lu_vat" => "LU" + value, _ => value };
        string text = type is "td1" or "td3" ? written : $"nr {written}.";
        return s_detectors[type].SelectMany(name => Probe.All(Named.Detector(name), text)).Any(hit => hit.Text == written && hit.Need <= Most(type));
    }
}
