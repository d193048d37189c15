using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Keeping;

/// <summary>Files and batches at the endpoint: only what was inspected on its way there can be used, and only its owner sees it.</summary>
public sealed class KeptFileTests
{
    const string Line = """{"custom_id":"1","method":"POST","url":"/v1/chat/completions","body":{"model":"klein","messages":[{"role":"user","content":"Hoe laat?"}]}}""";

    [Fact]
    public async Task A_file_is_seen_fetched_and_erased_by_its_owner_only()
    {
        await using KeptGateway kept = await StartAsync();
        string id = await UploadAsync(kept, "user_data", "vraag.txt", "Hoe laat gaat het loket open?");
        Assert.Equal(id, (string?)(await JsonAsync(kept.SendAsync("GET", $"/v1/files/{id}")))["id"]);
        using HttpResponseMessage content = await kept.SendAsync("GET", $"/v1/files/{id}/content");
        Assert.Equal("inhoud", await content.TextAsync());

        int before = kept.Gateway.Endpoint.Requests.Count;
        foreach ((string method, string path) in new[] { ("GET", ""), ("DELETE", ""), ("GET", "/content") })
        {
            Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync(method, $"/v1/files/{id}{path}", person: "piet"))));
            Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync(method, $"/v1/files/{id}{path}", key: TestPolicy.OtherKey))));
        }

        Assert.Equal(before, kept.Gateway.Endpoint.Requests.Count);
        Assert.True((bool?)(await JsonAsync(kept.SendAsync("DELETE", $"/v1/files/{id}")))["deleted"]);
        Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync("GET", $"/v1/files/{id}"))));
        Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync("POST", "/v1/responses", Asking(id)))));
    }

    [Fact]
    public async Task A_list_holds_the_callers_own_files_and_no_endpoint_is_asked()
    {
        await using KeptGateway kept = await StartAsync();
        string first = await UploadAsync(kept, "user_data", "een.txt", "een"), second = await UploadAsync(kept, "batch", "twee.jsonl", Line);
        await UploadAsync(kept, "user_data", "drie.txt", "drie", person: "piet");
        int before = kept.Gateway.Endpoint.Requests.Count;

        JsonNode list = await JsonAsync(kept.SendAsync("GET", "/v1/files")), one = await JsonAsync(kept.SendAsync("GET", "/openai/v1/files?limit=1"));

        Assert.Equal([second, first], list["data"]!.AsArray().Select(static file => (string)file!["id"]!));
        Assert.Equal((1, true), (one["data"]!.AsArray().Count, (bool)one["has_more"]!));
        Assert.Empty((await JsonAsync(kept.SendAsync("GET", "/v1/files", key: TestPolicy.OtherKey)))["data"]!.AsArray());
        Assert.Equal(before, kept.Gateway.Endpoint.Requests.Count);
        await kept.Gateway.StopAsync();
        Assert.Equal(("pass", "-"), (kept.Gateway.Records.Decisions[^1]["verdict"], kept.Gateway.Records.Decisions[^1]["endpoint"]));
    }

    [Fact]
    public async Task A_file_in_a_message_is_one_that_the_application_uploaded_here()
    {
        await using KeptGateway kept = await StartAsync();
        string id = await UploadAsync(kept, "user_data", "vraag.txt", "Hoe laat?");
        foreach (string person in new[] { "jan", "piet" })
        {
            using HttpResponseMessage used = await kept.SendAsync("POST", "/v1/responses", Asking(id), person);
            Assert.Equal(HttpStatusCode.OK, used.StatusCode);
            Assert.Contains(id, kept.LastSent, StringComparison.Ordinal);
        }

        using HttpResponseMessage chat = await kept.SendAsync("POST", "/v1/chat/completions", $"{{\"model\":\"klein\",\"messages\":[{{\"role\":\"user\",\"content\":[{{\"type\":\"file\",\"file\":{{\"file_id\":\"{id}\"}}}}]}}]}}");
        Assert.Contains(id, kept.LastSent, StringComparison.Ordinal);
        int before = kept.Gateway.Endpoint.Requests.Count;
        Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync("POST", "/v1/responses", Asking(id), key: TestPolicy.OtherKey))));
        Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync("POST", "/v1/responses", Asking("file-elders")))));
        Assert.Equal(before, kept.Gateway.Endpoint.Requests.Count);
    }

    [Fact]
    public async Task A_batch_takes_an_own_file_of_questions_and_its_answers_are_the_owners()
    {
        await using KeptGateway kept = await StartAsync();
        string questions = await UploadAsync(kept, "batch", "vragen.jsonl", Line), text = await UploadAsync(kept, "user_data", "vraag.txt", Line);
        Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync("POST", "/v1/batches", Batch(text)))));
        Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync("POST", "/v1/batches", Batch("file-elders")))));

        JsonNode batch = await JsonAsync(kept.SendAsync("POST", "/v1/batches", Batch(questions)));
        string id = (string)batch["id"]!;
        Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync("GET", $"/v1/batches/{id}", person: "piet"))));
        Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync("GET", "/v1/files/file-antwoord/content"))));

        JsonNode done = await JsonAsync(kept.SendAsync("GET", $"/v1/batches/{id}"));
        Assert.Equal("completed", (string?)done["status"]);
        Assert.Equal("completed", (string?)(await JsonAsync(kept.SendAsync("GET", "/v1/batches")))["data"]![0]!["status"]);
        using HttpResponseMessage answers = await kept.SendAsync("GET", "/v1/files/file-antwoord/content");
        Assert.Equal("inhoud", await answers.TextAsync());
        using HttpResponseMessage cancelled = await kept.SendAsync("POST", $"/v1/batches/{id}/cancel");
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        Assert.Single((await JsonAsync(kept.SendAsync("GET", "/v1/files", person: "jan")))["data"]!.AsArray(), file => (string)file!["id"]! == questions);
    }

    [Fact]
    public async Task What_is_replaced_in_the_questions_of_a_batch_comes_back_in_its_answers()
    {
        await using KeptGateway kept = await StartAsync();
        string questions = string.Join('\n', new[] { "Mail sanne@example.nl", "Hoe laat?", "Mail bram@example.nl en sanne@example.nl [EMAIL_1] 😀" }
            .Select(static (text, i) => $$$"""{"custom_id":"vraag {{{i}}} van sanne@example.nl","method":"POST","url":"/v1/chat/completions","body":{"model":"klein","messages":[{"role":"user","content":"{{{text}}}"}]}}""")) + "\r\n";
        string file = await UploadAsync(kept, "batch", "vragen.jsonl", questions);
        string sent = kept.LastSent;
        Assert.DoesNotContain("@example.nl", sent, StringComparison.Ordinal);
        Assert.Contains("Mail [EMAIL_2]", sent, StringComparison.Ordinal);
        Assert.Contains("Mail [EMAIL_3] en [EMAIL_2] [EMAIL_1] 😀", sent, StringComparison.Ordinal);
        Assert.Contains("vraag 1 van [EMAIL_2]", sent, StringComparison.Ordinal);
        int from = sent.IndexOf("{\"custom_id\"", StringComparison.Ordinal);
        string lines = sent[from..sent.IndexOf("\r\n--", from, StringComparison.Ordinal)];
        Assert.Equal(questions, lines.Replace("[EMAIL_2]", "sanne@example.nl", StringComparison.Ordinal).Replace("[EMAIL_3]", "bram@example.nl", StringComparison.Ordinal));

        string answers = lines.Replace("Mail [EMAIL_3]", "Mail **[email-3]**", StringComparison.Ordinal) + "geen JSON [EMAIL_2]";
        Func<HttpContext, RecordedRequest, Task> usual = kept.Gateway.Endpoint.Answer;
        kept.Gateway.Endpoint.Answer = (context, request) => context.Request.Path.Value!.EndsWith("/content", StringComparison.Ordinal) ? RecordingEndpoint.RawAsync(context, answers, "application/octet-stream") : usual(context, request);
        string batch = (string)(await JsonAsync(kept.SendAsync("POST", "/v1/batches", Batch(file))))["id"]!;
        await JsonAsync(kept.SendAsync("GET", $"/v1/batches/{batch}"));
        await kept.Gateway.RestartAsync();
        using HttpResponseMessage download = await kept.SendAsync("GET", "/v1/files/file-antwoord/content"), own = await kept.SendAsync("GET", $"/v1/files/{file}/content");

        string restored = questions.Replace("bram@example.nl", "**bram@example.nl**", StringComparison.Ordinal) + "geen JSON [EMAIL_2]";
        Assert.Equal((restored, restored), (await download.TextAsync(), await own.TextAsync()));
        Assert.Equal("AIP-404", Code(await JsonAsync(kept.SendAsync("POST", "/v1/batches", Batch(file), person: "piet"))));
        await kept.Gateway.StopAsync();
        Assert.Equal("rewrite", kept.Gateway.Records.Decisions[0]["verdict"]);
        Assert.Equal(6L, kept.Gateway.Records.Usage[0]["replaced"]);
    }

    [Fact]
    public async Task A_large_batch_is_replaced_from_the_disk()
    {
        await using KeptGateway kept = await StartAsync();
        string questions = string.Join('\n', Enumerable.Range(0, 9_000).Select(static i => Line.Replace("Hoe laat?", i % 3 == 0 ? $"Mail persoon{i / 9}@example.nl" : "Hoe laat?", StringComparison.Ordinal)));
        Assert.True(questions.Length > 1 << 20);

        string file = await UploadAsync(kept, "batch", "vragen.jsonl", questions);

        Assert.StartsWith("file-", file, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.nl", kept.LastSent, StringComparison.Ordinal);
        Assert.Equal(3_000, kept.LastSent.Split("[EMAIL_").Length - 1);
        Assert.Contains("[EMAIL_1000]", kept.LastSent, StringComparison.Ordinal);
        Assert.DoesNotContain("[EMAIL_1001]", kept.LastSent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Mijn BSN is 111222333.\"", "AIP-101")]
    [InlineData("""[{"type":"file","file":{"filename":"a.txt","file_data":"data:text/plain;base64,QmVzdGUgY29sbGVnYSwgbWFpbCBhbHNqZWJsaWVmdCBzYW5uZUBleGFtcGxlLm5sIG92ZXIgZGUgdmVyZ3VubmluZy4="}}]""", "AIP-102")]
    public async Task What_may_not_leave_or_cannot_be_replaced_in_a_batch_blocks_with_its_line(string text, string code)
    {
        await using KeptGateway kept = await StartAsync();
        using HttpResponseMessage response = await PostAsync(kept, "batch", "vragen.jsonl", Line + "\n" + Line.Replace("\"Hoe laat?\"", text, StringComparison.Ordinal), "jan");
        Assert.True(kept.Gateway.Endpoint.Requests.Count == 0, kept.Gateway.Endpoint.Requests.Count > 0 ? kept.LastSent : "");
        Assert.Equal(code, await response.MessageCodeAsync());
        Assert.Contains("regel 2", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(kept.Gateway.Endpoint.Requests);
    }

    [Theory]
    [InlineData("\"previous_response_id\":\"resp_1\",")]
    [InlineData("\"background\":true,")]
    [InlineData("\"conversation\":\"conv_1\",")]
    public async Task A_line_of_a_batch_refers_to_nothing_that_the_endpoint_keeps(string member)
    {
        await using KeptGateway kept = await StartAsync();
        string line = $$$"""{"custom_id":"1","method":"POST","url":"/v1/responses","body":{{{{member}}}"model":"klein","input":"Hoe laat?"}}""";
        using HttpResponseMessage response = await PostAsync(kept, "batch", "vragen.jsonl", line, "jan");
        Assert.Equal("AIP-007", await response.MessageCodeAsync());
        Assert.Empty(kept.Gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task A_file_that_cannot_be_kept_here_is_not_told_of()
    {
        await using KeptGateway kept = await StartAsync();
        Func<HttpContext, RecordedRequest, Task> answer = kept.Gateway.Endpoint.Answer;
        kept.Gateway.Endpoint.Answer = async (context, request) =>
        {
            await kept.Gateway.BreakStoreAsync();
            await answer(context, request);
        };
        using HttpResponseMessage response = await PostAsync(kept, "user_data", "vraag.txt", "Hoe laat?", "jan");
        Assert.Equal("AIP-513", await response.MessageCodeAsync());
    }

    static async Task<KeptGateway> StartAsync()
    {
        KeptGateway kept = await KeptGateway.StartAsync();
        int last = 0;
        kept.Gateway.Endpoint.Answer = (context, request) => (context.Request.Method, context.Request.Path.Value!.Split('/')[2..]) switch
        {
            ("POST", ["files"]) => RawAsync(context, $"{{\"id\":\"file-{Interlocked.Increment(ref last)}\",\"object\":\"file\",\"filename\":\"x\",\"purpose\":\"x\"}}"),
            ("GET", ["files", var id]) => RawAsync(context, $"{{\"id\":\"{id}\",\"object\":\"file\"}}"),
            ("DELETE", ["files", var id]) => RawAsync(context, $"{{\"id\":\"{id}\",\"object\":\"file\",\"deleted\":true}}"),
            ("GET", ["files", _, "content"]) => RecordingEndpoint.RawAsync(context, "inhoud", "application/octet-stream"),
            ("POST", ["batches"]) => RawAsync(context, """{"id":"batch_1","object":"batch","status":"validating","output_file_id":null}"""),
            (_, ["batches", ..]) => RawAsync(context, """{"id":"batch_1","object":"batch","status":"completed","output_file_id":"file-antwoord"}"""),
            _ => kept.Endpoint.AnswerAsync(context, request),
        };
        return kept;
    }

    static Task RawAsync(HttpContext context, string json) => RecordingEndpoint.RawAsync(context, json, "application/json");

    static string Asking(string file) => $"{{\"model\":\"klein\",\"input\":[{{\"role\":\"user\",\"content\":[{{\"type\":\"input_file\",\"file_id\":\"{file}\"}}]}}]}}";

    static string Batch(string file) => $"{{\"input_file_id\":\"{file}\",\"endpoint\":\"/v1/chat/completions\",\"completion_window\":\"24h\"}}";

    static string? Code(JsonNode answer) => KeptGateway.Code(answer);

    static async Task<string> UploadAsync(KeptGateway kept, string purpose, string name, string content, string person = "jan")
    {
        using HttpResponseMessage response = await PostAsync(kept, purpose, name, content, person);
        return (string)JsonNode.Parse(await response.TextAsync())!["id"]!;
    }

    static Task<HttpResponseMessage> PostAsync(KeptGateway kept, string purpose, string name, string content, string person)
    {
        MultipartFormDataContent form = new() { { new StringContent(purpose, Encoding.UTF8), "purpose" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name } };
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(kept.Gateway.Address, "/v1/files")) { Content = form };
        request.Headers.Authorization = new("Bearer", TestPolicy.Key);
        request.Headers.Add(KeptGateway.Person, person);
        return kept.Gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    static async Task<JsonNode> JsonAsync(Task<HttpResponseMessage> sending)
    {
        using HttpResponseMessage response = await sending;
        return JsonNode.Parse(await response.TextAsync())!;
    }
}
