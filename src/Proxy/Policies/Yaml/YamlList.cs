namespace Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

/// <summary>A list.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Items">In file order.</param>
sealed record YamlList(int Line, int Column, IReadOnlyList<YamlNode> Items) : YamlNode(Line, Column);
