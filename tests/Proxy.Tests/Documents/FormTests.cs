using System.Net;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Documents;

/// <summary>Uploads and other forms, through the whole gateway.</summary>
public sealed class FormTests
{
    const string Type = "multipart/form-data; boundary=een-grens";

    [Fact]
    public async Task A_clean_file_leaves_byte_for_byte_with_its_form()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, """{"id":"file-1","object":"file","bytes":5,"filename":"vraag.txt","purpose":"assistants"}""", "application/json");
        byte[] form = Form(("purpose", null, "assistants"), ("file", "vraag.txt", "Hoe laat gaat het loket open?"));

        using HttpResponseMessage response = await gateway.SendAsync(form, "/v1/files", Type);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("file-1", (await response.JsonAsync()).GetProperty("id").GetString());
        RecordedRequest sent = Assert.Single(gateway.Endpoint.Requests);
        Assert.Equal("/v1/files", sent.Target);
        Assert.Equal(form, sent.Body);
        Assert.Equal(Type, sent.Headers["Content-Type"]);
        Assert.Equal($"Bearer {TestPolicy.EndpointKey}", sent.Headers["Authorization"]);
    }

    [Theory]
    [InlineData("file", "brief.txt", "Beste,\nMijn BSN is 111222333.", "bestand 1, regel 2")]
    [InlineData("file", "bsn 111222333.txt", "niets", "bestand 1, bestandsnaam, regel 1")]
    [InlineData("note", null, "Mijn BSN is 111222333.", "veld 2, regel 1")]
    public async Task A_finding_anywhere_in_a_form_blocks_with_its_place(string name, string? file, string content, string place)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();

        using HttpResponseMessage response = await gateway.SendAsync(Form(("purpose", null, "assistants"), (name, file, content)), "/v1/files", Type);

        Assert.Equal("AIP-101", await response.MessageCodeAsync());
        Assert.Contains(place, await response.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Theory]
    [InlineData("klein", "Hoe laat?", null)]
    [InlineData("klein", "Mijn BSN is 111222333.", "AIP-101")]
    [InlineData("onbekend", "Hoe laat?", "AIP-402")]
    public async Task A_batch_file_is_read_line_by_line(string model, string question, string? code)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        string line = $$$"""{"custom_id":"1","method":"POST","url":"/v1/chat/completions","body":{"model":"{{{model}}}","messages":[{"role":"user","content":"{{{question}}}"}]}}""";

        using HttpResponseMessage response = await gateway.SendAsync(Form(("purpose", null, "batch"), ("file", "vragen.jsonl", line + "\n")), "/v1/files", Type);

        Assert.Equal(code is null ? 1 : 0, gateway.Endpoint.Requests.Count);
        if (code is not null) Assert.Equal(code, await response.MessageCodeAsync());
    }

    [Fact]
    public async Task Sound_is_refused_unless_the_endpoint_may_have_it_unheard()
    {
        byte[] form = Form(("model", null, "klein"), ("file", "a.mp3", "ID3\u0004geluid"));
        await using (GatewayUnderTest strict = await GatewayUnderTest.StartAsync())
        {
            using HttpResponseMessage refused = await strict.SendAsync(form, "/v1/audio/transcriptions", Type);
            Assert.Equal("AIP-011", await refused.MessageCodeAsync());
            Assert.Empty(strict.Endpoint.Requests);
        }

        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { Endpoints = [.. policy.Endpoints.Select(static endpoint => endpoint with { AllowUnscanned = ["audio"] })] });
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, "Goedemorgen.", "text/plain; charset=utf-8");
        using (HttpResponseMessage response = await gateway.SendAsync(form, "/v1/audio/transcriptions", Type))
            Assert.Equal("Goedemorgen.", await response.TextAsync());
        await gateway.StopAsync();
        Assert.Equal(("input_audio:allowed", "pass"), (gateway.Records.Decisions.Single()["not_scanned"], gateway.Records.Decisions.Single()["verdict"]));
    }

    [Theory]
    [InlineData("/v1/audio/transcriptions")]
    [InlineData("/v1/audio/translations")]
    [InlineData("/v1/images/edits")]
    public async Task A_prompt_beside_sound_or_an_image_is_rewritten_and_restored_like_other_text(string path)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, """{"text":"Mail aan [EMAIL_1]."}""", "application/json");

        using HttpResponseMessage response = await gateway.SendAsync(Form(("prompt", null, "Mail jan@example.nl of\nNL91ABNA0417164300"), ("model", null, "klein"), ("note", null, "jan@example.nl")), path, Type);

        Assert.Equal("Mail aan jan@example.nl.", (await response.JsonAsync()).GetProperty("text").GetString());
        Assert.Equal(Form(("prompt", null, "Mail [EMAIL_1] of\n[IBAN]"), ("model", null, "klein"), ("note", null, "[EMAIL_1]")), Assert.Single(gateway.Endpoint.Requests).Body);
        await gateway.StopAsync();
        Assert.Equal("rewrite", gateway.Records.Decisions.Single()["verdict"]);
    }

    [Theory]
    [InlineData("/v1/audio/transcriptions", "text/plain; charset=utf-8")]
    [InlineData("/v1/audio/translations", "text/vtt")]
    [InlineData("/v1/audio/transcriptions", "application/x-subrip")]
    public async Task A_transcript_in_plain_text_is_restored_and_looked_at_like_any_answer(string path, string type)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { Rules = [.. policy.Rules.Select(static rule => rule with { Answer = AnswerAction.Mask })] });
        gateway.Endpoint.Answer = (context, _) => RecordingEndpoint.RawAsync(context, "1\n00:00:01,000 --> 00:00:04,000\nMail [EMAIL_1] of piet@example.nl.\n", type);

        using HttpResponseMessage response = await gateway.SendAsync(Form(("prompt", null, "Mail jan@example.nl"), ("model", null, "klein"), ("response_format", null, "srt")), path, Type);

        Assert.Equal("1\n00:00:01,000 --> 00:00:04,000\nMail jan@example.nl of [EMAIL].\n", await response.TextAsync());
        Assert.True(response.Headers.Contains("AI-Disclosure"));
        await gateway.StopAsync();
        Assert.Contains("answer-rewrite", gateway.Records.Decisions.Select(static decision => decision["verdict"]));
    }

    [Fact]
    public async Task A_transcript_with_what_may_not_be_said_is_an_error_and_no_text()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { Rules = [.. policy.Rules.Select(static rule => rule with { Answer = AnswerAction.Stop })] });
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, "Goedemorgen, mail piet@example.nl.", "text/plain");

        using HttpResponseMessage response = await gateway.SendAsync(Form(("model", null, "klein")), "/v1/audio/transcriptions", Type);

        Assert.Equal("AIP-203", await response.MessageCodeAsync());
    }

    [Theory]
    [InlineData("Rekening NL91ABNA0417164300", null)]
    [InlineData("Mail jan@example.nl", "AIP-102")]
    public async Task In_a_form_that_the_endpoint_keeps_a_value_is_masked_but_never_pseudonymised(string text, string? code)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, """{"id":"file-1","object":"file"}""", "application/json");

        using HttpResponseMessage response = await gateway.SendAsync(Form(("purpose", null, "assistants"), ("note", null, text), ("file", "a.txt", "niets")), "/v1/files", Type);

        if (code is null) Assert.Equal(Form(("purpose", null, "assistants"), ("note", null, "Rekening [IBAN]"), ("file", "a.txt", "niets")), Assert.Single(gateway.Endpoint.Requests).Body);
        else Assert.Equal(code, await response.MessageCodeAsync());
        Assert.Equal(code is null ? 1 : 0, gateway.Endpoint.Requests.Count);
    }

    [Theory]
    [InlineData("""{"note":"NL91ABNA0417164300"}""")]
    [InlineData("""{"note":"NL91ABNA04171643\u0030\u0030"}""")]
    public async Task JSON_in_a_field_is_read_behind_its_escapes_and_blocks(string json)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using HttpResponseMessage response = await gateway.SendAsync(Form(("model", null, "klein"), ("chunking_strategy", null, json)), "/v1/audio/transcriptions", Type);
        Assert.Equal("AIP-102", await response.MessageCodeAsync());
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Theory]
    [InlineData("{}", "application/json", "AIP-004")]
    [InlineData("--een-grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nniets", Type, "AIP-007")]
    [InlineData("", "multipart/form-data", "AIP-007")]
    public async Task What_is_no_whole_form_is_refused(string body, string type, string code)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using HttpResponseMessage response = await gateway.SendAsync(Encoding.UTF8.GetBytes(body), "/v1/files", type);
        Assert.Equal(code, await response.MessageCodeAsync());
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task A_form_without_a_model_is_told_so_and_an_unknown_model_too()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using HttpResponseMessage without = await gateway.SendAsync(Form(("prompt", null, "x")), "/v1/images/edits", Type);
        Assert.Equal("AIP-403", await without.MessageCodeAsync());
        using HttpResponseMessage unknown = await gateway.SendAsync(Form(("model", null, "onbekend")), "/v1/images/edits", Type);
        Assert.Equal("AIP-402", await unknown.MessageCodeAsync());
    }

    static byte[] Form(params (string Name, string? FileName, string Content)[] parts)
    {
        StringBuilder form = new();
        foreach ((string name, string? fileName, string content) in parts)
        {
            string file = fileName is null ? "" : $"; filename=\"{fileName}\"";
            form.Append("--een-grens\r\nContent-Disposition: form-data; name=\"").Append(name).Append('"').Append(file).Append("\r\n\r\n").Append(content).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(form.Append("--een-grens--\r\n").ToString());
    }
}
