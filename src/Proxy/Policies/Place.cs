using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>A place in a file, for problems that come up later.</summary>
readonly record struct Place(FileProblems Problems, YamlNode Node)
{
    public void Add(string what, string fix) => Problems.Add(Node, what, fix);
}
