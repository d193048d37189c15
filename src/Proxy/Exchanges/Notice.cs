using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Messages;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>What the user must know about a question that left: that something was replaced, or should not have been in it.</summary>
/// <param name="Code">Code of the message, or empty when there is nothing to say.</param>
/// <param name="Text">The message, or empty.</param>
/// <param name="ReplacedKinds">Short names of the kinds of data that were replaced.</param>
readonly record struct Notice(string Code, string Text, IReadOnlyList<string> ReplacedKinds)
{
    static readonly Notice s_none = new("", "", []);

    /// <summary>A warning goes before a replacement: the user has more to do about it.</summary>
    public static Notice Of(Exchange exchange, Verdict verdict, Scanner scanner)
    {
        RuleOutcome[] replaced = [.. verdict.Outcomes.Where(static outcome => outcome.Action is RuleAction.Pseudonymise or RuleAction.Mask)];
        RuleOutcome[] warned = [.. verdict.Warnings];
        if (replaced.Length == 0 && warned.Length == 0) return s_none;
        string code = warned.Length > 0 ? MessageCode.Warned : MessageCode.Replaced;
        StaffMessage message = exchange.Messages.Write(code, FindingReport.ForStaff(warned.Length > 0 ? warned : replaced), replaced.Length > 0 ? "gemaskeerd" : "wel");
        return new(code, message.ToText(), [.. replaced.Select(outcome => scanner.KindOf(outcome.RuleIndex)).Distinct(StringComparer.Ordinal)]);
    }
}
