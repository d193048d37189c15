using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>What must hold for every rules folder: it is a policy that scans, or a list of problems, each in a file, at a line, with a remedy.</summary>
sealed class RuleCheck
{
    /// <summary>Memory that reading and compiling may take, as a measure of work: it counts the same on every machine. Half is for the tables of a compiled set.</summary>
    const long MostBytes = 64L << 20;

    static readonly byte[] s_text = "De zaak ECLI:NL:HR:2019:1234 en BSN 111222333, mail jan@example.nl of bel 06-12345678."u8.ToArray();

    readonly FindingList _findings = new();

    /// <summary>Folders so far that became a policy.</summary>
    public long Sound { get; private set; }

    public void Run(RuleMaker maker)
    {
        RuleFiles files = maker.Make();
        long before = GC.GetAllocatedBytesForCurrentThread();
        PolicyReadResult result = PolicyReader.Read(files, ShippedRules.Day);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        Assert.True(result.Policy is null == result.Problems.Count > 0, "there is a policy or there are problems");
        foreach (PolicyProblem problem in result.Problems.Concat(result.Notices)) AssertClear(problem, files);
        if (result.Policy is not { } policy) return;
        Sound++;
        foreach (Scanner scanner in policy.OwnScanners.Values.Append(policy.Scanner)) Scan(scanner);
    }

    void Scan(Scanner scanner)
    {
        _findings.Clear();
        scanner.Scan(s_text, _findings);
        StreamPromises.AssertInOrder(_findings.Span, s_text.Length);
    }

    static void AssertClear(PolicyProblem problem, RuleFiles files)
    {
        Assert.True(problem.What.Length > 10 && problem.Fix.Length > 5, "a problem says what is wrong and what to do");
        if (problem.File.Length == 0) return;
        RuleFile? file = files.Files.FirstOrDefault(f => f.Path == problem.File);
        // A file that is missing is named as well; it has no lines.
        int lines = file is null ? 0 : file.Bytes.AsSpan().Count((byte)'\n') + file.Bytes.AsSpan().Count((byte)'\r') + 2;
        Assert.InRange(problem.Line, 0, lines);
        Assert.True(problem.Column >= 0 && problem.Line == 0 == (problem.Column == 0), "a problem stands at a line and column, or about the file");
    }
}
