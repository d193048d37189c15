using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Policies;

/// <summary>One mistake at a time in a good folder: exactly one problem, at the place of the mistake, with its mending.</summary>
public sealed class PolicyReaderProblemTests
{
    const string Bsn = "detection/bsn.yaml";
    const string Model = "endpoints/model.yaml";
    const string Chat = "applications/chat.yaml";
    const string Policy = "policy.yaml";

    static readonly string[] s_damage = ["", "[", "]", "{", "- ", "\t", "\n", "\"", "'", ": ", "#", "|", "&a ", "*a", "%", "---\n", "\0", "\u2028", "é"];

    [Fact]
    public void A_good_folder_has_no_problems()
    {
        using RulesFolder folder = new();
        Assert.Empty(folder.Read().Problems);
    }

    [Theory]
    // Plain YAML only.
    [InlineData(Bsn, "id: nl-bsn", "id: &a nl-bsn", 1, 5, "anker", "Haal het weg")]
    [InlineData(Bsn, "id: nl-bsn", "id: *a", 1, 5, "verwijzing met *", "voluit")]
    [InlineData(Bsn, "id: nl-bsn", "id: !!str nl-bsn", 1, 5, "type met !", "aanhalingstekens")]
    [InlineData(Bsn, "id: nl-bsn", "<<: {a: b}", 1, 1, "Samenvoegen", "voluit")]
    [InlineData(Bsn, "id: nl-bsn", "[a]: nl-bsn", 1, 1, "naam van een veld", "veld: waarde")]
    [InlineData(Bsn, "id: nl-bsn", "%YAML 1.2\n---\nid: nl-bsn", 1, 1, "opdracht met %", "Haal de regel weg")]
    [InlineData(Bsn, "label: BSN", "\tlabel: BSN", 10, 1, "begint met een tab", "spaties")]
    [InlineData(Bsn, "label: BSN", "label: [BSN", 10, 8, "geen geldige YAML", "inspringing")]
    [InlineData(Bsn, "context: [bsn]", "context: [[[[[[[[[[[[[[bsn]]]]]]]]]]]]]]", 6, 22, "te diep genest", "inspringing")]
    // Fields.
    [InlineData(Bsn, "action: block", "acton: block", 8, 1, "'acton' bestaat hier niet", "Bedoel je 'action'?", 1)]
    [InlineData(Bsn, "label: BSN", "label: BSN\nlabel: NSB", 11, 1, "'label' staat er al, op regel 10", "Haal er één weg")]
    [InlineData(Bsn, "label: BSN\n", "", 1, 1, "'label' ontbreekt", "[PERSOON_1]")]
    [InlineData(Bsn, "label: BSN", "label:", 10, 7, "is leeg", "Vul het in")]
    [InlineData(Bsn, "label: BSN", "label: ~", 10, 8, "is leeg", "Vul het in")]
    [InlineData(Bsn, "label: BSN", "label: [BSN]", 10, 8, "moet één waarde zijn", "blokhaken")]
    [InlineData(Bsn, "context: [bsn]", "context: bsn", 6, 10, "moet een lijst zijn", "blokhaken")]
    [InlineData(Model, "credential:\n  environment: MODEL_KEY", "credential: MODEL_KEY", 10, 13, "moet uit velden bestaan", "onder elkaar")]
    // Words, forms and ranges.
    [InlineData(Bsn, "action: block", "action: blok", 8, 9, "kent het woord 'blok' niet", "Bedoel je 'block'?")]
    [InlineData(Bsn, "from: likely", "from: zeker", 9, 7, "kent het woord 'zeker' niet", "Kies uit: possible, likely, certain")]
    [InlineData(Bsn, "class: citizen-number", "class: citizen", 4, 8, "kent het woord 'citizen' niet", "Kies uit")]
    [InlineData(Bsn, "detector: bsn", "detector: bns", 5, 11, "kent het woord 'bns' niet", "Bedoel je 'bsn'?")]
    [InlineData(Bsn, "id: nl-bsn", "id: NL_BSN", 1, 5, "geen goede id", "kleine letters")]
    [InlineData(Bsn, "label: BSN", "label: Bsn", 10, 8, "geen goed label", "hoofdletters")]
    [InlineData(Bsn, "context: [bsn]", "context: [BSN]", 6, 11, "hoofdletter", "kleine letters")]
    [InlineData(Bsn, "context: [bsn]", "context: [bsn, bsn]", 6, 16, "staat al op regel 6", "Haal er één weg")]
    [InlineData(Bsn, "title: Burgerservicenummer (BSN)", "title: \"twee\\nregels\"", 2, 8, "op één regel", "regeleinden")]
    [InlineData(Policy, "organisation: Het Gegevenshuis", "organisation: Het Gegevenshuis\nlimits: {maxDepth: 7}", 2, 20, "is te klein", "8 tot en met 256")]
    [InlineData(Policy, "organisation: Het Gegevenshuis", "organisation: Het Gegevenshuis\nlimits: {maxBodyBytes: 99999999}", 2, 24, "is te groot", "1.024 tot en met 67.108.864")]
    [InlineData(Policy, "organisation: Het Gegevenshuis", "organisation: Het Gegevenshuis\nlimits: {maxDepth: 1e2}", 2, 20, "geen heel getal", "zonder punten")]
    [InlineData(Policy, "address: privacy@example.nl", "address: privacy", 4, 14, "geen mailadres", "functionele mailbox")]
    [InlineData(Policy, "objection: bezwaar@example.nl", "objection: loket", 5, 12, "geen mailadres en geen pagina", "https://")]
    [InlineData(Policy, "  fg: fg@example.nl\n", "", 7, 3, "'fg' ontbreekt", "functionaris")]
    [InlineData(Policy, "organisation: Het Gegevenshuis", "organisation: Het Gegevenshuis\ndpiaIamaModus: geen", 2, 16, "kent het woord 'geen' niet", "beide")]
    [InlineData(Policy, "organisation: Het Gegevenshuis", "organisation: Het Gegevenshuis\nsmtp: {host: mail.example.nl, port: 25, security: none, from: ai@example.nl}", 2, 51, "kan iemand meelezen", "starttls")]
    [InlineData(Policy, "organisation: Het Gegevenshuis", "organisation: Het Gegevenshuis\nsmtp: {host: localhost, port: 25, security: none, from: ai@example.nl, user: ai}", 2, 78, "hoort een wachtwoord", "allebei")]
    // What belongs together in a rule.
    [InlineData(Bsn, "detector: bsn", "detector: bsn\nterms: [een]", 6, 8, "hoort alleen bij detector 'terms'", "Haal het weg")]
    [InlineData(Bsn, "label: BSN", "restore: allowed\nlabel: BSN", 10, 10, "mag nooit terugkomen", "restore: never")]
    [InlineData(Bsn, "    - \"bsn 123456782\"\n", "", 13, 5, "minder dan 2 waarden", "Vul de lijst aan")]
    // Proof.
    [InlineData(Bsn, "- \"bsn 123456782\"", "- \"bsn 123456789\"\n    - \"hallo\"", 15, 7, "Voorbeeld 3 onder 'find' wordt niet gevonden", "Pas het voorbeeld")]
    [InlineData(Bsn, "- \"Er zijn 12 stoelen.\"", "- \"bsn 111222333\"", 17, 7, "Voorbeeld 2 onder 'ignore' wordt wel gevonden", "Pas het voorbeeld")]
    // Endpoints.
    [InlineData(Model, "address: https://ai.example.nl", "address: http://ai.example.nl", 5, 10, "kan iemand meelezen", "https://")]
    [InlineData(Model, "address: https://ai.example.nl", "address: https://naam:geheim@ai.example.nl", 5, 10, "naam of wachtwoord", "credential")]
    [InlineData(Model, "address: https://ai.example.nl", "address: https://ai.example.nl?key=1", 5, 10, "vraagteken of hekje", "basisadres")]
    [InlineData(Model, "address: https://ai.example.nl", "address: ai.example.nl", 5, 10, "geen webadres", "https://")]
    [InlineData(Model, "models: [klein]", "models: []", 6, 9, "minder dan 1 waarde", "Vul de lijst aan")]
    [InlineData(Model, "offer: zakelijkContract\naccepts: [reference]", "offer: openbaar\naccepts: [reference, confidential]", 9, 22, "nooit naar een openbaar aanbod", "Haal het woord weg")]
    [InlineData(Model, "environment: MODEL_KEY", "environment: model-key", 11, 16, "geen naam van een omgevingsvariabele", "hoofdletters")]
    [InlineData(Model, "environment: MODEL_KEY", "environment: MODEL_KEY\n  file: /run/secrets/model", 11, 3, "precies één plaats", "niet allebei")]
    [InlineData(Model, "credential:", "timeouts: {firstByte: 100, total: 60}\ncredential:", 10, 11, "korter dan die tot het begin", "groter")]
    [InlineData(Model, "privacy: {status: open}", "privacy: {status: oké}", 16, 23, "kent het woord 'oké' niet", "open")]
    [InlineData(Model, "    privacy: {status: open}\n", "", 14, 5, "'privacy' ontbreekt", "privacy officer")]
    [InlineData(Model, "privacy: {status: open}", "privacy: {status: aangetoond, evidence: x, approvedBy: po, approvedOn: 2026-01-01}", 16, 23, "hoort het veld 'expires'", "op 'open'")]
    [InlineData(Model, "privacy: {status: open}", "privacy: {status: nietVanToepassing, reason: x, approvedBy: po, secondApprover: po}", 16, 85, "dezelfde rol", "andere rol")]
    [InlineData(Model, "privacy: {status: open}", "privacy: {status: open, approvedBy: fg}", 16, 41, "De FG adviseert", "directie")]
    [InlineData(Model, "privacy: {status: open}", "privacy: {status: open, approvedOn: 2026-13-01}", 16, 41, "geen datum", "2027-03-31")]
    [InlineData(Model, "privacy: {status: open}", "privacy: {status: open, approvedOn: 2026-02-01, expires: 2026-01-01}", 16, 62, "verloopt voordat", "approvedOn")]
    // Applications.
    [InlineData(Chat, "purpose: schrijven", "purpose: gokken", 6, 10, "kent het woord 'gokken' niet", "ideeenSamenvatten")]
    [InlineData(Chat, "endpoints: [model]", "endpoints: [modle]", 7, 13, "eindpunt 'modle' bestaat niet", "Bedoel je 'model'?")]
    [InlineData(Chat, "hash: 0123", "hash: X123", 10, 11, "geen hash van een sleutel", "keys new")]
    [InlineData(Chat, "created: 2026-11-01", "created: 2026-11-01\n    expires: 2026-10-01", 12, 14, "verloopt voordat", "created")]
    [InlineData(Chat, "purpose: schrijven", "purpose: schrijven\ntrustedUserHeader: Authorization", 7, 20, "andere betekenis", "X-Gebruiker")]
    public void One_mistake_is_one_problem_at_its_place(string file, string good, string bad, int line, int column, string what, string fix, int others = 0)
    {
        using RulesFolder folder = new();
        string content = RulesFolder.Files[file];
        Assert.Contains(good, content, StringComparison.Ordinal);
        folder.Write(file, content.Replace(good, bad, StringComparison.Ordinal));

        PolicyReadResult result = folder.Read();

        Assert.Null(result.Policy);
        PolicyProblem problem = Assert.Single(result.Problems, problem => problem.What.Contains(what, StringComparison.Ordinal));
        Assert.Equal((file, line, column), (problem.File, problem.Line, problem.Column));
        Assert.Contains(fix, problem.Fix, StringComparison.Ordinal);
        Assert.Equal(1 + others, result.Problems.Count);
    }

