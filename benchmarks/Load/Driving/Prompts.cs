using System.Text;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Load.Driving;

/// <summary>Requests of about two kilobytes in plain Dutch, the same in every run.</summary>
static class Prompts
{
    const int TextLength = 1900;
    const int Seed = 20261124;

    static readonly string[] Words =
    [
        "de", "het", "een", "van", "in", "op", "met", "voor", "en", "maar", "omdat", "wanneer", "aanvraag", "vergadering", "planning",
        "begroting", "besluit", "gemeente", "waterschap", "gebouw", "straatverlichting", "onderhoud", "rapport", "samenvatting",
        "toelichting", "bijlage", "voorstel", "uitvoering", "schrijf", "maak", "controleer", "vergelijk", "duidelijk", "kort", "volgende",
        "eerste", "laatste", "nieuwe", "bestaande", "openbare", "werkzaamheden", "bewoners", "overlast", "termijn", "kosten", "afspraken",
    ];

    /// <summary>Nothing in it for any rule to find: the body must pass unchanged.</summary>
    public static byte[] Clean(bool stream) => Body(Prose(TextLength), stream);

    /// <summary>Three values that are replaced and none that blocks: an e-mail address, a phone number and an IBAN from the published examples.</summary>
    public static byte[] WithFindings(bool stream) => Body(
        Prose(TextLength / 2) + " Mail naar inwoner@voorbeeld.nl of bel 06 12345678, de rekening is NL91ABNA0417164300. " + Prose(TextLength / 2), stream);

    static string Prose(int length)
    {
        var random = new Random(Seed);
        var text = new StringBuilder("Vat dit samen.");
        while (text.Length < length)
        {
            text.Append(' ').Append(Words[random.Next(Words.Length)]);
            if (random.Next(12) == 0) text.Append('.');
        }

        return text.ToString();
    }

    static byte[] Body(string text, bool stream) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        model = "load-model",
        stream,
        messages = new[]
        {
            new { role = "system", content = "Je helpt medewerkers met het schrijven van duidelijke teksten." },
            new { role = "user", content = text },
        },
    });
}
