using System.Globalization;
using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Proxy.Commands;
using Gegevenshuis.AiGateway.Proxy.Commands.Scan;
using Gegevenshuis.AiGateway.Proxy.Tests.Policies;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Commands;

/// <summary>The two contracts of <c>scan</c> that others build on, and the form for people.</summary>
public sealed class ScanCommandTests : IDisposable
{
    readonly RulesFolder _folder = new();

    public ScanCommandTests() => _folder.Write("detection/email.yaml", TuningTests.Email);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_lines_have_the_agreed_form()
        => Assert.Equal(
            """
            {"id":"1","findings":[{"rule":"nl-bsn","kind":"bsn","start":12,"end":21,"confidence":"certain","action":"block"}]}
            {"id":"2","findings":[]}
            {"id":"3","findings":[{"rule":"email","kind":"email","start":5,"end":20,"confidence":"certain","action":"pseudonymise"}]}

            """.ReplaceLineEndings("\n"),
            (await LinesAsync(
                """
                {"id": "1", "text": "Mijn bsn is 111222333."}
                {"id": "2", "text": "Niets."}
                {"text": "Mail info@example.nl", "id": "3", "extra": {"a": [1, null]}}
                """)).Out);

    [Theory]
    [InlineData("één BSN 111222333", 10)]
    [InlineData("\U0001F600 BSN 111222333", 9)]
    [InlineData("€€ BSN 111222333", 11)]
    [InlineData("BSN 111222333", 4)]
    public async Task Offsets_count_bytes_of_UTF_8_however_the_line_is_escaped(string text, int start)
    {
        foreach (string written in new[] { JsonSerializer.Serialize(text), $"\"{text}\"", Escaped(text) })
        {
            CommandRun run = await LinesAsync($$"""{"id":"x","text":{{written}}}""");
            using JsonDocument answer = JsonDocument.Parse(run.Out);
            JsonElement finding = Assert.Single(answer.RootElement.GetProperty("findings").EnumerateArray());
            Assert.Equal((start, start + 9), (finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32()));
            Assert.Equal("111222333", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)[start..(start + 9)]));
        }
    }

    [Fact]
    public async Task An_id_comes_back_as_it_was_written()
        => Assert.StartsWith("""{"id":"a\"b\u00e9\\","findings":""", (await LinesAsync("""{"id":"a\"b\u00e9\\","text":""}""")).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("geen json", "null", "geen geldige JSON")]
    [InlineData("[1]", "null", "geen JSON-object")]
    [InlineData("""{"id":"a"}""", "\"a\"", "'text' ontbreekt")]
    [InlineData("""{"text":"a"}""", "null", "'id' ontbreekt")]
    [InlineData("""{"id":1,"text":"a"}""", "null", "'id' is geen tekst")]
    [InlineData("""{"id":"a","text":null}""", "\"a\"", "'text' is geen tekst")]
    [InlineData("""{"id":"a","text":"a","text":"b"}""", "\"a\"", "'text' staat er twee keer")]
    [InlineData("""{"id":"a","text":"\ud800"}""", "\"a\"", "een half surrogaatpaar in een tekst")]
    [InlineData("""{"id":"a","text":"b"} c""", "\"a\"", "geen geldige JSON")]
    [InlineData("""{"id":"a","text":"b""", "\"a\"", "geen geldige JSON")]
    public async Task A_line_that_cannot_be_read_gets_its_own_answer_and_the_others_go_on(string line, string id, string fault)
    {
        CommandRun run = await LinesAsync($$"""
            {"id":"eerst","text":"x"}
            {{line}}
            {"id":"laatst","text":"y"}
            """);
        Assert.Equal(1, run.Code);
        Assert.Equal(["""{"id":"eerst","findings":[]}""", $$"""{"id":{{id}},"error":"regel 2: {{fault}}"}""", """{"id":"laatst","findings":[]}"""], run.Out.TrimEnd().Split('\n'));
        Assert.Contains("1 regel kon niet worden gelezen", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_get_an_answer_too()
    {
        byte[] input = [.. "{\"id\":\"a\",\"text\":\""u8, 0xC3, 0x28, .. "\"}\n"u8];
        CommandRun run = await CommandRun.WithInput(input, "scan", "--jsonl", "--rules", _folder.Path);
        Assert.Equal("{\"id\":null,\"error\":\"regel 1: geen geldige UTF-8\"}\n", run.Out);
    }

    [Fact]
    public async Task Blank_lines_carriage_returns_and_a_byte_order_mark_do_not_matter()
        => Assert.Equal("{\"id\":\"a\",\"findings\":[]}\n{\"id\":\"b\",\"findings\":[]}\n", (await LinesAsync("\uFEFF{\"id\":\"a\",\"text\":\"\"}\r\n\r\n  \n{\"id\":\"b\",\"text\":\"\"}\r\n")).Out);

    [Fact]
    public async Task Answers_come_in_the_order_of_the_lines()
    {
        StringBuilder input = new();
        for (int i = 0; i < 30_000; i++) input.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{i}}","text":"{{(i % 7 == 0 ? "bsn 111222333" : "een gewone zin")}} {{new string('x', i % 61)}}"}""").Append('\n');
        CommandRun run = await LinesAsync(input.ToString());
        string[] lines = run.Out.TrimEnd().Split('\n');
        Assert.Equal(30_000, lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            Assert.StartsWith($$"""{"id":"{{i}}",""", lines[i], StringComparison.Ordinal);
            Assert.Equal(i % 7 == 0, lines[i].Contains("nl-bsn", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(1000)]
    public async Task A_line_longer_than_a_block_is_still_one_line(int blockBytes)
    {
        byte[] text = Encoding.UTF8.GetBytes("a\nbb\n" + new string('c', 500) + "\nd");
        LineBlockReader reader = new(new MemoryStream(text), blockBytes);
        List<byte> all = [];
        long line = 1;
        while (await reader.NextAsync(TestContext.Current.CancellationToken) is { } block)
        {
            Assert.Equal(line, block.FirstLine);
            line += block.Bytes.Count((byte)'\n');
            if (all.Count + block.Bytes.Length < text.Length) Assert.Equal((byte)'\n', block.Bytes[^1]);
            all.AddRange(block.Bytes);
            block.Return();
        }

        Assert.Equal(text, all);
    }

    [Fact]
    public async Task Progress_is_shown_only_to_somebody_who_watches()
    {
        byte[] input = """{"id":"a","text":"b"}"""u8.ToArray();
        string[] args = ["scan", "--jsonl", "--rules", _folder.Path];
        Assert.Equal("", (await CommandRun.With(input, false, new Dictionary<string, string>(), args)).Error);
        Assert.Contains("1 regels", (await CommandRun.With(input, true, new Dictionary<string, string>(), args)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--piece", "1")]
    [InlineData("--piece", "7", "--repeat", "3")]
    public async Task Statistics_have_the_agreed_form_whole_or_in_pieces(params string[] more)
    {
        _folder.Write("lijst.md", "bsn 111222333, info@example.nl en bsn 123456782");
        CommandRun run = await CommandRun.Of(["scan", "--stats", Path.Combine(_folder.Path, "lijst.md"), "--rules", _folder.Path, .. more]);
        using JsonDocument answer = JsonDocument.Parse(run.Out);
        JsonElement root = answer.RootElement;
        Assert.Equal(["bytes", "seconds", "gbPerSecond", "allocatedBytes", "findings"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(47, root.GetProperty("bytes").GetInt64());
        Assert.True(root.GetProperty("allocatedBytes").GetInt64() >= 0);
        Assert.Equal("""{"bsn":2,"email":1}""", JsonSerializer.Serialize(root.GetProperty("findings")));
    }

    [Theory]
    [InlineData("""{"bsn":2}""", "--only", "bsn")]
    [InlineData("""{"email":1}""", "--except", "bsn")]
    [InlineData("""{"bsn":2,"email":1}""", "--only", "bsn,email")]
    public async Task Kinds_can_be_chosen(string findings, params string[] more)
    {
        _folder.Write("lijst.md", "bsn 111222333, info@example.nl en bsn 123456782");
        CommandRun run = await CommandRun.Of(["scan", "--stats", Path.Combine(_folder.Path, "lijst.md"), "--rules", _folder.Path, .. more]);
        using JsonDocument answer = JsonDocument.Parse(run.Out);
        Assert.Equal(findings, JsonSerializer.Serialize(answer.RootElement.GetProperty("findings")));
    }

    [Theory]
    [InlineData("De soort 'bsm' bestaat niet. Bedoel je 'bsn'?", "--only", "bsm")]
    [InlineData("De toepassing 'caht' bestaat niet. Bedoel je 'chat'?", "--application", "caht")]
    [InlineData("Zo blijft er geen soort over om te zoeken.", "--except", "bsn,email")]
    public async Task A_kind_that_does_not_exist_is_told(string message, params string[] more)
    {
        CommandRun run = await LinesAsync("", more);
        Assert.Equal((2, "", message), (run.Code, run.Out, run.Error.Trim()));
    }

    [Theory]
    [InlineData("block")]
    [InlineData("warn", "--application", "chat")]
    public async Task An_application_is_scanned_with_its_own_tuning(string action, params string[] more)
    {
        _folder.Write("tuning/ciso.yaml", "tunings: [{rule: nl-bsn, application: chat, reason: Proef, owner: ciso, expires: 2026-12-01, action: warn}]");
        Assert.Contains($"\"action\":\"{action}\"", (await LinesAsync("""{"id":"a","text":"bsn 111222333"}""", more)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_shown_by_place_and_rule_and_never_by_text()
    {
        _folder.Write("brief.md", "Beste éé,\nhet bsn is 111222333.\n");
        string file = Path.Combine(_folder.Path, "brief.md");
        CommandRun run = await CommandRun.Of("scan", file, "--rules", _folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Equal([$"{file}:2:12: Burgerservicenummer (BSN) (nl-bsn), certain, block", "1 vondst in 1 bestand."], run.Out.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public async Task A_file_that_is_missing_or_no_text_is_told_and_the_others_are_scanned()
    {
        _folder.Write("goed.md", "niets");
        _folder.Write("beeld.md", [0xFF, 0xD8, 0xFF]);
        CommandRun run = await CommandRun.Of("scan", Path.Combine(_folder.Path, "weg.md"), Path.Combine(_folder.Path, "beeld.md"), Path.Combine(_folder.Path, "goed.md"), "--rules", _folder.Path);
        Assert.Equal(3, run.Code);
        Assert.Contains("weg.md: het bestand is niet gevonden.", run.Error, StringComparison.Ordinal);
        Assert.Contains("beeld.md: dit is geen tekst in UTF-8.", run.Error, StringComparison.Ordinal);
        Assert.Contains("0 vondsten in 1 bestand.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_rules_scan_nothing()
    {
        _folder.Write("detection/bsn.yaml", "id: x");
        CommandRun run = await LinesAsync("""{"id":"a","text":"b"}""");
        Assert.Equal((ExitCode.Failed, ""), (run.Code, run.Out));
        Assert.Contains("detection/bsn.yaml:1:1:", run.Error, StringComparison.Ordinal);
    }

    Task<CommandRun> LinesAsync(string input, params string[] more)
        => CommandRun.WithInput(Encoding.UTF8.GetBytes(input), ["scan", "--jsonl", "--rules", _folder.Path, .. more]);

    static string Escaped(string text) => $"\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\"";
}
