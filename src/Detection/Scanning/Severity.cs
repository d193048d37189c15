using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Which of two rules about the same bytes matters more: the stricter action, then the graver kind of data.</summary>
static class Severity
{
    /// <summary>Greater is graver.</summary>
    public static int Of(Rule rule) => ((int)rule.Action << 8) + Gravity(rule.Class);

    static int Gravity(DataClass dataClass) => dataClass switch
    {
        DataClass.StateSecret => 8,
        DataClass.SecretKey => 7,
        DataClass.CitizenNumber => 6,
        DataClass.SpecialCategory => 5,
        DataClass.Criminal => 4,
        DataClass.Sensitive => 3,
        DataClass.Confidential => 2,
        DataClass.Person => 1,
        _ => 0,
    };
}
