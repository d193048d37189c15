using System.Globalization;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>A whole number in a range, both ends included.</summary>
sealed class NumberShape(int least, int most) : ScalarShape
{
    static readonly CultureInfo s_dutch = CultureInfo.GetCultureInfo("nl-NL");

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    protected override Complaint? Fault(YamlText text, string name)
    {
        if (!int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || text.Text is ['0', _, ..])
            return new($"{name} is geen heel getal.", $"Schrijf een getal van {Show(least)} tot en met {Show(most)}, zonder punten.");
        return value >= least && value <= most ? null : new($"{name} is te {(value < least ? "klein" : "groot")}.", $"Kies een getal van {Show(least)} tot en met {Show(most)}.");
    }

    static string Show(int value) => value.ToString("N0", s_dutch);
}
