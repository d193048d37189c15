using System.Text.Json;
using Gegevenshuis.AiGateway.Quality.Scoring;

namespace Gegevenshuis.AiGateway.Quality.Reporting;

/// <summary>The figures as JSON, which is what a later run is compared with.</summary>
static class FiguresFile
{
    static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static string Write(Outcome outcome) => JsonSerializer.Serialize(outcome, s_options) + "\n";

    public static Outcome Read(string file) => JsonSerializer.Deserialize<Outcome>(File.ReadAllText(file), s_options)!;
}
