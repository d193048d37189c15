namespace Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

/// <summary>A piece of a rule file with the place where it stands.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
abstract record YamlNode(int Line, int Column);
