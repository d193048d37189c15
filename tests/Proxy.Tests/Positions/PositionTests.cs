using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Filtering.Tests.Protocols;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Positions;

/// <summary>The position harness: a marked value in every place of every recorded request of every protocol, in its query and its headers; the endpoint may never get it.</summary>
public sealed class PositionTests
{
    static readonly Needle s_citizen = new("111222333", "Mijn BSN is 111222333.");
    static readonly Needle s_address = new("sanne.devries@example.nl", "Mail sanne.devries@example.nl graag");
    static readonly Needle s_secret = new("AKIAZ7Q3MN5PXR2WVKD4", "sleutel AKIAZ7Q3MN5PXR2WVKD4 hier");

    // What browsers, client packages and proxies in between send along.
    static readonly string[] s_clientHeaders =
    [
        "Accept", "Accept-Charset", "Accept-Language", "anthropic-beta", "anthropic-version", "anthropic-dangerous-direct-browser-access", "baggage", "Cache-Control",
        "Content-Disposition", "Content-Language", "Content-Location", "Cookie", "Forwarded", "From", "Idempotency-Key", "If-Match", "If-None-Match", "OpenAI-Beta",
        "OpenAI-Organization", "OpenAI-Project", "Origin", "Pragma", "Prefer", "Range", "Referer", "Sec-Fetch-Site", "traceparent", "tracestate", "User-Agent", "Via", "Warning",
        "X-Client-Request-Id", "X-Correlation-Id", "X-Forwarded-For", "X-Forwarded-Host", "x-goog-api-client", "x-goog-user-project", "x-ms-client-request-id", "x-ms-useragent",
        "X-Request-Id", "x-stainless-helper", "x-stainless-lang", "x-stainless-package-version", "X-Title", "x-onbekend",
    ];

    static readonly string[] s_upstreamHeaders =
    [
        "Host", "Content-Length", "Content-Type", "Accept", "User-Agent", "Authorization", "x-api-key", "x-goog-api-key", "api-key", "anthropic-version",
    ];

