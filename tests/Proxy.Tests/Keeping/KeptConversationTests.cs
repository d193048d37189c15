using System.Net;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Filtering.Tests.Protocols;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Keeping;

/// <summary>Conversations that the endpoint keeps and that grow by more than one way.</summary>
public sealed class KeptConversationTests
{
    const string Sanne = "sanne@example.nl", Bram = "bram@example.nl";

    [Fact]
    public async Task A_conversation_is_begun_added_to_talked_in_and_read_with_one_numbering()
    {
        await using KeptGateway kept = await KeptGateway.StartAsync();
        string id = await BeginAsync(kept, $"Mail {Sanne}");
        Assert.Contains("Mail [EMAIL_1]", kept.LastSent, StringComparison.Ordinal);

        JsonNode added = await JsonAsync(kept.SendAsync("POST", $"/v1/conversations/{id}/items", Items($"Mail {Bram} en {Sanne}")));
        Assert.Contains("Mail [EMAIL_2] en [EMAIL_1]", kept.LastSent, StringComparison.Ordinal);
        Assert.Equal($"Mail {Bram} en {Sanne}", (string)added["data"]![0]!["content"]![0]!["text"]!);

        JsonNode answer = await kept.SayAsync($"Wie is {Bram}?", extra: $"\"conversation\":\"{id}\",");
        Assert.Contains("Wie is [EMAIL_2]?", kept.LastSent, StringComparison.Ordinal);
        Assert.Equal($"Mail {Sanne} | Mail {Bram} en {Sanne} | Wie is {Bram}?", KeptGateway.Text(answer));

        JsonNode list = await JsonAsync(kept.SendAsync("GET", $"/v1/conversations/{id}/items?limit=20&order=asc"));
        string item = (string)list["data"]![0]!["id"]!;
        Assert.Contains(Bram, list.ToJsonString(), StringComparison.Ordinal);
        using HttpResponseMessage next = await kept.SendAsync("GET", $"/v1/conversations/{id}/items?after={item}");
        Assert.Equal($"/v1/conversations/{id}/items?after={item}", kept.Gateway.Endpoint.Requests[^1].Target);
        Assert.All(kept.Gateway.Endpoint.Requests, static sent => Assert.DoesNotContain("@example.nl", sent.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_in_any_position_of_what_is_added_never_reaches_the_endpoint()
    {
        await using KeptGateway kept = await KeptGateway.StartAsync();
        string id = await BeginAsync(kept, "Dag");
        foreach (string request in Fixtures.Requests(OpenAiConversations.Adding))
        {
            foreach (Position position in Position.All(request))
            {
                using (await kept.SendAsync("POST", $"/v1/conversations/{id}/items", position.Put(request, "Mail sanne@example.nl graag"))) { }
                using (await kept.SendAsync("POST", $"/v1/conversations/{id}", position.Put(request, "BSN 111222333"))) { }
            }
        }

        Assert.Contains(kept.Gateway.Endpoint.Requests, static sent => sent.Text.Contains("[EMAIL_1]", StringComparison.Ordinal));
        Assert.All(kept.Gateway.Endpoint.Requests, static sent => Assert.DoesNotContain("sanne@", sent.Everything, StringComparison.Ordinal));
        Assert.All(kept.Gateway.Endpoint.Requests, static sent => Assert.DoesNotContain("111222333", sent.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_owner_sees_changes_or_erases_it()
    {
        await using KeptGateway kept = await KeptGateway.StartAsync();
        string id = await BeginAsync(kept, $"Mail {Sanne}");
        int before = kept.Gateway.Endpoint.Requests.Count;
        foreach ((string method, string path, string? body) in new[] { ("GET", "", null), ("POST", "", "{\"metadata\":{}}"), ("DELETE", "", null), ("GET", "/items", null), ("POST", "/items", Items("x")), ("GET", "/items/msg_1", null), ("DELETE", "/items/msg_1", null) })
        {
            using HttpResponseMessage refused = await kept.SendAsync(method, $"/openai/v1/conversations/{id}{path}", body, "piet");
            Assert.Equal("AIP-404", await refused.MessageCodeAsync());
        }

        Assert.Equal("AIP-404", KeptGateway.Code(await kept.SayAsync("x", person: "piet", extra: $"\"conversation\":{{\"id\":\"{id}\"}},")));
        Assert.Equal(before, kept.Gateway.Endpoint.Requests.Count);

        using HttpResponseMessage erased = await kept.SendAsync("DELETE", $"/v1/conversations/{id}");
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        using HttpResponseMessage gone = await kept.SendAsync("GET", $"/v1/conversations/{id}");
        Assert.Equal("AIP-404", await gone.MessageCodeAsync());
    }

    [Fact]
    public async Task Many_messages_at_once_never_give_one_placeholder_to_two_values()
    {
        await using KeptGateway kept = await KeptGateway.StartAsync();
        string id = await BeginAsync(kept, "Dag");

        JsonNode[] answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => JsonAsync(kept.SendAsync("POST", $"/v1/conversations/{id}/items", Items($"Mail persoon{i}@example.nl")))));

        Assert.All(answers, static (answer, i) => Assert.Equal($"Mail persoon{i}@example.nl", (string?)answer["data"]?[0]?["content"]?[0]?["text"]));
        string[] sent = [.. kept.Gateway.Endpoint.Requests.Skip(1).Select(static request => request.Text)];
        Assert.Equal(12, sent.Distinct().Count());
    }

    [Fact]
    public async Task A_conversation_without_a_store_does_not_begin()
    {
        await using KeptGateway kept = await KeptGateway.StartAsync();
        kept.Gateway.Endpoint.Answer = async (context, request) =>
        {
            await kept.Gateway.BreakStoreAsync();
            await kept.Endpoint.AnswerAsync(context, request);
        };
        using HttpResponseMessage response = await kept.SendAsync("POST", "/v1/conversations", "{}");
        Assert.Equal("AIP-513", await response.MessageCodeAsync());
    }

    [Fact]
    public async Task The_endpoint_that_has_it_is_the_one_that_is_asked()
    {
        await using RecordingEndpoint other = await RecordingEndpoint.StartAsync();
        await using KeptGateway kept = await KeptGateway.StartAsync(policy => policy with { Endpoints = [policy.Endpoints[0], TestPolicy.Endpoint("tweede", other.Address) with { Models = ["tweede"] }] });
        string id = KeptGateway.Id(await kept.SayAsync($"Mail {Sanne}"));

        using HttpResponseMessage elsewhere = await kept.SendAsync("POST", "/v1/responses", $"{{\"model\":\"tweede\",\"input\":\"x\",\"previous_response_id\":\"{id}\"}}");
        Assert.Equal("AIP-404", await elsewhere.MessageCodeAsync());
        Assert.Empty(other.Requests);

        other.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, """{"id":"resp_t","object":"response","output":[]}""", "application/json");
        using HttpResponseMessage answer = await kept.SendAsync("POST", "/v1/responses", "{\"model\":\"tweede\",\"input\":\"x\"}");
        using HttpResponseMessage again = await kept.SendAsync("GET", "/v1/responses/resp_t");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("/v1/responses/resp_t", other.Requests[^1].Target);
        await kept.Gateway.StopAsync();
        Assert.Equal("tweede", kept.Gateway.Records.Decisions[^1]["endpoint"]);
    }

    static async Task<string> BeginAsync(KeptGateway kept, string text) => KeptGateway.Id(await JsonAsync(kept.SendAsync("POST", "/v1/conversations", Items(text))));

    static string Items(string text) => $"{{\"items\":[{{\"type\":\"message\",\"role\":\"user\",\"content\":\"{text}\"}}]}}";

    static async Task<JsonNode> JsonAsync(Task<HttpResponseMessage> sending)
    {
        using HttpResponseMessage response = await sending;
        return JsonNode.Parse(await response.TextAsync())!;
    }
}
