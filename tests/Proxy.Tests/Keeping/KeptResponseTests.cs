using System.Net;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Serving;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static Gegevenshuis.AiGateway.Proxy.Tests.Keeping.KeptGateway;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Keeping;

/// <summary>Responses that the endpoint keeps: followed up, fetched again and deleted, with the values in their places and for their owner only.</summary>
public sealed class KeptResponseTests
{
    static readonly DateTimeOffset s_now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    const string Sanne = "sanne@example.nl", Bram = "bram@example.nl";

    [Fact]
    public async Task One_value_keeps_one_placeholder_over_turns_and_comes_back_in_each()
    {
        await using KeptGateway kept = await StartAsync();

        JsonNode first = await kept.SayAsync($"Mail {Sanne}");
        JsonNode second = await kept.SayAsync($"En {Bram}", Id(first));
        JsonNode third = await kept.SayAsync($"Weer {Sanne}", Id(second));

        Assert.Equal($"Mail {Sanne}", Text(first));
        Assert.Equal($"Mail {Sanne} | En {Bram}", Text(second));
        Assert.Equal($"Mail {Sanne} | En {Bram} | Weer {Sanne}", Text(third));
        Assert.Contains("Weer [EMAIL_1]", kept.LastSent, StringComparison.Ordinal);
        Assert.DoesNotContain("store", kept.LastSent, StringComparison.Ordinal);
        Assert.All(kept.Gateway.Endpoint.Requests, static sent => Assert.DoesNotContain("@example.nl", sent.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_without_values_passes_on_what_was_kept_and_leaves_byte_for_byte()
    {
        await using KeptGateway kept = await StartAsync();
        JsonNode first = await kept.SayAsync($"Mail {Sanne}");
        JsonNode second = await kept.SayAsync("Dank je", Id(first));
        JsonNode third = await kept.SayAsync("Wie was het?", Id(second));

        Assert.Equal($"Mail {Sanne} | Dank je | Wie was het?", Text(third));
        Assert.Equal($"{{\"previous_response_id\":\"{Id(second)}\",\"model\":\"klein\",\"input\":\"Wie was het?\"}}", kept.LastSent);
    }

    [Fact]
    public async Task Another_person_another_application_an_unknown_and_an_expired_id_get_the_same_answer()
    {
        FakeTimeProvider clock = new(s_now);
        await using KeptGateway kept = await StartAsync(clock: clock);
        string id = Id(await kept.SayAsync($"Mail {Sanne}"));
        int before = kept.Gateway.Endpoint.Requests.Count;
        string follow = $"{{\"model\":\"klein\",\"input\":\"x\",\"previous_response_id\":\"{id}\"}}";

        List<string> answers = [];
        foreach ((string method, string path, string? body) in new[] { ("POST", "/v1/responses", follow), ("GET", $"/v1/responses/{id}", null), ("DELETE", $"/v1/responses/{id}", null), ("GET", $"/v1/responses/{id}?stream=true", null), ("POST", $"/v1/responses/{id}/cancel", null), ("GET", $"/v1/responses/{id}/input_items", null) })
        {
            foreach ((string person, string? key) in new[] { ("piet", (string?)null), ("jan", TestPolicy.OtherKey) })
                answers.Add(await RefusalAsync(await kept.SendAsync(method, path, body, person, key: key)));
            answers.Add(await RefusalAsync(await kept.SendAsync(method, path.Replace(id, "resp_none", StringComparison.Ordinal), body?.Replace(id, "resp_none", StringComparison.Ordinal))));
        }

        clock.Advance(TimeSpan.FromDays(30));
        answers.Add(await RefusalAsync(await kept.SendAsync("POST", "/v1/responses", follow)));

        Assert.Single(answers.Distinct());
        Assert.Contains("AIP-404", answers[0], StringComparison.Ordinal);
        Assert.Equal(before, kept.Gateway.Endpoint.Requests.Count);
        await kept.Gateway.StopAsync();
        Assert.Equal(answers.Count, kept.Gateway.Records.Decisions.Count(static decision => (string)decision["verdict"] == "refuse" && (string)decision["reason"] == "AIP-404"));
    }

    [Fact]
    public async Task An_id_lives_as_long_as_the_policy_says_and_with_nought_nothing_is_kept()
    {
        FakeTimeProvider clock = new(s_now);
        await using KeptGateway kept = await StartAsync(static policy => policy with { Limits = new PolicyLimits { KeepDays = 2 } }, clock);
        string id = Id(await kept.SayAsync($"Mail {Sanne}"));
        clock.Advance(TimeSpan.FromDays(1.9));
        Assert.Null(Code(await kept.SayAsync("x", id)));
        clock.Advance(TimeSpan.FromDays(0.1));
        Assert.Equal("AIP-404", Code(await kept.SayAsync("x", id)));

        kept.Gateway.Policy = kept.Gateway.Policy with { Settings = kept.Gateway.Policy.Settings with { Limits = new PolicyLimits { KeepDays = 0 } } };
        JsonNode answer = await kept.SayAsync($"Mail {Sanne}");
        Assert.Contains("\"store\":false", kept.LastSent, StringComparison.Ordinal);
        Assert.Equal("AIP-007", Code(await kept.SayAsync("x", Id(answer))));
        Assert.Equal("AIP-003", await MessageCodeAsync(await kept.SendAsync("GET", $"/v1/responses/{Id(answer)}")));
    }

    [Fact]
    public async Task An_id_from_before_a_restart_and_one_from_another_replica_are_known()
    {
        await using KeptGateway kept = await StartAsync();
        string id = Id(await kept.SayAsync($"Mail {Sanne}"));
        await kept.Gateway.RestartAsync();
        JsonNode second = await kept.SayAsync("En?", id);
        Assert.Equal($"Mail {Sanne} | En?", Text(second));

        await using GatewayHost replica = await kept.Gateway.StartReplicaAsync();
        JsonNode third = await kept.SayAsync($"En {Bram}", Id(second), replica: replica);
        JsonNode fourth = await kept.SayAsync($"En {Sanne}", Id(third));
        Assert.Equal($"Mail {Sanne} | En? | En {Bram} | En {Sanne}", Text(fourth));
        Assert.Contains("[EMAIL_1]", kept.LastSent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_user_types_in_the_form_of_a_placeholder_is_never_turned_into_somebody()
    {
        await using KeptGateway kept = await StartAsync();
        string first = Id(await kept.SayAsync($"Mail {Sanne}"));
        JsonNode second = await kept.SayAsync($"Wie is [EMAIL_1]? En [email 3]? En {Sanne}", first);

        // From here on [EMAIL_1] is what was typed; the person goes on under a number of her own.
        Assert.Contains("En [EMAIL_2]", kept.LastSent, StringComparison.Ordinal);
        Assert.Equal($"Mail [EMAIL_1] | Wie is [EMAIL_1]? En [email 3]? En {Sanne}", Text(second));

        JsonNode third = await kept.SayAsync($"Mail {Bram} en {Sanne}", Id(second));
        Assert.Contains("Mail [EMAIL_4] en [EMAIL_2]", kept.LastSent, StringComparison.Ordinal);
        Assert.EndsWith($"En [email 3]? En {Sanne} | Mail {Bram} en {Sanne}", Text(third), StringComparison.Ordinal);
        Assert.DoesNotContain(Bram, Text(third).Split(" | ")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_placeholder_of_a_kind_that_was_not_there_yet_stays_what_was_typed()
    {
        await using KeptGateway kept = await StartAsync();
        string first = Id(await kept.SayAsync("Wat is [EMAIL_1]?"));
        JsonNode second = await kept.SayAsync($"Mail {Sanne}", first);

        Assert.Contains("Mail [EMAIL_2]", kept.LastSent, StringComparison.Ordinal);
        Assert.Equal($"Wat is [EMAIL_1]? | Mail {Sanne}", Text(second));
    }

    [Fact]
    public async Task A_response_is_fetched_restored_plain_and_streamed_and_gone_after_it_is_deleted()
    {
        await using KeptGateway kept = await StartAsync();
        string id = Id(await kept.SayAsync($"Mail {Sanne}"));

        using HttpResponseMessage plain = await kept.SendAsync("GET", $"/v1/responses/{id}?include[]=message.output_text.logprobs&user=111222333");
        Assert.Equal($"Mail {Sanne}", Text(JsonNode.Parse(await plain.TextAsync())!));
        Assert.Contains("aiKenmerk", await plain.TextAsync(), StringComparison.Ordinal);
        Assert.Equal($"/v1/responses/{id}?include%5B%5D=message.output_text.logprobs", kept.Gateway.Endpoint.Requests[^1].Target);
        using HttpResponseMessage streamed = await kept.SendAsync("GET", $"/openai/v1/responses/{id}?stream=true&starting_after=0");
        Assert.Equal("text/event-stream", streamed.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"\"text\":\"Mail {Sanne}\"", await streamed.TextAsync(), StringComparison.Ordinal);
        using HttpResponseMessage items = await kept.SendAsync("GET", $"/v1/responses/{id}/input_items?limit=2&order=asc");
        Assert.Contains($"Mail {Sanne}", await items.TextAsync(), StringComparison.Ordinal);
        using HttpResponseMessage cancelled = await kept.SendAsync("POST", $"/v1/responses/{id}/cancel");
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);

        using HttpResponseMessage deleted = await kept.SendAsync("DELETE", $"/v1/responses/{id}");
        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        Assert.Equal("AIP-404", await MessageCodeAsync(await kept.SendAsync("GET", $"/v1/responses/{id}")));
        await kept.Gateway.StopAsync();
        Assert.Equal(6, kept.Gateway.Records.Decisions.Count(static decision => (string)decision["verdict"] is "pass" or "rewrite"));
    }

    [Theory]
    [InlineData("?starting_after=1112223334")]
    [InlineData("?stream=111222333")]
    [InlineData("?include[]=111222333")]
    public async Task A_query_has_no_room_for_text(string query)
    {
        await using KeptGateway kept = await StartAsync();
        string id = Id(await kept.SayAsync($"Mail {Sanne}"));
        int before = kept.Gateway.Endpoint.Requests.Count;
        Assert.Equal("AIP-404", await MessageCodeAsync(await kept.SendAsync("GET", $"/v1/responses/{id}{query}")));
        Assert.Equal("AIP-404", await MessageCodeAsync(await kept.SendAsync("GET", $"/v1/responses/{id}/input_items?after=111222333")));
        Assert.Equal("AIP-404", await MessageCodeAsync(await kept.SendAsync("GET", "/v1/responses/111222333")));
        Assert.Equal(before, kept.Gateway.Endpoint.Requests.Count);
    }

    [Fact]
    public async Task What_the_endpoint_does_not_have_any_more_is_told_in_its_words()
    {
        await using KeptGateway kept = await StartAsync();
        string id = Id(await kept.SayAsync($"Mail {Sanne}"));
        ((System.Collections.Concurrent.ConcurrentDictionary<string, JsonNode>)kept.Endpoint.Kept).Clear();

        using HttpResponseMessage response = await kept.SendAsync("GET", $"/v1/responses/{id}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("No such object.", await response.TextAsync(), StringComparison.Ordinal);
        using HttpResponseMessage deleted = await kept.SendAsync("DELETE", $"/v1/responses/{id}");
        Assert.Equal(HttpStatusCode.NotFound, deleted.StatusCode);
        Assert.Equal("AIP-404", await MessageCodeAsync(await kept.SendAsync("GET", $"/v1/responses/{id}")));
    }

    [Fact]
    public async Task Without_a_store_nothing_of_a_kept_conversation_moves()
    {
        await using KeptGateway kept = await StartAsync();
        string id = Id(await kept.SayAsync($"Mail {Sanne}"));
        int before = kept.Gateway.Endpoint.Requests.Count;
        await kept.Gateway.BreakStoreAsync();

        Assert.Equal("AIP-501", Code(await kept.SayAsync("En?", id)));
        Assert.Equal("AIP-501", await MessageCodeAsync(await kept.SendAsync("GET", $"/v1/responses/{id}")));
        Assert.Equal(before, kept.Gateway.Endpoint.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"stream\":true,")]
    public async Task An_id_does_not_reach_the_client_when_it_cannot_be_kept(string extra)
    {
        await using KeptGateway kept = await StartAsync();
        kept.Gateway.Endpoint.Answer = async (context, request) =>
        {
            await kept.Gateway.BreakStoreAsync();
            await kept.Endpoint.AnswerAsync(context, request);
        };

        using HttpResponseMessage response = await kept.SendAsync("POST", "/v1/responses", $"{{{extra}\"model\":\"klein\",\"input\":\"Mail {Sanne}\"}}");

        string text = await response.TextAsync();
        Assert.Contains("AIP-513", text, StringComparison.Ordinal);
        Assert.DoesNotContain("resp_", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sanne, text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task A_stream_that_ends_just_after_its_id_can_be_followed_up()
    {
        await using KeptGateway kept = await StartAsync();
        kept.Endpoint.BreaksOff = true;
        using HttpResponseMessage response = await kept.SendAsync("POST", "/v1/responses", $"{{\"stream\":true,\"model\":\"klein\",\"input\":\"Mail {Sanne}\"}}");
        string text = await response.TextAsync();
        Assert.Contains("response.created", text, StringComparison.Ordinal);

        JsonNode next = await kept.SayAsync("Ga verder", kept.Endpoint.Kept.Keys.Single());

        Assert.Equal($"Mail {Sanne} | Ga verder", Text(next));
    }

    [Fact]
    public async Task The_map_is_there_before_the_first_byte_with_the_id()
    {
        await using KeptGateway kept = await StartAsync();
        TaskCompletionSource goesOn = new();
        kept.Gateway.Endpoint.Answer = async (context, request) =>
        {
            context.Response.ContentType = "text/event-stream";
            await RecordingEndpoint.EventAsync(context, """{"type":"response.created","sequence_number":0,"response":{"id":"resp_77","object":"response"}}""");
            await goesOn.Task;
        };
        using HttpResponseMessage response = await kept.SendAsync("POST", "/v1/responses", $"{{\"stream\":true,\"model\":\"klein\",\"input\":\"Mail {Sanne}\"}}");
        await using Stream stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        byte[] first = new byte[4096];
        int read = await stream.ReadAsync(first, TestContext.Current.CancellationToken);
        Assert.Contains("resp_77", System.Text.Encoding.UTF8.GetString(first, 0, read), StringComparison.Ordinal);

        kept.Gateway.Endpoint.Answer = kept.Endpoint.AnswerAsync;
        JsonNode next = await kept.SayAsync("En?", "resp_77");
        goesOn.SetResult();
        Assert.Null(Code(next));
    }

    [Fact]
    public async Task An_answer_that_is_not_to_be_stored_is_not_kept_here_either()
    {
        await using KeptGateway kept = await StartAsync();
        JsonNode answer = await kept.SayAsync($"Mail {Sanne}", extra: "\"store\":false,");
        Assert.Equal($"Mail {Sanne}", Text(answer));
        Assert.Equal("AIP-404", Code(await kept.SayAsync("En?", Id(answer))));
    }

    [Fact]
    public async Task A_reference_to_an_item_is_read_with_the_conversation_it_is_part_of()
    {
        await using KeptGateway kept = await StartAsync();
        JsonNode first = await kept.SayAsync($"Mail {Sanne}");
        string item = (string)first["output"]![0]!["id"]!;
        string Referring(string id) => $"{{\"model\":\"klein\",\"input\":[{{\"role\":\"user\",\"content\":\"Mail {Sanne}\"}},{{\"type\":\"item_reference\",\"id\":\"{id}\"}},{{\"role\":\"user\",\"content\":\"En {Bram} en [EMAIL_1]?\"}}]}}";

        JsonNode second = JsonNode.Parse(await (await kept.SendAsync("POST", "/v1/responses", Referring(item).Replace(" en [EMAIL_1]", "", StringComparison.Ordinal))).TextAsync())!;

        Assert.Equal($"Mail {Sanne} | ({item}) | En {Bram}?", Text(second));
        Assert.Contains("\"Mail [EMAIL_1]\"", kept.LastSent, StringComparison.Ordinal);
        Assert.Contains("En [EMAIL_2]", kept.LastSent, StringComparison.Ordinal);
        Assert.Equal("AIP-404", await MessageCodeAsync(await kept.SendAsync("POST", "/v1/responses", Referring("msg_999"))));
        Assert.Equal("AIP-404", await MessageCodeAsync(await kept.SendAsync("POST", "/v1/responses", Referring(item), "piet")));
    }

    [Fact]
    public async Task A_response_that_is_made_in_the_background_is_fetched_restored()
    {
        await using KeptGateway kept = await StartAsync();
        JsonNode queued = await kept.SayAsync($"Mail {Sanne}", extra: "\"background\":true,");
        Assert.Contains("\"background\":true", kept.LastSent, StringComparison.Ordinal);
        using HttpResponseMessage done = await kept.SendAsync("GET", $"/openai/responses/{Id(queued)}");
        Assert.Equal($"Mail {Sanne}", Text(JsonNode.Parse(await done.TextAsync())!));
    }

    [Fact]
    public async Task The_record_names_what_was_not_looked_into_again_and_which_model_is_asked()
    {
        await using KeptGateway kept = await StartAsync();
        JsonNode first = await kept.SayAsync($"Mail {Sanne}");
        await kept.SayAsync("En?", Id(first));
        using (await kept.SendAsync("GET", $"/v1/responses/{Id(first)}")) { }
        await kept.Gateway.StopAsync();

        Assert.Equal(["", "response:kept", ""], kept.Gateway.Records.Decisions.Select(static decision => (string)decision["not_scanned"]));
        Assert.All(kept.Gateway.Records.Decisions, static decision => Assert.Equal((TestPolicy.Model, "model"), ((string)decision["model"], (string)decision["endpoint"])));
        Assert.Equal(["openai-responses", "openai-responses", "openai-response"], kept.Gateway.Records.Usage.Select(static usage => (string)usage["protocol"]));
    }

    [Fact]
    public async Task A_reference_to_hundreds_of_items_is_one_question_to_the_store()
    {
        await using KeptGateway kept = await StartAsync();
        string item = (string)(await kept.SayAsync($"Mail {Sanne}"))["output"]![0]!["id"]!;
        string items = string.Join(',', Enumerable.Repeat($"{{\"type\":\"item_reference\",\"id\":\"{item}\"}}", 400));
        using HttpResponseMessage many = await kept.SendAsync("POST", "/v1/responses", $"{{\"model\":\"klein\",\"input\":[{items}]}}");
        Assert.Equal(HttpStatusCode.OK, many.StatusCode);

        string different = string.Join(',', Enumerable.Range(0, 2_001).Select(static i => $"{{\"type\":\"item_reference\",\"id\":\"msg_x{i}\"}}"));
        Assert.Equal("AIP-007", await MessageCodeAsync(await kept.SendAsync("POST", "/v1/responses", $"{{\"model\":\"klein\",\"input\":[{different}]}}")));
    }

    [Fact]
    public async Task Two_conversations_in_one_message_are_refused_when_a_placeholder_has_two_meanings()
    {
        await using KeptGateway kept = await StartAsync();
        string one = (string)(await kept.SayAsync($"Mail {Sanne}"))["output"]![0]!["id"]!, other = (string)(await kept.SayAsync($"Mail {Bram}"))["output"]![0]!["id"]!;
        string body = $"{{\"model\":\"klein\",\"input\":[{{\"type\":\"item_reference\",\"id\":\"{one}\"}},{{\"type\":\"item_reference\",\"id\":\"{other}\"}}]}}";

        Assert.Equal("AIP-405", await MessageCodeAsync(await kept.SendAsync("POST", "/v1/responses", body)));
    }

    [Fact]
    public async Task No_text_at_rest()
    {
        await using KeptGateway kept = await StartAsync();
        string id = Id(await kept.SayAsync($"Mail {Sanne}"));
        await kept.SayAsync($"En {Bram}", id);
        await kept.Gateway.StopAsync();

        byte[][] needles = [.. new[] { Sanne, Bram, "sanne", id }.SelectMany(Writings)];
        foreach (string file in Directory.EnumerateFiles(kept.Gateway.DataFolder, "*", SearchOption.AllDirectories))
        {
            byte[] content = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Assert.All(needles, needle => Assert.True(content.AsSpan().IndexOf(needle) < 0, Path.GetFileName(file)));
        }
    }

    static IEnumerable<byte[]> Writings(string text)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        yield return bytes;
        yield return System.Text.Encoding.Unicode.GetBytes(text);
        yield return System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(bytes));
        yield return System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes));
        if (bytes.Length < 9) yield break;
        for (int shift = 0; shift < 3; shift++) yield return System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[shift], .. bytes])[4..^4]);
    }

    static async Task<string?> MessageCodeAsync(HttpResponseMessage response)
    {
        using (response) return await response.MessageCodeAsync();
    }

    /// <summary>Status and everything of a refusal that is not of this one request.</summary>
    static async Task<string> RefusalAsync(HttpResponseMessage response)
    {
        using (response)
        {
            JsonNode body = JsonNode.Parse(await response.TextAsync())!;
            body["error"]!["aiPoort"]!["traceId"] = "";
            return $"{(int)response.StatusCode} {body.ToJsonString()}";
        }
    }
}
