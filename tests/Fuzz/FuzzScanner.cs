using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>A few rules that act in different ways, so that a run of millions is about the filter and not about the rules.</summary>
static class FuzzScanner
{
    /// <summary>Masks accounts, and makes e-mail addresses and telephone numbers pseudonyms, of which the last may not come back.</summary>
    public static Scanner ForRequests { get; } = Compile(AnswerAction.Observe);

    public static AnswerRules Observing { get; } = AnswerRules.Of(ForRequests, new Dictionary<string, Lexicon>());

    public static AnswerRules Masking { get; } = AnswerRules.Of(Compile(AnswerAction.Mask), new Dictionary<string, Lexicon>());

    static Scanner Compile(AnswerAction answer) => Scanner.Compile(new RuleSet(
        [
            Rule("iban", "IBAN", RuleAction.Mask, RestorePolicy.Allowed, answer), Rule("email", "E-MAIL", RuleAction.Pseudonymise, RestorePolicy.Allowed, answer),
            Rule("phone", "TELEFOON", RuleAction.Pseudonymise, RestorePolicy.Never, answer),
        ],
        new Dictionary<string, Lexicon>(), new string('0', 64)));

    static Rule Rule(string detector, string label, RuleAction action, RestorePolicy restore, AnswerAction answer) => new()
    {
        Id = detector,
        Title = detector,
        Why = "test",
        Class = DataClass.Person,
        Detector = detector,
        Action = action,
        Answer = answer,
        From = Confidence.Likely,
        Restore = restore,
        Label = label,
        Context = ["rekening", "telefoon"],
        Find = [],
        Ignore = [],
    };
}
