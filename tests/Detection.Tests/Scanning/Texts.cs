using System.Text;
using CsCheck;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Texts that exercise the scanner: some written out, and fragments from which random ones are put together.</summary>
static class Texts
{
    public static IReadOnlyList<byte[]> Rich { get; } =
    [
        Bytes("Mijn BSN is 123456782, dat van mijn zoon 1234.56.782.L.01 en BSN 12345672; factuur 15032024."),
        Bytes("IBAN NL91 ABNA 0417\n1643 00 t.n.v. mevr. A.B. van der Berg, BE68539007547034 en DE89370400440532013001."),
        Bytes("Mail jan.de.vries@voorbeeld.nl of jan [at] example [punt] nl, bel 06-12345678 of +31 (0)43 350 50 50 of 0475 12 34 56."),
        Bytes("{\"bsn\": \"111222334\", \"kaartnummer\":\"4111 1111 1111 1112\"}\r\n<bsn>111222333</bsn><td>BSN</td><td>123456782</td>"),
        Bytes("Rubricering: Departementaal VERTROUWELIJK\nTLP:AMBER+STRICT en geheimhouding opgelegd ex art. 87 Gemeentewet [5.1.2.e]"),
        Bytes("“Vertrouwelijk” • 123456782 – ordernummer 111222333; klantnummer 0433505050 (telefoon 06 12345678), patiënt 4111111111111112"),
        Bytes("bel 0612345678@example.nl 06-12345678 06-12345678 123456782/123456782 4111 1111 1111 1111 2 NL91ABNA0417164300NL91ABNA0417164300"),
        Bytes("BSNNUMMER:\n123456782 sofi-nr. 12345672 versie 123456782 123456782 (bsn) 123456782 dit is iets anders en dan bsn"),
        Bytes("geheim" + new string('x', 300) + " embargo tot 12 maart 2027\n\nEMBARGO\n" + new string('1', 200) + "@" + new string('a', 90) + "@b.nl"),
    ];

    static readonly string[] s_fragments =
    [
        "123456782", "111222333", "123.456.782", "1234.56.782", "12345672", "111222334", "15032024", "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00",
        "BE68539007547034", "jan@example.nl", "j.de.vries@voorbeeld.nl", "06-12345678", "0612345678", "+31 43 350 50 50", "4111 1111 1111 1111",
        "4111111111111112", "jan [at] example [punt] nl", "VERTROUWELIJK", "Stg. GEHEIM", "TLP:RED", "embargo", "[5.1.2.e]", "niet openbaar", "dep. v",
        "12345678B01", "NL123456789B01", "GB-123-X", "AB 12 34 56 C", "85.07.30-033.28", "1234 AB 12", "Kerkstraat 12a", "Markt 78, 6211 CJ Maastricht",
        "geboren 12 maart 1985", "42 jaar", "52.09283, 5.10445", "ghp_duBSj0HYp6NevCTk1IZq7OfwDUl2Jar8PgxE", "sk-", "kvk", "KVK12345678", "paspoort", "NPB12C345", "kenteken",
        "bsn", "BSN", "bsnnummer", "BSN-nummer", "iban", "telefoon", "tel", "factuur", "ordernummer", "klantnummer", "credit card", "kaartnummer", "PATIËNT",
        "is", "van", "nr", "nummer", "de", "het", "een", "huis", "Jan", "Érik", "©", "“", "”", "é", "日本", "🙂", "\uFEFF",
        " ", " ", " ", " ", ": ", "=", "\"", "\": \"", ">", "<td>", "</td>", "</", ", ", "; ", ". ", "\n", "\r\n", "-", "/", "@", "0", "1", "12", "x", "(", ")", "\\", "_",
    ];

    /// <summary>Fragments in any order, now and then with a byte that is no UTF-8.</summary>
    public static Gen<byte[]> Random { get; } =
        Gen.Select(Gen.Int[0, s_fragments.Length - 1].Select(static i => s_fragments[i]).Array[0, 40], Gen.Byte, Gen.Int[0, 2000], static (fragments, odd, place) =>
        {
            byte[] text = Bytes(string.Concat(fragments));
            if (place < text.Length) text[place] = odd;
            return text;
        });

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
