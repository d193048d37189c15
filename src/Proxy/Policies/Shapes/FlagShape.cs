using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>Yes or no, written <c>true</c> or <c>false</c> without quotes.</summary>
sealed class FlagShape : ScalarShape
{
    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    protected override Complaint? Fault(YamlText text, string name)
        => text is { IsQuoted: false, Text: "true" or "false" } ? null : new Complaint($"{name} is geen ja of nee.", "Schrijf true of false, zonder aanhalingstekens.");
}