    public static TheoryData<string, string> Exchanges
    {
        get
        {
            TheoryData<string, string> exchanges = [];
            // Forms have no recorded JSON to seed; FormTests puts a value in each of their places.
            // Of what an endpoint keeps only its beginning can be asked for by anybody; KeptConversationTests has the rest.
            foreach (Operation operation in Operations.All.Where(static operation => !operation.IsForm && (!operation.IsAboutKept || operation.IsForFirst)))
                foreach (string family in operation.Protocols.DistinctBy(static pair => pair.Value.Id).Select(static pair => pair.Key)) exchanges.Add(operation.Name, family);
            return exchanges;
        }
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task A_value_in_any_position_never_reaches_the_endpoint(string operation, string family)
    {
        await using GatewayUnderTest gateway = await StartAsync(family);
        (string path, Protocol protocol) = Target(operation, family);
        foreach (string request in Fixtures.Requests(protocol))
        {
            foreach (Position position in Position.All(request))
            {
                foreach (Needle needle in (ReadOnlySpan<Needle>)[s_citizen, s_address, s_secret])
                    foreach ((string way, string text) in Ways(needle, position)) Check(position.Put(request, text), needle, way);
            }
        }

        // Most places can be rewritten, so most requests with an address in them do leave.
        Assert.Contains(gateway.Endpoint.Requests, static sent => sent.Text.Contains("[EMAIL_1]", StringComparison.Ordinal));

        void Check(string body, Needle needle, string way)
        {
            int before = gateway.Endpoint.Requests.Count;
            using HttpResponseMessage response = gateway.SendAsync(body, path).GetAwaiter().GetResult();
            foreach (RecordedRequest sent in gateway.Endpoint.Requests.Skip(before))
                Assert.False(needle.IsIn(sent.Everything), $"{operation}, {way}: {body}");
        }
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task A_citizen_number_as_a_number_never_reaches_the_endpoint(string operation, string family)
    {
        await using GatewayUnderTest gateway = await StartAsync(family);
        (string path, Protocol protocol) = Target(operation, family);
        foreach (string request in Fixtures.Requests(protocol))
        {
            foreach (Position position in Position.Numbers(request))
            {
                foreach (string number in new[] { "111222333", "111222333.0", "1.11222333e8", "-111222333" })
                {
                    using HttpResponseMessage response = await gateway.SendAsync(position.PutNumber(request, number), path);
                    Assert.True(gateway.Endpoint.Requests.Count == 0, $"{position} {number}");
                }
            }
        }
    }

    [Fact]
    public void The_harness_sees_a_value_in_every_writing()
    {
        foreach (Needle needle in (ReadOnlySpan<Needle>)[s_citizen, s_address, s_secret])
        {
            foreach ((string way, string text) in needle.Written()) Assert.True(needle.IsIn($"{{\"a\":\"{text}\"}}"), way);
            Assert.False(needle.IsIn("""{"a":"[EMAIL_1]"}"""));
        }
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task An_untouched_request_arrives_byte_for_byte(string operation, string family)
    {
        await using GatewayUnderTest gateway = await StartAsync(family);
        (string path, Protocol protocol) = Target(operation, family);
        foreach (string request in Fixtures.Requests(protocol))
        {
            int before = gateway.Endpoint.Requests.Count;
            using HttpResponseMessage response = await gateway.SendAsync(request, path);
            RecordedRequest sent = Assert.Single(gateway.Endpoint.Requests.Skip(before));
            bool asksUsage = protocol.Request.Usage.Length > 0 && request.Contains("\"stream\": true", StringComparison.Ordinal) && !request.Contains("include_usage", StringComparison.Ordinal);
            if (!asksUsage) Assert.Equal(request, sent.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task A_value_in_the_query_or_a_header_never_reaches_the_endpoint(string operation, string family)
    {
        await using GatewayUnderTest gateway = await StartAsync(family);
        (string path, Protocol protocol) = Target(operation, family);
        string request = Fixtures.Requests(protocol)[0];
        foreach (string text in new[] { "111222333", "a-111222333-2025-01-01", "111-222-333-2025-01-01", "2025-01-01-111222333" })
        {
            string query = string.Join('&', new[] { "api-version", "alt", "user", "beta", text }.Select(name => $"{name}={text}"));
            using HttpRequestMessage message = new(HttpMethod.Post, $"{path}?{query}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request)) };
            message.Content.Headers.ContentType = new("application/json");
            foreach (string name in new[] { "anthropic-version", "anthropic-beta", "OpenAI-Organization", "OpenAI-Beta", "User-Agent", "Cookie", "X-Title", "x-goog-user-project", "Referer", "traceparent" })
                message.Headers.TryAddWithoutValidation(name, text);
            using HttpResponseMessage response = await gateway.Client.SendAsync(message, TestContext.Current.CancellationToken);
        }

        Assert.All(gateway.Endpoint.Requests, static sent => Assert.DoesNotContain("111", sent.Target + string.Concat(sent.Headers.Where(static header => header.Key is not ("Content-Length" or "Host"))), StringComparison.Ordinal));
        Assert.NotEmpty(gateway.Endpoint.Requests);
    }

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task Only_headers_of_the_list_go_up_and_none_with_a_value(string operation, string family)
    {
        await using GatewayUnderTest gateway = await StartAsync(family);
        (string path, Protocol protocol) = Target(operation, family);
        byte[] request = Encoding.UTF8.GetBytes(Fixtures.Requests(protocol)[0]);
        foreach (Needle needle in new[] { s_citizen, s_address, s_secret })
        {
            foreach (string value in new[] { needle.Value, $"nl;q=0.5, {needle.Value}", $"a/1 ({needle.Value})" })
            {
                using HttpRequestMessage message = new(HttpMethod.Post, path) { Content = new ByteArrayContent(request) };
                message.Content.Headers.ContentType = new("application/json");
                foreach (string name in s_clientHeaders)
                    Assert.True(message.Headers.TryAddWithoutValidation(name, value) || message.Content.Headers.TryAddWithoutValidation(name, value), name);
                using HttpResponseMessage response = await gateway.Client.SendAsync(message, TestContext.Current.CancellationToken);
            }

            Assert.All(gateway.Endpoint.Requests, sent => Assert.False(needle.IsIn(sent.Everything)));
        }

        Assert.NotEmpty(gateway.Endpoint.Requests);
        Assert.All(gateway.Endpoint.Requests, static sent => Assert.Empty(sent.Headers.Select(static header => header.Key).Except(s_upstreamHeaders, StringComparer.OrdinalIgnoreCase)));
    }

    // The writings differ in how the text is decoded, not in where it stands, so names of fields are tried in two of them.
    static IEnumerable<(string Way, string Text)> Ways(Needle needle, Position position)
        => position.IsKey ? needle.Written().Where(static way => way.Way is "plain" or "percent") : needle.Written();

    static (string Path, Protocol Protocol) Target(string operation, string family)
    {
        Operation known = Operations.All.Single(other => other.Name == operation);
        return (known.Paths[0].Replace("{model}", "demo", StringComparison.Ordinal), known.Protocols[family]);
    }

    static Task<GatewayUnderTest> StartAsync(string family) => GatewayUnderTest.StartAsync(policy => policy with
    {
        Endpoints = [TestPolicy.Endpoint("model", policy.Endpoints[0].Address, family) with { Models = ["demo"] }],
        Rules = [.. policy.Rules, TestPolicy.Rule("secret-cloud", "secret-cloud", DataClass.SecretKey, RuleAction.Mask, "SLEUTEL")],
    });
}
