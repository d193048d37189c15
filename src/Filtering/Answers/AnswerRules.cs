using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The rules that look at answers, apart by whether they may have to hold text back.</summary>
/// <remarks>
/// Immutable and shared between exchanges. Rules that only observe are found by the scanner of the questions, which sees text that has left already.
/// Rules that mask or stop have a scanner of their own, so that no text ever waits for a rule that only counts.
/// </remarks>
public sealed class AnswerRules
{
    const string Combination = "combination";

    readonly Scanner? _all;
    readonly int[] _ofHeld = [];
    readonly byte[][] _masks = [];

    AnswerRules() { }

    AnswerRules(Scanner scanner, IReadOnlyDictionary<string, Lexicon> lexicons)
    {
        _all = scanner;
        _masks = [.. scanner.Rules.Select(static rule => Encoding.UTF8.GetBytes($"[{rule.Label.ToUpperInvariant()}]"))];
        if (scanner.Rules.Any(static rule => rule.Answer == AnswerAction.Observe)) Watched = scanner;
        _ofHeld = [.. Enumerable.Range(0, scanner.Rules.Count).Where(rule => scanner.Rules[rule].Answer >= AnswerAction.Mask)];
        if (_ofHeld.Length == 0) return;
        _ofHeld = [.. _ofHeld.Union(_ofHeld.SelectMany(rule => PartsOf(scanner, rule))).Order()];
        Held = Scanner.Compile(new([.. _ofHeld.Select(rule => ForAnswers(scanner.Rules[rule]))], lexicons, scanner.Version));
    }

    /// <summary>Nothing looks at answers.</summary>
    public static AnswerRules None { get; } = new();

    /// <summary>No rule looks at answers, so they cost nothing.</summary>
    public bool IsEmpty => Watched is null && Held is null;

    /// <summary>All rules, by the index that a report of an answer uses.</summary>
    public IReadOnlyList<Rule> Rules => _all?.Rules ?? [];

    /// <summary>Finds what only counts; null when no rule only counts.</summary>
    internal Scanner? Watched { get; }

    /// <summary>Finds what must not go out; null when no rule masks or stops.</summary>
    internal Scanner? Held { get; }

    /// <param name="scanner">The rules of the questions.</param>
    /// <param name="lexicons">The word lists it was compiled with.</param>
    /// <exception cref="RuleException">The rules that mask or stop do not compile without the others.</exception>
    public static AnswerRules Of(Scanner scanner, IReadOnlyDictionary<string, Lexicon> lexicons)
        => scanner.Rules.All(static rule => rule.Answer == AnswerAction.Ignore) ? None : new(scanner, lexicons);

    internal int IndexOf(int heldRule) => _ofHeld[heldRule];

    internal string KindOf(int rule) => _all!.KindOf(rule);

    internal ReadOnlySpan<byte> MaskOf(int rule) => _masks[rule];

    /// <summary>Where two rules find something in one place, the scanner weighs what they do; here that is what they do about answers.</summary>
    static Rule ForAnswers(Rule rule) => rule with
    {
        Action = rule.Answer switch
        {
            AnswerAction.Stop => RuleAction.Block,
            AnswerAction.Mask => RuleAction.Mask,
            _ => RuleAction.Observe,
        },
    };

    /// <summary>A rule about data that stand together finds nothing without the rules that find those data.</summary>
    static IEnumerable<int> PartsOf(Scanner scanner, int rule) => scanner.Rules[rule].Detector != Combination ? []
        : Enumerable.Range(0, scanner.Rules.Count).Where(part => scanner.Rules[rule].Context.Contains(scanner.KindOf(part)));
}
