using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Serving;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Keeping;

/// <summary>A gateway before an endpoint that keeps conversations, and people who talk to it.</summary>
sealed class KeptGateway : IAsyncDisposable
{
    public const string Person = "X-Medewerker";

    KeptGateway(GatewayUnderTest gateway) => Gateway = gateway;

    public GatewayUnderTest Gateway { get; }

    public KeepingEndpoint Endpoint { get; } = new();

    /// <summary>What the endpoint received last.</summary>
    public string LastSent => Gateway.Endpoint.Requests[^1].Text;

    public static async Task<KeptGateway> StartAsync(Func<TestPolicy, TestPolicy>? change = null, TimeProvider? clock = null)
    {
        KeptGateway kept = new(await GatewayUnderTest.StartAsync(policy => (change ?? (static same => same))(policy with { UserHeader = Person }), clock));
        kept.Gateway.Endpoint.Answer = kept.Endpoint.AnswerAsync;
        return kept;
    }

    /// <summary>Says something, as a person, and gives the answer.</summary>
    /// <param name="text">The input.</param>
    /// <param name="previous">Id of the response it follows, or null.</param>
    /// <param name="person">Who says it.</param>
    /// <param name="extra">More members of the request.</param>
    /// <param name="replica">The gateway that is asked; null for the first.</param>
    public async Task<JsonNode> SayAsync(string text, string? previous = null, string person = "jan", string extra = "", GatewayHost? replica = null)
    {
        string before = previous is null ? "" : $"\"previous_response_id\":\"{previous}\",";
        using HttpResponseMessage response = await SendAsync("POST", "/v1/responses", $"{{{before}{extra}\"model\":\"klein\",\"input\":{JsonSerializer.Serialize(text)}}}", person, replica);
        return JsonNode.Parse(await response.TextAsync())!;
    }

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? body = null, string person = "jan", GatewayHost? replica = null, string? key = null)
    {
        HttpRequestMessage request = new(new HttpMethod(method), new Uri(replica?.Address ?? Gateway.Address, path));
        request.Headers.Authorization = new("Bearer", key ?? TestPolicy.Key);
        request.Headers.Add(Person, person);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return Gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Xunit.TestContext.Current.CancellationToken);
    }

    public static string Id(JsonNode answer) => (string)answer["id"]!;

    public static string Text(JsonNode answer) => (string)answer["output"]![0]!["content"]![0]!["text"]!;

    /// <summary>The code of the gateway's own message in an answer; null when it is no refusal.</summary>
    public static string? Code(JsonNode answer) => (string?)answer["error"]?["aiPoort"]?["berichtCode"];

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}
