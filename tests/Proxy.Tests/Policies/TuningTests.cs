using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Policies;

public sealed class TuningTests
{
    const string File = "tuning/ciso.yaml";

    internal const string Email =
        """
        id: email
        title: E-mailadres
        why: Een e-mailadres wijst meestal één persoon aan (AVG art. 4).
        class: person
        detector: email
        action: pseudonymise
        from: likely
        label: EMAIL
        examples:
          find: ["Mail naar jan.devries@example.nl.", "info@example.nl"]
          ignore: ["logo@2x.png", "3 stuks @ 5 euro"]
        misses: Een adres zonder punt in het domein.
        """;

    const string Allow =
        """
        tunings:
          - rule: email
            reason: Ons openbare adres staat in elke brief.
            owner: ciso
            expires: 2027-06-01
            allow:
              - value: Info@Example.nl
                expires: 2027-05-01
            examples:
              find: ["jan.devries@example.nl"]
              ignore: ["info@example.nl"]
        """;

    [Fact]
    public void An_allowed_value_is_not_found_and_another_is()
    {
        using RulesFolder folder = Folder(Allow);
        Scanner scanner = folder.Read().Policy!.Scanner;
        Assert.Equal(0, Count(scanner, "Mail info@example.nl voor vragen."));
        Assert.Equal(1, Count(scanner, "Mail xinfo@example.nl voor vragen."));
    }

    [Fact]
    public void A_tuning_of_one_application_leaves_the_others_alone()
    {
        using RulesFolder folder = Folder(Allow.Replace("- rule: email", "- rule: email\n    application: chat", StringComparison.Ordinal));
        folder.Write("applications/ander.yaml", RulesFolder.Application.Replace("id: chat", "id: ander", StringComparison.Ordinal).Replace("7f3a09c1", "7f3a09c2", StringComparison.Ordinal));
        Policy policy = folder.Read().Policy!;
        Assert.Equal(0, Count(policy.ScannerFor(policy.Applications["chat"]), "info@example.nl"));
        Assert.Equal(1, Count(policy.ScannerFor(policy.Applications["ander"]), "info@example.nl"));
    }

    [Fact]
    public void A_changed_action_needs_no_examples()
    {
        using RulesFolder folder = Folder("tunings: [{rule: email, reason: Proef, owner: ciso, expires: 2027-01-01, action: block}]");
        Assert.Equal(RuleAction.Block, folder.Read().Policy!.Scanner.Rules.Single(rule => rule.Id == "email").Action);
    }

    [Fact]
    public void A_raised_confidence_and_an_extra_word_change_what_is_found()
    {
        using RulesFolder folder = Folder(
            """
            tunings:
              - rule: nl-bsn
                reason: Zaaknummers lijken op een BSN.
                owner: ictBusinessAnalist
                expires: 2027-01-01
                from: certain
                suppress: [zaaknummer]
                examples:
                  find: ["bsn 111222333"]
                  ignore: ["zaaknummer 111222333"]
            """);
        PolicyReadResult result = folder.Read();
        Assert.Empty(result.Problems.Select(problem => problem.ToString()));
        Assert.Equal(0, Count(result.Policy!.Scanner, "Nummer 111222333"));
    }

    [Fact]
    public void An_ended_tuning_no_longer_holds_and_is_noticed()
    {
        using RulesFolder folder = Folder(Allow);
        PolicyReadResult before = PolicyReader.Read([folder.Path], new DateOnly(2027, 5, 31)), after = PolicyReader.Read([folder.Path], new DateOnly(2027, 6, 1));
        Assert.Equal(1, Count(after.Policy!.Scanner, "info@example.nl"));
        Assert.Equal((File, 2, 5), Assert.Single(after.Notices.Select(notice => (notice.File, notice.Line, notice.Column))));
        Assert.NotEqual(before.Policy!.Version, after.Policy.Version);
        Assert.Equal(after.Policy.Version, after.Policy.Scanner.Version);
    }

    [Fact]
    public void An_ended_allowed_value_is_found_again_and_its_example_is_left_out()
    {
        using RulesFolder folder = Folder(Allow);
        Assert.Equal(0, Count(PolicyReader.Read([folder.Path], new DateOnly(2027, 4, 30)).Policy!.Scanner, "info@example.nl"));
        Assert.Equal(1, Count(PolicyReader.Read([folder.Path], new DateOnly(2027, 5, 1)).Policy!.Scanner, "info@example.nl"));
    }

    [Theory]
    [InlineData("rule: email", "rule: emial", 2, 11, "De regel 'emial' bestaat niet", "Bedoel je 'email'?")]
    [InlineData("rule: email", "rule: email\n    application: caht", 3, 18, "De toepassing 'caht' bestaat niet", "Bedoel je 'chat'?")]
    [InlineData("rule: email", "rule: nl-bsn", 7, 7, "horen niet in een regelbestand", "suppress")]
    [InlineData("owner: ciso", "owner: fg", 4, 12, "past geen regels aan", "ciso")]
    [InlineData("    expires: 2027-06-01", "    expires: 2028-06-01", 5, 14, "hoogstens een jaar", "eerdere datum")]
    [InlineData("        expires: 2027-05-01", "        expires: 2028-05-01", 8, 18, "hoogstens een jaar", "eerdere datum")]
    [InlineData("    reason: Ons openbare adres staat in elke brief.\n", "", 2, 5, "'reason' ontbreekt", "Waarom")]
    [InlineData("ignore: [\"info@example.nl\"]", "ignore: [\"mail info@voorbeeld.nl\"]", 11, 16, "Voorbeeld 1 onder 'ignore' wordt wel gevonden", "scan")]
    [InlineData("find: [\"jan.devries@example.nl\"]", "find: [\"hallo\"]", 10, 14, "Voorbeeld 1 onder 'find' wordt niet gevonden", "scan")]
    [InlineData("    examples:\n      find: [\"jan.devries@example.nl\"]\n      ignore: [\"info@example.nl\"]", "", 2, 5, "heeft geen voorbeelden", "examples")]
    [InlineData("    allow:\n      - value: Info@Example.nl\n        expires: 2027-05-01\n", "", 2, 5, "verandert niets", "allow")]
    public void A_wrong_tuning_is_one_problem_at_its_place(string good, string bad, int line, int column, string what, string fix)
    {
        using RulesFolder folder = Folder(Allow.Replace(good, bad, StringComparison.Ordinal));
        PolicyProblem problem = Assert.Single(folder.Read().Problems);
        Assert.Equal((File, line, column), (problem.File, problem.Line, problem.Column));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Contains(fix, problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tunings_do_not_contradict_each_other()
    {
        using RulesFolder folder = Folder(
            """
            tunings:
              - {rule: email, reason: Proef, owner: ciso, expires: 2027-01-01, action: block}
              - {rule: email, reason: Proef, owner: ciso, expires: 2027-02-01, action: warn}
            """);
        Assert.Equal(3, Assert.Single(folder.Read().Problems).Line);
    }

    static RulesFolder Folder(string tuning)
    {
        RulesFolder folder = new();
        folder.Write("detection/email.yaml", Email);
        folder.Write(File, tuning);
        return folder;
    }

    static int Count(Scanner scanner, string text)
    {
        FindingList findings = new();
        scanner.Scan(System.Text.Encoding.UTF8.GetBytes(text), findings);
        return findings.Count;
    }
}
