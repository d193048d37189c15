using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Load.Servers;

/// <summary>The dossier of an endpoint that is open for everything it accepts, as YAML. Also used by the tests with real clients.</summary>
static class FullDossier
{
    static readonly string[] Checklist =
    [
        "doelMeerwaarde", "risicoanalyse", "privacy", "maatregelen", "leverancier",
        "transparantieBurgers", "uitlegbaarheid", "verantwoordelijken", "algoritmeregister", "scholing",
    ];

    /// <summary>The key <c>dossier</c> with all its items; ends in a line end.</summary>
    /// <param name="evidence">One word for where the proof is.</param>
    public static string Yaml(string evidence)
    {
        StringBuilder yaml = new("dossier:\n");
        Item(yaml, "  ", "dpia", evidence);
        Item(yaml, "  ", "iama", evidence);
        yaml.Append("  checklist:\n");
        foreach (string code in Checklist) Item(yaml, "    ", code, evidence);
        return yaml.ToString();
    }

    static void Item(StringBuilder yaml, string indent, string code, string evidence) => yaml.Append(CultureInfo.InvariantCulture, $"""
        {indent}{code}:
        {indent}  status: aangetoond
        {indent}  evidence: {evidence}
        {indent}  approvedBy: ciso
        {indent}  approvedOn: 2026-01-01
        {indent}  expires: 2099-01-01

        """);
}
