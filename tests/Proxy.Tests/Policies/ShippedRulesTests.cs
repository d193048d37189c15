using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Proxy.Commands;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
using Gegevenshuis.AiGateway.Proxy.Tests.Commands;
using Gegevenshuis.AiGateway.Registers.Applications;
using Gegevenshuis.AiGateway.Registers.Endpoints;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Policies;

public sealed class ShippedRulesTests
{
    static readonly PolicyReadResult s_shipped = PolicyReader.Read([Repository.Rules], RulesFolder.Today);

    [Fact]
    public void Every_rule_proves_itself()
        => Assert.Empty(s_shipped.Problems.Select(problem => problem.ToString()));

    [Fact]
    public void Schemas_for_editors_say_what_the_reader_checks()
    {
        string folder = Path.Combine(Repository.Rules, "schema");
        Assert.Equal(FileKind.All.Select(EditorSchema.FileName).Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.All(FileKind.All, kind => Assert.Equal(EditorSchema.Of(kind), File.ReadAllText(Path.Combine(folder, EditorSchema.FileName(kind)))));
    }

    [Fact]
    public async Task Overview_for_the_CISO_is_what_the_rules_say()
    {
        CommandRun run = await CommandRun.Of("rules", "list", "--markdown", "--rules", Repository.Rules);
        string page = await File.ReadAllTextAsync(Path.Combine(Repository.Rules, "detection", "README.md"), TestContext.Current.CancellationToken);
        Assert.True(run.Out == page, "Write the page again: rules list --markdown > rules/detection/README.md");
    }

    [Fact]
    public async Task Explanation_of_every_rule_is_what_the_rules_say()
    {
        CommandRun run = await CommandRun.Of("rules", "explain", "--rules", Repository.Rules);
        string page = await File.ReadAllTextAsync(Path.Combine(Repository.Rules, "detection", "KINDS.md"), TestContext.Current.CancellationToken);
        Assert.True(run.Out == page, "Write the page again: rules explain > rules/detection/KINDS.md");
    }

    [Fact]
    public async Task One_rule_can_be_explained_by_its_name()
    {
        CommandRun run = await CommandRun.Of("rules", "explain", "nl-bsn", "--rules", Repository.Rules);
        Assert.StartsWith("\n### Burgerservicenummer (BSN)\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("**Vindt niet**", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_not_there_is_named()
    {
        CommandRun run = await CommandRun.Of("rules", "explain", "nl-bsm", "--rules", Repository.Rules);
        Assert.Contains("'nl-bsm'", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_does_not_say_what_it_misses_is_named()
    {
        using RulesFolder folder = new();
        folder.Write("detection/bsn.yaml", RulesFolder.Rule.Replace("misses: Een nummer met een typefout zonder woord erbij.", "", StringComparison.Ordinal));
        PolicyProblem problem = Assert.Single(PolicyReader.Read([folder.Path], RulesFolder.Today).Problems);
        Assert.Contains("bsn.yaml", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("'misses'", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_for_the_CISO_links_every_rule_file()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Repository.Rules, "detection", "README.md"), TestContext.Current.CancellationToken);
        Assert.All(s_shipped.Policy!.Scanner.Rules, rule => Assert.Contains($"({RuleOverview.FileOf(rule)})", page, StringComparison.Ordinal));
    }

    /// <summary>Each example that names its own file is laid over the shipped rules.</summary>
    [Fact]
    public void Examples_in_the_explanation_load_as_they_stand()
    {
        using RulesFolder folder = new();
        string text = File.ReadAllText(Path.Combine(Repository.Rules, "README.md"));
        MatchCollection examples = Regex.Matches(text, @"```yaml\n(?:# yaml-language-server:[^\n]*\n)# (?<path>[a-z/]+\.yaml)\n(?<content>.*?)```", RegexOptions.Singleline);
        Assert.Equal(["tuning/ciso.yaml", "detection/organisation/project.yaml"], examples.Select(example => example.Groups["path"].Value));
        foreach (string file in Directory.EnumerateFiles(folder.Path, "*.yaml", SearchOption.AllDirectories)) File.Delete(file);
        foreach (Match example in examples) folder.Write(example.Groups["path"].Value, example.Groups["content"].Value);
        Assert.Empty(PolicyReader.Read([Repository.Rules, folder.Path], RulesFolder.Today).Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Shipped_endpoints_are_closed_until_their_dossier_is_filled()
        => Assert.All(s_shipped.Policy!.Endpoints.Values, endpoint => Assert.False(DossierGate.Check(endpoint, RulesFolder.Today).IsOpen));

    [Fact]
    public void Shipped_application_has_no_key_that_somebody_could_know()
        => Assert.All(s_shipped.Policy!.Applications.Values, (Application application) => Assert.Empty(application.Keys));
}
