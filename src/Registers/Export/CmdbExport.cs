using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Registers.Export;

/// <summary>Monthly usage in the two forms a CMDB takes: CSV that a Dutch Excel opens as a table, and JSON.</summary>
public static class CmdbExport
{
    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    static readonly string[] Header =
    [
        "periode", "toepassing", "eindpunt", "model", "aantalVragen", "voltooid", "geblokkeerd", "geweigerd", "mislukt", "gemaskeerd",
        "invoerTokens", "uitvoerTokens", "gemiddeldeSeconden", "gebruikersKlasse", "invoerTokensUitCache",
    ];

    static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>UTF-8 with byte order mark, semicolons, decimal commas and CRLF; no cell can start a formula.</summary>
    public static byte[] Csv(IReadOnlyList<MonthlyUsage> usage)
    {
        StringBuilder text = new("\uFEFF");
        text.AppendJoin(';', Header).Append("\r\n");
        foreach (MonthlyUsage month in usage) text.AppendJoin(';', Cells(month).Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>An array with one object per application, endpoint and model; the names of the CSV's columns.</summary>
    public static byte[] Json(IReadOnlyList<MonthlyUsage> usage)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Indented))
        {
            json.WriteStartArray();
            foreach (MonthlyUsage month in usage) Write(json, month);
            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    static void Write(Utf8JsonWriter json, MonthlyUsage month)
    {
        json.WriteStartObject();
        json.WriteString("periode", month.Period);
        json.WriteString("toepassing", month.Application);
        json.WriteString("eindpunt", month.Endpoint);
        json.WriteString("model", month.Model);
        json.WriteNumber("aantalVragen", month.Exchanges);
        json.WriteNumber("voltooid", month.Completed);
        json.WriteNumber("geblokkeerd", month.Blocked);
        json.WriteNumber("geweigerd", month.Refused);
        json.WriteNumber("mislukt", month.Failed);
        json.WriteNumber("gemaskeerd", month.Rewritten);
        json.WriteNumber("invoerTokens", month.InputTokens);
        json.WriteNumber("uitvoerTokens", month.OutputTokens);
        json.WriteNumber("gemiddeldeSeconden", Math.Round(month.AverageSeconds, 3));
        json.WriteString("gebruikersKlasse", month.UsersClass);
        json.WriteNumber("invoerTokensUitCache", month.CachedTokens);
        json.WriteEndObject();
    }

    static string[] Cells(MonthlyUsage month) =>
    [
        month.Period, month.Application, month.Endpoint, month.Model, Number(month.Exchanges), Number(month.Completed), Number(month.Blocked),
        Number(month.Refused), Number(month.Failed), Number(month.Rewritten), Number(month.InputTokens), Number(month.OutputTokens),
        month.AverageSeconds.ToString("0.000", Dutch), month.UsersClass, Number(month.CachedTokens),
    ];

    static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell that a spreadsheet would read as a formula gets an apostrophe in front (OWASP, CSV injection).</summary>
    static string Cell(string value)
    {
        string safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
