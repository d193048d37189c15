using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Multipart;
using Gegevenshuis.AiGateway.Filtering.Tests.Documents;
using Gegevenshuis.AiGateway.Filtering.Tests.Requests;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Multipart;

public class FormFilterTests
{
    const string Boundary = "een-grens-van-de-test";

    [Fact]
    public void A_file_is_opened_by_its_kind_and_blocks_with_its_place()
    {
        using Inspection inspection = Inspect(Form(("purpose", null, "assistants"u8.ToArray()), ("file", "brief.docx", OfficeMaker.Docx("Beste", "mail s.devries@example.nl"))));
        RuleOutcome outcome = Assert.Single(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing).Outcomes);
        Assert.Equal((RuleAction.Block, "bestand 1, alinea 2"), (outcome.Action, outcome.First.InDutch));
    }

    [Theory]
    [InlineData("prompt", "Bel\nmet BSN 111222333", "veld 1, regel 2")]
    [InlineData("bsn", "111222333", "veld 1, regel 1")]
    [InlineData("bsn 111222333", "x", "veld 1, regel 1")]
    public void Fields_and_their_names_are_text(string name, string text, string place)
    {
        using Inspection inspection = Inspect(Form((name, null, Encoding.UTF8.GetBytes(text))));
        Assert.Equal(place, Assert.Single(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing).Outcomes).First.InDutch);
    }

    [Fact]
    public void The_name_of_a_file_is_text()
    {
        using Inspection inspection = Inspect(Form(("file", "bsn 111222333.txt", "niets"u8.ToArray())));
        Assert.Equal("bestand 1, bestandsnaam, regel 1", Assert.Single(inspection.Hits).First.InDutch);
    }

    [Fact]
    public void A_clean_form_leaves_byte_for_byte()
    {
        byte[] body = Form(("model", null, "whisper-1"u8.ToArray()), ("file", "vraag.txt", "Hoe laat gaat het loket open?"u8.ToArray()));
        using Inspection inspection = Inspect(body);
        Rewrite rewrite = inspection.Rewrite(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing), new RewriteOptions());
        Assert.Equal(body, rewrite.Body.ToMemory().ToArray());
        Assert.Equal("whisper-1", inspection.Model);
    }

    [Theory]
    [InlineData("a.mp3", "ID3\u0004", "input_audio", "audio:unknown-type")]
    [InlineData("a.png", "\u0089PNG\r\n\u001A\n", "image_url", "image:no-ocr")]
    [InlineData("a.pdf", "%PDF-1.7", "file", "file:broken")]
    public void What_cannot_be_looked_into_is_refused_or_named(string name, string start, string allowed, string code)
    {
        byte[] body = Form(("file", name, [.. Encoding.Latin1.GetBytes(start), .. new byte[40]]));
        using Inspection refused = Inspect(body);
        Assert.Equal("part-not-inspectable", refused.Unreadable?.Code);
        Assert.Equal([code], refused.NotScanned);
        using Inspection named = Inspect(body, new FilterLimits { AllowedUninspected = new HashSet<string> { allowed } });
        Assert.Null(named.Unreadable);
        Assert.Equal([$"{allowed}:allowed"], named.NotScanned);
    }

    [Fact]
    public void A_batch_file_is_read_line_by_line_as_requests()
    {
        using Inspection clean = Inspect(Batch(Line("Hoe laat?"), "", Line("Welke dag?", "groot")));
        Assert.Null(clean.Unreadable);
        Assert.Empty(clean.Hits);
        Assert.Equal(["groot", "klein"], clean.Models.Order());
        using Inspection found = Inspect(Batch(Line("Hoe laat?"), Line("BSN 11\\u003122233\\u0033")));
        Assert.Equal("bestand 1, regel 2", Assert.Single(found.Hits).FirstInFile?.InDutch);
    }

    public static TheoryData<string, string> BadLines => new()
    {
        { "geen json", "geen JSON-object" },
        { """{"custom_id":"1","url":"/v1/chat/completions","url":"/v1/x","body":{}}""", "twee keer" },
        { """{"custom_id":"1","url":"/v1/chat/completions"}""", "geen vraag" },
        { """{"custom_id":"1","url":"/v1/realtime","body":{"model":"klein"}}""", "niet kent" },
        { """{"custom_id":"1","url":"/v1/chat/completions","body":{"messages":[]}}""", "geen model" },
        { """{"custom_id":"1","url":"/v1/chat/completions","body":{"model":"klein","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"https://example.nl/a.png"}}]}]}}""", "internet" },
        { """{"custom_id":"1","url":"/v1/chat/completions","body":{"model":"klein","Messages":[]}}""", "hoofdletters" },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public void A_line_that_cannot_be_read_refuses_the_file_and_is_named(string line, string reason)
    {
        using Inspection inspection = Inspect(Batch(Line("Hoe laat?"), line));
        Assert.Equal(2, inspection.Unreadable?.Line);
        Assert.Contains(reason, inspection.Unreadable?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_is_not_one_form_is_refused()
    {
        byte[] body = [.. Form(("a", null, "b"u8.ToArray())), .. "x"u8];
        using Inspection inspection = Inspect(body);
        Assert.Equal("form-outside", inspection.Unreadable?.Code);
        Assert.Throws<InvalidOperationException>(() => inspection.Rewrite(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing), new RewriteOptions()));
    }

    static byte[] Batch(params string[] lines) => Form(("purpose", null, "batch"u8.ToArray()), ("file", "vragen.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines))));

    static string Line(string text, string model = "klein")
        => $$$"""{"custom_id":"1","method":"POST","url":"/v1/chat/completions","body":{"model":"{{{model}}}","messages":[{"role":"user","content":"{{{text}}}"}]}}""";

    static Inspection Inspect(byte[] body, FilterLimits? limits = null)
    {
        Dictionary<string, MessageFilter> batch = new() { ["/v1/chat/completions"] = new MessageFilter(OpenAiChat.Protocol, Inspecting.Scanner, new FilterLimits()) };
        return new FormFilter(Inspecting.Scanner, limits ?? new FilterLimits(), new DocumentReader(new DocumentLimits()), batch, "file")
            .Inspect(new MemoryBody(body), $"multipart/form-data; boundary={Boundary}");
    }

    static byte[] Form(params (string Name, string? FileName, byte[] Content)[] parts)
    {
        using MemoryStream body = new();
        foreach ((string name, string? fileName, byte[] content) in parts)
        {
            string file = fileName is null ? "" : $"; filename=\"{fileName}\"";
            body.Write(Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n"));
            body.Write(content);
            body.Write("\r\n"u8);
        }

        body.Write(Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"));
        return body.ToArray();
    }
}
