using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Replaces the findings of one message by placeholders and masks, and remembers what may come back.</summary>
/// <param name="body">The message.</param>
/// <param name="scanner">The rules that found something in it.</param>
/// <param name="verdict">What is done about it.</param>
/// <param name="numbers">Gives the numbers: of this message, or of several that are one conversation.</param>
sealed class Redactor(ReadOnlyMemory<byte> body, Scanner scanner, Verdict verdict, Numbering numbers)
{
    static readonly ConditionalWeakTable<Scanner, string[]> s_labels = [];
    static readonly ConditionalWeakTable<Scanner, HashSet<string>> s_secrets = [];

    readonly Dictionary<(long Group, string Text), int> _keys = [];

    /// <summary>A numbering under the rules of a scanner.</summary>
    /// <param name="scanner">The rules.</param>
    /// <param name="lookalikes">Placeholders that somebody typed.</param>
    public static Numbering NumberingOf(Scanner scanner, IReadOnlySet<(int Label, int Number)> lookalikes) => new(Labels(scanner), lookalikes, Secrets(scanner));

    /// <summary>The labels of all rules, each once, in order of the rules. Gathered once per scanner: there are many rules and many messages.</summary>
    public static IReadOnlyList<string> Labels(Scanner scanner) => s_labels.GetValue(scanner, static known =>
        [.. known.Rules.Select(static rule => rule.Label.ToUpperInvariant()).Distinct(StringComparer.Ordinal)]);

    // A label shared with a rule that lets its values come back is no secret by itself.
    static HashSet<string> Secrets(Scanner scanner) => s_secrets.GetValue(scanner, static known =>
    {
        HashSet<string> open = [.. known.Rules.Where(static rule => rule.Restore == RestorePolicy.Allowed).Select(static rule => rule.Label.ToUpperInvariant())];
        return [.. Labels(known).Where(label => !open.Contains(label))];
    });

    /// <summary>Notes every replacement in the splice and returns their number.</summary>
    public int Redact(IReadOnlyList<Hit> hits, Splice splice)
    {
        // Numbering follows the conversation, so that tools placed before or after it do not shift the numbers.
        string?[] placeholders = new string?[hits.Count];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < hits.Count; i++)
            {
                if (hits[i].IsInConversation == (pass == 0) && !hits[i].IsRest) placeholders[i] = Placeholder(hits, i);
            }
        }

        int replaced = 0, end = 0;
        for (int i = 0; i < hits.Count; i++)
        {
            if (!IsReplaced(hits[i], placeholders[i]) || hits[i].End <= end) continue;
            int from = splice.Text.Length;
            if (!hits[i].IsRest) JsonText.Escape(Encoding.UTF8.GetBytes(Distinct(hits[i], placeholders[i]!)), hits[i].Level, splice.Text);
            splice.Replace(Math.Max(hits[i].Start, end), hits[i].End, from);
            end = hits[i].End;
            replaced += hits[i].IsRest ? 0 : 1;
        }

        return replaced;
    }

    // Where the first part of a value has its placeholder, the rest goes without one.
    bool IsReplaced(in Hit hit, string? placeholder) => hit.IsRest ? verdict.ActionFor(hit.Rule) >= RuleAction.Pseudonymise : placeholder!.Length > 0;

    string Placeholder(IReadOnlyList<Hit> hits, int index)
    {
        Hit hit = hits[index];
        Rule rule = scanner.Rules[hit.Rule];
        RuleAction action = verdict.ActionFor(hit.Rule);
        if (action < RuleAction.Pseudonymise) return "";
        if (hit.Kind == HitKind.Number) return "0"; // a number stays a number
        string label = rule.Label.ToUpperInvariant();
        return action == RuleAction.Pseudonymise ? Numbered(hits, index, rule, label) : $"[{label}]";
    }

    string Numbered(IReadOnlyList<Hit> hits, int index, Rule rule, string label)
    {
        HitText text = new(body, hits);
        int number = numbers.Of(label, scanner.KindOf(hits[index].Rule), rule.Restore, text.Of(index), text.CourtesyBefore(index));
        return string.Create(CultureInfo.InvariantCulture, $"[{label}_{number}]");
    }

    // Two names in one object must stay two names.
    string Distinct(in Hit hit, string placeholder)
    {
        if (hit.Kind != HitKind.Key) return placeholder;
        int times = _keys[(hit.Group, placeholder)] = _keys.GetValueOrDefault((hit.Group, placeholder)) + 1;
        return times == 1 ? placeholder : string.Create(CultureInfo.InvariantCulture, $"{placeholder}_{times}");
    }
}
