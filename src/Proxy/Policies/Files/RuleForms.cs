using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>Forms of text that only rules use.</summary>
static class RuleForms
{
    /// <summary>Context words are compared in lower case, so a capital would never match.</summary>
    public static TextForm LowerCase { get; } = new(
        @"^\S(.*\S)?$", "begint of eindigt met een spatie", "Haal de spatie weg.",
        text => text.Any(char.IsUpper) ? new Complaint("Hier staat een hoofdletter, en die vindt de regel nooit.", "Schrijf het woord met kleine letters.") : null);
}
