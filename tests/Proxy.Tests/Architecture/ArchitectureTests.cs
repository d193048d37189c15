using System.Reflection;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Architecture;

/// <summary>Invariant 16: only the known arrows between projects.</summary>
public sealed class ArchitectureTests
{
    const string Prefix = "Gegevenshuis.AiGateway.";

    static readonly Dictionary<string, string[]> KnownArrows = new()
    {
        ["Detection"] = [],
        ["Filtering"] = ["Detection"],
        ["Registers"] = [],
        ["Proxy"] = ["Detection", "Filtering", "Registers"],
    };

    public static TheoryData<string> Projects => [.. KnownArrows.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_the_known_arrows(string project)
    {
        IEnumerable<string> arrows = References(project)
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]);

        Assert.Empty(arrows.Except(KnownArrows[project]));
    }

    [Theory]
    [InlineData("Detection")]
    [InlineData("Filtering")]
    [InlineData("Registers")]
    public void Asp_net_lives_only_in_the_projects_that_serve(string project)
        => Assert.DoesNotContain(References(project), name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    static IEnumerable<string> References(string project)
        => Assembly.Load(Prefix + project).GetReferencedAssemblies().Select(name => name.Name ?? "");
}
