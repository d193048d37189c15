using System.Globalization;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>A day, written as year, month, day.</summary>
sealed class DateShape : ScalarShape
{
    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$" };

    protected override Complaint? Fault(YamlText text, string name)
        => DateOnly.TryParseExact(text.Text, YamlMap.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 2000 and < 2100
            ? null
            : new Complaint($"{name} is geen datum.", "Schrijf jaar, maand en dag, bijvoorbeeld 2027-03-31.");
}
