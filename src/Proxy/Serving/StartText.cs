using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>What the operator sees after a start: where the gateway is, and what to do next.</summary>
static class StartText
{
    const string Question = "Schrijf een korte brief aan mevrouw Sanne de Vries, sanne.devries@example.nl.";

    /// <param name="address">Address for callers.</param>
    /// <param name="operations">Address for the operator, or null.</param>
    /// <param name="demonstrationKey">Key of the demonstration, or null when there is none.</param>
    public static string Of(Uri address, Uri? operations, string? demonstrationKey)
    {
        string url = address.AbsoluteUri.TrimEnd('/');
        StringBuilder text = new();
        text.Append("De AI-poort luistert op / the AI gateway listens on ").AppendLine(url);
        if (operations is not null) text.Append("Cijfers voor beheer / metrics: ").Append(operations.AbsoluteUri.TrimEnd('/')).AppendLine("/metrics");
        if (demonstrationKey is not null) AppendTrial(text, url, demonstrationKey);
        return text.ToString();
    }

    static void AppendTrial(StringBuilder text, string url, string key) => text.Append(CultureInfo.InvariantCulture, $$"""

        Sleutel voor deze proef, maar één keer te zien / key for this trial, shown once:
          {{key}}

        Plak dit in een ander venster / paste this in another window:
          curl -N {{url}}/v1/chat/completions -H 'Authorization: Bearer {{key}}' -H 'Content-Type: application/json' -d '{"model":"demo","messages":[{"role":"user","content":"{{Question}}"}]}'

        Het model krijgt de naam en het mailadres niet te zien; jij krijgt ze wel terug.
        The model does not see the name and the address; you get them back.

        Probeer daarna / then try:
          "stream":true erbij / added            het antwoord komt woord voor woord / the answer comes word by word
          BSN 111222333 in je vraag / question   de poort stuurt niets door en zegt waarom / nothing is sent, and you read why
          "model":"demo-breekt"                  het model stopt halverwege / the model stops halfway


        """);
}
