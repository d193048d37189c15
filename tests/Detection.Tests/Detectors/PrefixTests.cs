using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>A detector may say "not yet" about a text that is still coming, but never something that the rest of the text makes untrue.</summary>
public sealed class PrefixTests
{
    static readonly string[] s_texts =
    [
        "Mijn BSN is 123456782, dat van mijn zoon 1234.56.782.L.01 en BSN 12345672; factuur 15032024.",
        "IBAN NL91 ABNA 0417\n1643 00 t.n.v. mevr. A.B. van der Berg-Jansen, BE68539007547034 en DE89370400440532013001.",
        "Mail jan.de.vries@voorbeeld.nl of jan [at] example [punt] nl, bel 06-12345678 of +31 (0)43 350 50 50 of 0475 12 34 56.",
        "Kaart 4111 1111 1111 1111 en 378282246310005, geb. 12 mrt 1985, geboren op 03-04-1985 te Venlo.",
        "Markt 78, 6211 CJ Maastricht. De heer Jansen woont in de Kerkstraat 12a te Roermond.\nMet vriendelijke groet,\nSanne de Vries",
        "Rubricering: Departementaal VERTROUWELIJK\nTLP:AMBER+STRICT en geheimhouding opgelegd ex art. 87 Gemeentewet [5.1.2.e]",
        "wachtwoord: Zomer2024! en Authorization: Bearer abcdefghijklmnop0123456789 en Server=db;User Id=sa;Password=Geheim123;",
        "Aan: Vries, J. de; t.n.v. P. Bakker; naam: mohammed el amrani; Beste Fatima, kenteken GBB-01-B en 192.168.1.12.",
        "A-nummer 1234 0101 91, V-nummer 2712345678, KvK 12345678, kenmerk 5010.0021.6701.0010 en IMEI 49-015420-323751-8.",
        "Markt 78\n6211 CJ Horst aan de Maas, postcode: 6211cj huisnummer: 12-A2; geb. eerste mei tweeduizend en vier, 93-jarige; leeftijd: 8",
        "{\"lat\": 50.8514, \"lng\": 5.6910} 50°51'05\"N 5°41'27\"E @50.8514,5.6910,17z X: 176312.45, Y: 317845 POINT(176312 317845) op kerkstraat 12 a",
        "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84\nAPD01 K 4550 A4, sectie K nummer 4550 A4, HA ZA 24-123",
        "BIC ABNANL2A bij NL91ABNA0417164300, RF18 5390 0754 7034, NL0000.99.998.B57, DE136695976, 2001:db8::1, 00:1A:2b:3C:4d:5E",
        "Zaak ZAAK-2024-0000001 en D24.123456, Hyp4 deel 65123 nummer 45, www.linkedin.com/in/sanne, 70.10: 7, plaat GF-ST-12",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789 AKIAIOSFODNN7EXAMPLE eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
    ];

    public static TheoryData<int> Detectors => [.. Enumerable.Range(0, DetectorsUnderTest.All.Count)];

    [Theory]
    [MemberData(nameof(Detectors))]
    public void The_answer_on_a_prefix_is_not_yet_or_the_answer_on_the_whole(int index)
    {
        Detector detector = DetectorsUnderTest.All[index];
        foreach (string text in s_texts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            foreach (int anchor in Probe.Anchors(detector, bytes)) AssertStable(detector, bytes, anchor);
        }
    }

    static void AssertStable(Detector detector, byte[] bytes, int anchor)
    {
        Confirmation whole = Probe.At(detector, bytes, anchor, isFinal: true, out _);
        for (int end = anchor + 1; end <= bytes.Length; end++)
        {
            Confirmation answer = Probe.At(detector, bytes.AsSpan(0, end), anchor, isFinal: false, out _);
            if (answer.IsNeedsMore) continue;
            Assert.True(answer == whole, $"{detector.Kind} at {anchor}, cut at {end}");
        }
    }
}
