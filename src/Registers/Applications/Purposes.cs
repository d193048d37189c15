namespace Gegevenshuis.AiGateway.Registers.Applications;

/// <summary>The six uses of AI that the policy allows.</summary>
public static class Purposes
{
    public static IReadOnlyList<string> All { get; } =
        ["schrijven", "ideeenSamenvatten", "dataAnalyse", "faq", "agent", "robotisering"];
}
