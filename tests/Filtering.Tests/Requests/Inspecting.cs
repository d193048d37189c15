using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Requests;

/// <summary>Requests through the filter, under a few rules of which each does something else.</summary>
static class Inspecting
{
    public static Scanner Scanner { get; } = Scanner.Compile(new RuleSet(
        [
            Rule("bsn", "BSN", RuleAction.Block, RestorePolicy.Never),
            Rule("iban", "IBAN", RuleAction.Mask, RestorePolicy.Allowed),
            Rule("email", "E-MAIL", RuleAction.Pseudonymise, RestorePolicy.Allowed),
            Rule("phone", "TELEFOON", RuleAction.Pseudonymise, RestorePolicy.Never),
        ],
        new Dictionary<string, Lexicon>(), new string('0', 64)));

    public static HashSet<DataClass> Nothing { get; } = [];

    public static Inspection Inspect(string body, FilterLimits? limits = null)
        => new MessageFilter(Filtering.Protocols.OpenAiChat, Scanner, limits ?? new FilterLimits()).Inspect(Encoding.UTF8.GetBytes(body));

    /// <summary>The body that would leave, and the placeholders behind it.</summary>
    public static (string Body, PseudonymMap Map) Rewrite(string body, RewriteOptions? options = null)
    {
        using Inspection inspection = Inspect(body);
        Rewrite rewrite = inspection.Rewrite(Verdict.Decide(inspection, Scanner, Nothing), options ?? new RewriteOptions());
        return (Encoding.UTF8.GetString(rewrite.Body.ToMemory().Span), rewrite.Map);
    }

    public static string Chat(params IEnumerable<string> messages)
        => JsonSerializer.Serialize(new { model = "demo", messages = messages.Select(static text => new { role = "user", content = text }) });

    static Rule Rule(string detector, string label, RuleAction action, RestorePolicy restore) => new()
    {
        Id = detector,
        Title = detector,
        Why = "test",
        Class = detector == "bsn" ? DataClass.CitizenNumber : DataClass.Person,
        Detector = detector,
        Action = action,
        From = Confidence.Likely,
        Restore = restore,
        Label = label,
        Context = ["bsn", "rekening", "telefoon"],
        Find = [],
        Ignore = [],
    };
}
