using System.Diagnostics;
using System.Text;
using Gegevenshuis.AiGateway.Proxy.Telemetry;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Serving;

/// <summary>Invariant 12. Marked words go through every path, the failing ones too; then everything that came out is searched.</summary>
public sealed class CanaryTests
{
    const string Canary = "kanarie9f3";
    const string Bsn = "111222333";
    const string Mail = "kanarie9f3@example.nl";

    [Fact]
    public async Task No_text_at_rest_or_in_passing()
    {
        StringBuilder traces = new();
        using ActivityListener listener = Listen(traces);
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { UserHeader = "X-Gebruiker" });
        gateway.Client.DefaultRequestHeaders.Add("X-Gebruiker", Canary);
        gateway.Client.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        gateway.Client.DefaultRequestHeaders.Add("baggage", $"a={Canary}");
        gateway.Client.DefaultRequestHeaders.UserAgent.ParseAdd(Canary);

        string answers = await EveryPathAsync(gateway);
        string metrics = await new HttpClient().GetStringAsync(new Uri(gateway.OperationsAddress, "/metrics"), TestContext.Current.CancellationToken);
        await gateway.StopAsync();
        string stored = StoredBytes(gateway.DataFolder);

        AssertClean("answers of the gateway itself", answers, Canary, Bsn);
        AssertClean("log", gateway.Log.Everything, Canary, Bsn, TestPolicy.EndpointKey, TestPolicy.Key);
        AssertClean("metrics", metrics, Canary, Bsn, TestPolicy.EndpointKey, TestPolicy.Key);
        AssertClean("traces", traces.ToString(), Canary, Bsn, TestPolicy.EndpointKey, TestPolicy.Key);
        AssertClean("data folder", stored, Canary, Bsn, TestPolicy.EndpointKey, TestPolicy.Key);
        foreach (RecordedRequest request in gateway.Endpoint.Requests) AssertClean("endpoint", request.Everything, Mail, Bsn, TestPolicy.Key);
        // The search itself must be able to find something.
        Assert.Contains("gen_ai", metrics, StringComparison.Ordinal);
        Assert.Contains("chat klein", traces.ToString(), StringComparison.Ordinal);
        Assert.Contains("AIP-101", stored, StringComparison.Ordinal);
        Assert.Contains(Canary, gateway.Endpoint.Requests[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Drives all paths; returns what the gateway itself said, without the answers of the model.</summary>
    static async Task<string> EveryPathAsync(GatewayUnderTest gateway)
    {
        StringBuilder said = new();
        gateway.Endpoint.Answer = static (context, request) => RecordingEndpoint.JsonAsync(context, request.Text);
        (await gateway.AskAsync($"Over {Canary}, mail {Mail}")).Dispose();
        (await gateway.AskAsync($"Over {Canary}, mail {Mail}", ",\"stream\":true")).Dispose();
        (await gateway.AskAsync($"Over {Canary} en kaart 4111 1111 1111 1111, bel 06-12345678")).Dispose();
        await SayAsync(gateway.AskAsync($"{Canary}: mijn BSN is {Bsn}"));
        await SayAsync(gateway.SendAsync($$"""{"model":"{{Canary}}","messages":[]}"""));
        await SayAsync(gateway.SendAsync($$"""{"{{Canary}}":1,"{{Canary}}":2}"""));
        await SayAsync(gateway.SendAsync($$"""{"model":"klein","{{Canary}} {{Bsn}}"""));
        await SayAsync(gateway.SendAsync($$"""{"model":"klein","messages":[{"role":"user","content":[{"type":"{{Canary}}"}]}]}"""));
        foreach (string file in (string[])[$"{Canary} {Bsn}", $"%PDF-1.7 {Canary}", $"PK\u0003\u0004{Canary}", $"<?xml version=\"1.0\"?><{Canary}>", $"{{\\rtf {Canary} {Bsn}}}"])
        {
            await SayAsync(gateway.SendAsync($$$"""{"model":"klein","messages":[{"role":"user","content":[{"type":"file","file":{"filename":"{{{Canary}}}","file_data":"{{{Convert.ToBase64String(Encoding.Latin1.GetBytes(file))}}}"}}]}]}"""));
            await SayAsync(gateway.SendAsync(Form("assistants", file), "/v1/files", $"multipart/form-data; boundary={Canary}"));
            await SayAsync(gateway.SendAsync(Form("batch", file), "/v1/files", $"multipart/form-data; boundary={Canary}"));
        }

        await SayAsync(gateway.SendAsync(Form("batch", Canary)[..^8], "/v1/files", $"multipart/form-data; boundary={Canary}"));
        await SayAsync(gateway.SendAsync("{}", $"/v1/{Canary}?q={Bsn}"));
        await SayAsync(gateway.SendAsync("{}", $"/openai/deployments/{Canary}/chat/completions?api-version={Canary}"));
        await SayAsync(gateway.SendAsync(Encoding.UTF8.GetBytes(Canary), type: $"text/{Canary}"));
        await SayAsync(gateway.Client.GetAsync($"/v1/models/{Canary}", TestContext.Current.CancellationToken));
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, $"{{\"{Canary}\":", "application/json");
        await SayAsync(gateway.AskAsync($"Over {Canary}"));
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, Canary, "text/html", 500);
        await SayAsync(gateway.AskAsync($"Over {Canary}"));
        gateway.Endpoint.Answer = static (context, _) => throw new InvalidOperationException(Canary);
        await SayAsync(gateway.AskAsync($"Over {Canary}"));
        gateway.Client.DefaultRequestHeaders.Authorization = new("Bearer", Canary);
        await SayAsync(gateway.AskAsync($"Over {Canary}"));
        return said.ToString();

        async Task SayAsync(Task<HttpResponseMessage> asked)
        {
            using HttpResponseMessage response = await asked;
            Assert.False(response.IsSuccessStatusCode);
            said.AppendLine(response.Headers.ToString()).AppendLine(await response.TextAsync());
        }
    }

    static byte[] Form(string purpose, string file) => Encoding.Latin1.GetBytes(
        $"--{Canary}\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n{purpose}\r\n--{Canary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{Canary}\"\r\n\r\n{file}\r\n--{Canary}--\r\n");

    static ActivityListener Listen(StringBuilder traces)
    {
        ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == Names.Source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traces) traces.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{activity.DisplayName} {activity.TraceId} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {activity.StatusDescription}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    static string StoredBytes(string folder)
    {
        SqliteConnection.ClearAllPools();
        return string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path))));
    }

    static void AssertClean(string where, string text, params string[] forbidden)
    {
        foreach (string word in forbidden) Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"found in {where}");
    }
}
