using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gegevenshuis.AiGateway.Clients.Tests.Canary;

/// <summary>Marked data through everything that an endpoint keeps: responses that go on, conversations, files and batches.</summary>
sealed class KeptTalk(HttpClient client, string address)
{
    const string Word = Canaries.Elsewhere;
    static readonly string s_letter = $"Mail mevrouw Wilhelmina Kanariebos, {Canaries.Personal[2]}, over een {Canaries.Typed}, rekening {Canaries.Personal[1]}.";
    static readonly string s_bsn = $"Mijn BSN is {Canaries.Personal[0]}, {Canaries.Typed}.";

    public async Task RunAsync()
    {
        await RespondAsync();
        await ConverseAsync();
        await UploadAsync();
        await BatchAsync();
    }

    async Task RespondAsync()
    {
        string first = await IdAsync(PostAsync("/v1/responses", Question(s_letter)));
        AssertRestored(await PostAsync("/v1/responses", Question(s_letter, first)));
        AssertRestored(await PostAsync("/v1/responses", Question(s_letter, first, stream: true)));
        AssertRestored(await SendAsync(HttpMethod.Get, $"/v1/responses/{first}"));
        AssertRestored(await SendAsync(HttpMethod.Get, $"/v1/responses/{first}/input_items"));
        AssertRefused(await PostAsync("/v1/responses", Question(s_bsn, first)));
        AssertRefused(await PostAsync("/v1/responses", Question(s_letter, Word)));
        AssertRefused(await SendAsync(HttpMethod.Get, $"/v1/responses/{Word}"));
        AssertRefused(await SendAsync(HttpMethod.Get, $"/v1/responses/{first}/input_items?after={Word}%20{Word}"));
        await SendAsync(HttpMethod.Delete, $"/v1/responses/{first}");
    }

    async Task ConverseAsync()
    {
        string items = $"{{\"items\":[{{\"type\":\"message\",\"role\":\"user\",\"content\":[{{\"type\":\"input_text\",\"text\":{JsonSerializer.Serialize(s_letter)}}}]}}]}}";
        string id = await IdAsync(PostAsync("/v1/conversations", items));
        AssertRestored(await SendAsync(HttpMethod.Get, $"/v1/conversations/{id}/items"));
        AssertRestored(await PostAsync("/v1/responses", Question(s_letter).Insert(1, $"\"conversation\":\"{id}\",")));
        AssertRefused(await PostAsync("/v1/conversations", items.Replace("Mail mevrouw", $"BSN {Canaries.Personal[0]}", StringComparison.Ordinal)));
        AssertRefused(await PostAsync("/v1/responses", Question(s_letter).Insert(1, $"\"conversation\":\"{Word}\",")));
        await SendAsync(HttpMethod.Delete, $"/v1/conversations/{id}");
    }

    /// <summary>Files that are small and that go by the disk, and those that may not leave.</summary>
    async Task UploadAsync()
    {
        string small = await IdAsync(FileAsync("user_data", $"Een {Canaries.Typed} fluit."));
        Assert.Contains(Canaries.Typed, await SendAsync(HttpMethod.Get, $"/v1/files/{small}/content"), StringComparison.Ordinal);
        await IdAsync(FileAsync("user_data", string.Concat(Enumerable.Repeat($"Een {Canaries.Typed} fluit.\n", 80_000))));
        AssertRefused(await FileAsync("user_data", s_bsn));
        AssertRefused(await FileAsync("user_data", string.Concat(Enumerable.Repeat($"Een {Canaries.Typed} fluit.\n", 80_000)) + s_bsn));
        AssertRefused(await FileAsync("user_data", "%PDF-1.7 " + Word));
        AssertRefused(await SendAsync(HttpMethod.Get, $"/v1/files/{Word}/content"));
        await SendAsync(HttpMethod.Get, "/v1/files");
        await SendAsync(HttpMethod.Delete, $"/v1/files/{small}");
    }

    async Task BatchAsync()
    {
        string file = await IdAsync(FileAsync("batch", Line(s_letter) + "\n" + Line($"Een {Canaries.Typed}.")));
        JsonNode batch = JsonNode.Parse(await PostAsync("/v1/batches", Batch(file)))!;
        AssertRestored(await SendAsync(HttpMethod.Get, $"/v1/files/{(string)batch["output_file_id"]!}/content"));
        await SendAsync(HttpMethod.Get, $"/v1/batches/{(string)batch["id"]!}");
        await SendAsync(HttpMethod.Get, "/v1/batches");
        AssertRefused(await FileAsync("batch", Line(s_letter) + "\n" + Line(s_bsn)));
        AssertRefused(await FileAsync("batch", Line(Word)[..^9]));
        AssertRefused(await PostAsync("/v1/batches", Batch(Word)));
    }

    static string Question(string text, string? previous = null, bool stream = false)
        => JsonSerializer.Serialize(new { model = "echo", input = text, previous_response_id = previous, stream });

    static string Line(string text)
        => JsonSerializer.Serialize(new { custom_id = "1", method = "POST", url = "/v1/chat/completions", body = new { model = "echo", messages = new[] { new { role = "user", content = text } } } });

    static string Batch(string file) => JsonSerializer.Serialize(new { input_file_id = file, endpoint = "/v1/chat/completions", completion_window = "24h" });

    Task<string> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"));

    Task<string> FileAsync(string purpose, string text) => SendAsync(HttpMethod.Post, "/v1/files", new MultipartFormDataContent
    {
        { new StringContent(purpose), "purpose" },
        { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", Canaries.Typed + ".txt" },
    });

    async Task<string> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using HttpRequestMessage request = new(method, address + path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", CanaryRules.Key);
        request.Headers.Add("X-Gebruiker", Canaries.User);
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    static async Task<string> IdAsync(Task<string> answering)
    {
        string answer = await answering;
        return (string?)JsonNode.Parse(answer)!["id"] ?? throw new InvalidOperationException(answer);
    }

    /// <summary>The path was walked to its end: what was replaced came back.</summary>
    static void AssertRestored(string answer) => Assert.Contains("Kanariebos", answer, StringComparison.Ordinal);

    static void AssertRefused(string answer) => Assert.Contains("berichtCode", answer, StringComparison.Ordinal);
}
