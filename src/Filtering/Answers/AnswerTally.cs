using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Counts what was found in one answer, every value once per rule.</summary>
/// <remarks>Holds text until the answer ends. Beyond <see cref="MaxValues"/> different values every finding counts, so memory stays bounded.</remarks>
sealed class AnswerTally(IReadOnlyList<Rule> rules)
{
    /// <summary>Most different values of one answer that are told apart.</summary>
    public const int MaxValues = 4096;

    readonly HashSet<(int Rule, string Value)> _seen = [];
    readonly SortedDictionary<int, (int Count, Confidence Confidence)> _counts = [];

    /// <summary>One per rule that found something, in order of the rules.</summary>
    public IReadOnlyList<AnswerOutcome> Outcomes => [.. _counts.Select(count => new AnswerOutcome(rules[count.Key], count.Value.Count, count.Value.Confidence))];

    public bool IsEmpty => _counts.Count == 0;

    public void Add(int rule, Confidence confidence, string identity)
    {
        bool isNew = _seen.Count >= MaxValues ? !_seen.Contains((rule, identity)) : _seen.Add((rule, identity));
        (int count, Confidence highest) = _counts.GetValueOrDefault(rule);
        _counts[rule] = (count + (isNew ? 1 : 0), (Confidence)Math.Max((byte)highest, (byte)confidence));
    }
}
