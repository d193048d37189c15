namespace Gegevenshuis.AiGateway.Detection.Rules;

/// <summary>The effective rules of one policy version, with the word lists they use. Input of <c>Scanner.Compile</c>.</summary>
/// <param name="Rules">All rules that are switched on, in file order. At most 65,535.</param>
/// <param name="Lexicons">Word lists by name (<c>first-names</c>, <c>surnames</c>), as read from <c>rules/lexicons</c>.</param>
/// <param name="Version">Hash of the effective policy in lower-case hex; it is written in every record.</param>
public sealed record RuleSet(IReadOnlyList<Rule> Rules, IReadOnlyDictionary<string, Lexicon> Lexicons, string Version);
