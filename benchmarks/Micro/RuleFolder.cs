using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies;

namespace Gegevenshuis.AiGateway.Micro;

/// <summary>The shipped rules, compiled for the benchmarks.</summary>
static class RuleFolder
{
    /// <summary>Where the rules are; set by the command line.</summary>
    public static string Path { get; set; } = "rules";

    /// <summary>All shipped rules, or all but the name tagger, which is a model and not a pattern.</summary>
    /// <exception cref="InvalidOperationException">The shipped rules have problems.</exception>
    public static Scanner Compile(bool withNames) => Scanner.Compile(Read(withNames));

    /// <summary>As <see cref="Compile"/>, before they are compiled.</summary>
    /// <exception cref="InvalidOperationException">The shipped rules have problems.</exception>
    public static RuleSet Read(bool withNames)
    {
        PolicyReadResult result = PolicyReader.Read([Path], DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date));
        if (result.Policy is not { } policy) throw new InvalidOperationException(string.Join(Environment.NewLine, result.Problems));
        return new RuleSet([.. policy.Scanner.Rules.Where(r => withNames || r.Detector != "person-name")], policy.Lexicons, policy.Version);
    }

    /// <summary>The detector of person names as the shipped rules make it.</summary>
    /// <exception cref="InvalidOperationException">The shipped rules have problems.</exception>
    public static SequenceDetector Names()
    {
        RuleSet all = Read(withNames: true);
        return (SequenceDetector)DetectorCatalogue.Create(all.Rules.First(static r => r.Detector == "person-name"), all);
    }
}
