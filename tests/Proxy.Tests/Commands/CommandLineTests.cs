using System.CommandLine;
using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Proxy.Commands;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Tests.Policies;
using Gegevenshuis.AiGateway.Registers.Applications;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("De opdracht 'frobnicate' bestaat hier niet. Kies uit: serve, scan", "frobnicate")]
    [InlineData("De opdracht 'chek' bestaat hier niet. Bedoel je 'check'?", "rules", "chek")]
    [InlineData("De optie '--rulez' bestaat hier niet. Bedoel je '--rules'?", "rules", "check", "--rulez", "x")]
    [InlineData("De optie '--demoo' bestaat hier niet. Bedoel je '--demo'?", "--demoo")]
    [InlineData("Er ontbreekt een opdracht. Kies uit: check, list, explain, schema.", "rules")]
    [InlineData("--stats: hier hoort een waarde achter (BESTAND).", "scan", "--stats")]
    [InlineData("--repeat: geef een heel getal van 1 tot en met 1000000.", "scan", "--stats", "x", "--repeat", "nul")]
    [InlineData("--piece: geef een heel getal van 1 tot en met", "scan", "--stats", "x", "--piece", "0")]
    [InlineData("Kies wat je wilt doorzoeken", "scan")]
    [InlineData("Kies wat je wilt doorzoeken", "scan", "--jsonl", "bestand.txt")]
    [InlineData("--month: schrijf JJJJ-MM", "export", "cmdb", "--month", "november")]
    [InlineData("--format: kies csv of json.", "export", "cmdb", "--format", "xml")]
    [InlineData("--expires: schrijf JJJJ-MM-DD", "keys", "new", "--expires", "morgen")]
    [InlineData("--expires: kies een dag in de toekomst.", "keys", "new", "--expires", "2026-11-25")]
    [InlineData("--model: noem het model", "check-endpoint")]
    [InlineData("--url: schrijf een adres", "check-endpoint", "--model", "m", "--url", "hier")]
    [InlineData("De omgevingsvariabele AIPOORT_SLEUTEL is leeg.", "check-endpoint", "--model", "m")]
    [InlineData("MAP ontbreekt.", "rules", "schema")]
    [InlineData("--urls: schrijf een adres zonder pad", "--urls", "nergens")]
    [InlineData("--urls: schrijf een adres zonder pad", "serve", "--urls", "http://127.0.0.1:8080;ftp://127.0.0.1")]
    [InlineData("--operations-url: schrijf een adres zonder pad", "--operations-url", "http://127.0.0.1:9464/cijfers")]
    [InlineData("--head: schrijf het einde zoals verify het toonde", "verify", "--head", "5:x")]
    public async Task A_wrong_command_line_is_explained_in_Dutch(string message, params string[] args)
    {
        CommandRun run = await CommandRun.Of(args);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_explains_itself_and_each_of_its_options_in_Dutch()
    {
        foreach (string[] path in Paths(CommandLine.Root(SomeTerminal()), []))
        {
            CommandRun run = await CommandRun.Of([.. path, "--help"]);
            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.Contains("Gebruik:", run.Out, StringComparison.Ordinal);
            Assert.Contains("Exitcodes:", run.Out, StringComparison.Ordinal);
            Assert.DoesNotMatch(new Regex(@"\b(Usage|Options|Description|Show|default)\b"), run.Out);
            Assert.DoesNotContain(run.Out.Split('\n'), line => line.Length > 120);
        }
    }

    [Fact]
    public void Every_command_and_option_has_a_description()
    {
        foreach (Command command in All(CommandLine.Root(SomeTerminal())))
        {
            Assert.NotEmpty(command.Description ?? "");
            Assert.All(command.Options, option => Assert.NotEmpty(option.Description ?? ""));
            Assert.All(command.Arguments, argument => Assert.NotEmpty(argument.Description ?? ""));
        }
    }

    [Fact]
    public async Task The_version_is_told()
    {
        CommandRun run = await CommandRun.Of("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Out);
    }

    [Fact]
    public async Task Rules_check_lists_every_problem_with_its_place()
    {
        using RulesFolder folder = new();
        folder.Write("detection/bsn.yaml", RulesFolder.Rule.Replace("action: block", "action: blok", StringComparison.Ordinal));
        folder.Write("applications/chat.yaml", RulesFolder.Application.Replace("[model]", "[geen]", StringComparison.Ordinal));
        CommandRun run = await CommandRun.Of("rules", "check", "--rules", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("applications/chat.yaml:7:13: Het eindpunt 'geen' bestaat niet.", run.Out, StringComparison.Ordinal);
        Assert.Contains("detection/bsn.yaml:8:9: Het veld 'action' kent het woord 'blok' niet. Bedoel je 'block'?", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 problemen. Deze regels worden niet gebruikt.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rules_folder_that_is_not_there_is_told_first()
    {
        CommandRun run = await CommandRun.Of("rules", "check", "--rules", "bestaat-niet");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("De regelmap bestaat niet.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_check_counts_what_is_good()
    {
        using RulesFolder folder = new();
        CommandRun run = await CommandRun.Of("rules", "check", "--rules", folder.Path);
        Assert.Equal(0, run.Code);
        Assert.Contains("1 regel: 1 block.", run.Out, StringComparison.Ordinal);
        Assert.Contains("4 voorbeelden: allemaal goed.", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 toepassing, 1 sleutel, 1 eindpunt.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Eindpunt model is dicht. Onderdeel doelMeerwaarde van het dossier is nog niet aangetoond. En nog 9.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_list_shows_each_rule_after_the_tuning()
    {
        using RulesFolder folder = new();
        Assert.Contains("tegenhouden", (await CommandRun.Of("rules", "list", "--rules", folder.Path)).Out, StringComparison.Ordinal);
        folder.Write("tuning/ciso.yaml", "tunings:\n  - {rule: nl-bsn, reason: Proef, owner: ciso, expires: 2027-06-01, action: observe}\n");
        CommandRun run = await CommandRun.Of("rules", "list", "--rules", folder.Path);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches(@"^nl-bsn +meekijken +\S", run.Out);
    }

    [Fact]
    public async Task A_new_key_fits_the_lines_to_paste_and_they_hold_no_key()
    {
        CommandRun run = await CommandRun.Of("keys", "new");
        string key = Regex.Match(run.Out, "gh_[^ \r\n]+").Value;
        string lines = run.Out[run.Out.IndexOf("keys:", StringComparison.Ordinal)..];
        Assert.DoesNotContain(key, lines, StringComparison.Ordinal);
        using RulesFolder folder = new();
        folder.Write("applications/chat.yaml", RulesFolder.Application[..RulesFolder.Application.IndexOf("keys:", StringComparison.Ordinal)] + lines);
        PolicyReadResult result = folder.Read();
        Assert.Empty(result.Problems);
        ApplicationKey stored = result.Policy!.Keys[KeyHash.KeyIdOf(key)!].Key;
        Assert.True(KeyHash.Matches(key, stored.Hash));
        Assert.Equal((new DateOnly(2026, 11, 25), new DateOnly(2027, 11, 25)), (stored.Created, stored.Expires));
    }

    [Theory]
    [InlineData("De registers of hun sleutel zijn niet gevonden.", "verify", "--data")]
    [InlineData("In de map van --data staan geen registers.", "export", "cmdb", "--data")]
    public async Task Registers_that_are_not_there_are_told(string message, params string[] args)
    {
        using RulesFolder folder = new();
        CommandRun run = await CommandRun.Of([.. args, folder.Path]);
        Assert.Equal((3, "", message), (run.Code, run.Out, run.Error.Trim()));
    }

    static Terminal SomeTerminal() => new() { Input = Stream.Null, Output = Stream.Null, Out = TextWriter.Null, Error = TextWriter.Null };

    static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    static IEnumerable<string[]> Paths(Command command, string[] path)
        => command.Subcommands.SelectMany(sub => Paths(sub, [.. path, sub.Name])).Prepend(path);
}