    [Theory]
    [InlineData("endpoints/ander.yaml", Model, 1, 5, "'model' staat al in endpoints/ander.yaml op regel 1")]
    [InlineData("detection/z.yaml", Bsn, 1, 5, "'nl-bsn' staat al in detection/bsn.yaml op regel 1")]
    [InlineData("applications/a.yaml", Chat, 1, 5, "'chat' staat al in applications/a.yaml op regel 1")]
    public void The_second_of_two_equal_ids_is_named(string copy, string original, int line, int column, string what)
    {
        using RulesFolder folder = new();
        folder.Write(copy, RulesFolder.Files[original]);
        PolicyProblem problem = Assert.Single(folder.Read().Problems);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_id_belongs_to_one_application()
    {
        using RulesFolder folder = new();
        folder.Write("applications/d.yaml", RulesFolder.Application.Replace("id: chat", "id: dienst", StringComparison.Ordinal));
        PolicyProblem problem = Assert.Single(folder.Read().Problems);
        Assert.Equal(("applications/d.yaml", 9, 9), (problem.File, problem.Line, problem.Column));
        Assert.Contains("'7f3a09c1' hoort al bij toepassing 'chat'", problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policy.yml")]
    [InlineData("detection/bsn.json")]
    [InlineData("lexicons/namen.csv")]
    [InlineData("anders/x.yaml")]
    public void A_file_that_does_not_belong_there_is_a_problem(string file)
    {
        using RulesFolder folder = new();
        folder.Write(file, "a: b");
        PolicyProblem problem = Assert.Single(folder.Read().Problems);
        Assert.Equal((file, 0), (problem.File, problem.Line));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_problem_with_their_line()
    {
        using RulesFolder folder = new();
        folder.Write("detection/x.yaml", [(byte)'a', (byte)':', (byte)'\n', 0xC3, 0x28]);
        folder.Write("lexicons/x.txt", [(byte)'a', (byte)'\n', (byte)'b', (byte)'\n', 0xFF]);
        Assert.Equal([("detection/x.yaml", 2), ("lexicons/x.txt", 3)], folder.Read().Problems.Select(problem => (problem.File, problem.Line)));
    }

    [Fact]
    public void An_empty_file_and_a_second_document_are_problems()
    {
        using RulesFolder folder = new();
        folder.Write("detection/leeg.yaml", "# niets\n");
        folder.Write("detection/twee.yaml", RulesFolder.Rule.Replace("nl-bsn", "twee", StringComparison.Ordinal) + "\n---\nid: drie\n");
        Assert.Equal(["Het bestand is leeg.", "Hier begint een tweede document."], folder.Read().Problems.Select(problem => problem.What));
    }

    [Theory]
    [InlineData("tab\tin een woord", 2)]
    [InlineData("# alleen een opmerking", 0)]
    public void A_word_list_holds_one_word_a_line(string second, int line)
    {
        using RulesFolder folder = new();
        folder.Write("lexicons/lijst.txt", "# lijst\n" + second + "\n");
        PolicyProblem problem = Assert.Single(folder.Read().Problems);
        Assert.Equal(("lexicons/lijst.txt", line), (problem.File, problem.Line));
    }

    [Theory]
    [InlineData("sk-proj-0000000000000000abcdefgh")]
    [InlineData("DefaultEndpointsProtocol=https;AccountKey=AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("gh_7f3a09c1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_key_written_in_a_file_is_refused_and_never_quoted(string key)
    {
        using RulesFolder folder = new();
        folder.Write(Model, RulesFolder.Endpoint.Replace("environment: MODEL_KEY", "environment: " + key, StringComparison.Ordinal));
        folder.Write(Chat, RulesFolder.Application.Replace("name: Chat", "name: " + key, StringComparison.Ordinal));
        PolicyReadResult result = folder.Read();
        Assert.Equal([(Chat, 2, 7), (Model, 11, 16)], result.Problems.Select(problem => (problem.File, problem.Line, problem.Column)));
        Assert.All(result.Problems, problem => Assert.DoesNotContain(key, problem.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("apiKey")]
    [InlineData("api_key")]
    [InlineData("password")]
    [InlineData("token")]
    public void A_field_that_asks_for_a_secret_is_refused_without_its_value(string name)
    {
        using RulesFolder folder = new();
        folder.Write(Model, RulesFolder.Endpoint + $"\n{name}: waarde-van-de-sleutel");
        PolicyProblem problem = Assert.Single(folder.Read().Problems);
        Assert.Equal("Een sleutel of wachtwoord hoort niet in een regelbestand.", problem.What);
        Assert.DoesNotContain("waarde", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_all_files_are_listed_in_order()
    {
        using RulesFolder folder = new();
        folder.Write(Policy, RulesFolder.Settings.Replace("contacts:", "contcats:", StringComparison.Ordinal));
        folder.Write(Bsn, RulesFolder.Rule.Replace("action: block", "action: blok", StringComparison.Ordinal).Replace("from: likely", "from: zeker", StringComparison.Ordinal));
        folder.Write(Chat, RulesFolder.Application.Replace("[model]", "[geen]", StringComparison.Ordinal));
        folder.Write(Model, "id: model\n  : x");
        Assert.Equal(
            ["applications/chat.yaml:7", "detection/bsn.yaml:8", "detection/bsn.yaml:9", "endpoints/model.yaml:2", "policy.yaml:1", "policy.yaml:2"],
            folder.Read().Problems.Select(problem => $"{problem.File}:{problem.Line}"));
    }

    [Fact]
    public void No_damage_to_a_file_makes_the_reader_throw()
        => Gen.Select(Gen.OneOf(Gen.Const(Bsn), Gen.Const(Model), Gen.Const(Chat), Gen.Const(Policy)), Gen.Int[0, 400], Gen.Int[0, 8], Gen.Int[0, s_damage.Length - 1])
            .Sample((file, at, delete, damage) =>
            {
                string content = RulesFolder.Files[file];
                at = Math.Min(at, content.Length);
                string damaged = content[..at] + s_damage[damage] + content[Math.Min(content.Length, at + delete)..];
                FileKind kind = FileKind.At(file)!;
                ReadFile read = ReadFile.From(kind, new(file, Encoding.UTF8.GetBytes(damaged)));
                int lines = damaged.Count(c => c == '\n') + 2;
                return read.Problems.All.All(problem => problem.Line >= 1 && problem.Line <= lines && problem.Column >= 1);
            }, iter: 1_000);

    [Fact]
    public void A_missing_folder_or_an_empty_one_is_a_problem()
    {
        using RulesFolder folder = new();
        string empty = Path.Combine(folder.Path, "leeg");
        Assert.Contains("bestaat niet", PolicyReader.Read([empty], RulesFolder.Today).Problems[0].What, StringComparison.Ordinal);
        Directory.CreateDirectory(empty);
        Assert.Equal(["", "policy.yaml"], PolicyReader.Read([empty], RulesFolder.Today).Problems.Select(problem => problem.File));
    }

    [Fact]
    public void A_file_over_its_limit_is_a_problem()
    {
        using RulesFolder folder = new();
        folder.Write("detection/groot.yaml", new byte[(1024 * 1024) + 1]);
        Assert.Equal("Het bestand is groter dan 1024 KiB.", Assert.Single(folder.Read().Problems).What);
    }
}
