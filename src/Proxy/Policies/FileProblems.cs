using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>Gathers what is wrong in one file.</summary>
/// <param name="file">Path relative to the rules folder.</param>
sealed class FileProblems(string file)
{
    readonly List<PolicyProblem> _problems = [];

    public string File { get; } = file;

    public IReadOnlyList<PolicyProblem> All => _problems;

    public void Add(int line, int column, string what, string fix) => _problems.Add(new(File, line, column, what, fix));

    public void Add(YamlNode at, string what, string fix) => Add(at.Line, at.Column, what, fix);

    public void Add(YamlNode at, Complaint complaint) => Add(at, complaint.What, complaint.Fix);
}
