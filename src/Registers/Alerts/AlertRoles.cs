using Gegevenshuis.AiGateway.Registers.Incidents;

namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>Who hears of which incident. Personal data: the FG and the CISO. Security without personal data: the CISO.</summary>
/// <remarks>The AI policy says "CISO or FG"; with personal data the gateway tells both, the reading that protects the person best.</remarks>
static class AlertRoles
{
    public const string Fg = "fg";
    public const string Ciso = "ciso";

    static readonly string[] PersonalData = [Fg, Ciso];
    static readonly string[] Security = [Ciso];

    public static IReadOnlyList<string> For(IncidentKind kind) => kind == IncidentKind.Security ? Security : PersonalData;
}
