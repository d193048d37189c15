namespace Gegevenshuis.AiGateway.Clients.Tests.Gateway;

/// <summary>The question that the clients ask: with a person and an address that the demonstration model never sees, and repeats.</summary>
static class Letter
{
    public const string Text = "Schrijf een korte brief aan mevrouw Sanne de Vries en mail haar op sanne.devries@example.nl.";

    /// <summary>The answer has the person and the address, and nothing that stood in their place.</summary>
    public static void AssertRestored(string text)
    {
        Assert.Contains("Sanne de Vries", text, StringComparison.Ordinal);
        Assert.Contains("sanne.devries@example.nl", text, StringComparison.Ordinal);
        Assert.DoesNotContain("PERSOON", text, StringComparison.OrdinalIgnoreCase);
    }
}
