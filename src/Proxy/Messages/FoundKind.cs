namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>A kind of data that was found, and where the first of it stands. Never the value.</summary>
/// <param name="RuleId">Id of the rule.</param>
/// <param name="Title">The rule's Dutch title.</param>
/// <param name="DataClass">Code of the kind of data.</param>
/// <param name="Place">For people: "bericht 3, regel 2".</param>
/// <param name="Count">How many; at least 1.</param>
public sealed record FoundKind(string RuleId, string Title, string DataClass, string Place, int Count);
