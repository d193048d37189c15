using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;
using Gegevenshuis.AiGateway.Registers.Tests.Mail;

namespace Gegevenshuis.AiGateway.Clients.Tests.Canary;

/// <summary>Drives marked data through every path of the real executable, the failing ones too, and searches everything that came out.</summary>
public sealed class CanaryTests(MailProgram mail) : IClassFixture<MailProgram>, IDisposable
{
    readonly string _rules = Directory.CreateTempSubdirectory("aipoort-canary-").FullName;
    readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(_rules, recursive: true);
    }

    [Fact]
    public async Task No_text_at_rest_or_in_passing()
    {
        using RecordingEndpoint endpoint = new();
        using Collector webhook = new(), telemetry = new();
        using MailServer server = await MailServer.StartAsync(mail);
        CanaryRules.Write(_rules, endpoint.Address, webhook.Address, server.Port);
        await using RunningGateway gateway = await RunningGateway.StartAsync(Environment(telemetry.Address), "--rules", Repository.At("rules"), "--rules", _rules);

        await SpeakAsync(gateway.Address);
        await new KeptTalk(_client, gateway.Address).RunAsync();
        await MisspeakAsync(gateway.Address);
        await BreakRulesAsync(gateway);
        await UntilAsync(() => server.Received.Count >= 2 && !webhook.Received.IsEmpty);
        string metrics = await _client.GetStringAsync(new Uri(gateway.OperationsAddress + "/metrics"), TestContext.Current.CancellationToken);
        string[] all = [Canaries.Typed, Canaries.Elsewhere, Canaries.User, .. Canaries.Personal, CanaryRules.Key];
        await UploadHalfAsync(gateway, all);
        byte[] database = await AssertSilentFilesAsync(gateway.Folder, all);
        await BreakStoreAsync(gateway);
        Assert.Equal(0, await gateway.StopAsync());

        AssertSilent("what reached the endpoint", Bytes(endpoint.Received), [Canaries.Elsewhere, Canaries.User, .. Canaries.Personal, CanaryRules.Key]);
        Assert.Contains(Canaries.Typed, string.Concat(endpoint.Received), StringComparison.Ordinal);
        AssertSilent("what was printed", Encoding.UTF8.GetBytes(gateway.Printed), all);
        AssertSilent("the metrics", Encoding.UTF8.GetBytes(metrics), all);
        AssertSilent("the telemetry", Bytes(telemetry.Received), all);
        AssertSilent("the webhook", Bytes(webhook.Received), all);
        AssertSilent("the mail", Encoding.UTF8.GetBytes(string.Concat(server.Received.Select(static message => message.Content.ToString()))), all);
        await AssertSilentFilesAsync(gateway.Folder, all);

        // The search could find something: the records are there, what was kept too, and large uploads went by the disk.
        string records = Encoding.Latin1.GetString(database);
        Assert.Contains("AIP-101", records, StringComparison.Ordinal);
        Assert.Contains("openai-batches", records, StringComparison.Ordinal);
        Assert.NotEmpty(telemetry.Received);
        Assert.Contains("gen_ai", metrics, StringComparison.Ordinal);
    }

    /// <summary>Messages that are read: forwarded, rewritten and blocked, with every way in which the endpoint can answer.</summary>
    async Task SpeakAsync(string address)
    {
        foreach (string model in RecordingEndpoint.Models)
        {
            await AskAsync(address, Body(model, $"Schrijf een gedicht over een {Canaries.Typed}."));
            await AskAsync(address, Body(model, $"Mail mevrouw Wilhelmina Kanariebos, {Canaries.Personal[2]}, rekening {Canaries.Personal[1]}."));
            await AskAsync(address, Body(model, $"Mijn BSN is {Canaries.Personal[0]}, groet van mevrouw Kanariebos."));
        }

        string restored = await AskAsync(address, Body("echo", $"Groet mevrouw Wilhelmina Kanariebos van {Canaries.Typed}."));
        Assert.Contains("Kanariebos", restored, StringComparison.Ordinal);
    }

    /// <summary>Requests that are refused before they are read, with marked words wherever a caller can put them.</summary>
    async Task MisspeakAsync(string address)
    {
        const string Word = Canaries.Elsewhere;
        await AskAsync(address, $"{{\"model\":\"{Word}\",\"messages\":[]}}");
        await AskAsync(address, $"{{\"model\":\"echo\",\"messages\":[{{\"role\":\"user\",\"content\":\"{Word}\"");
        await AskAsync(address, $"{{\"model\":\"echo\",\"{Word}\":1,\"{Word}\":2}}");
        await AskAsync(address, $"{Word}");
        await AskAsync(address, Body("echo", Word + new string('a', 9 << 20)));
        await AskAsync(address, Body("echo", Word), contentType: $"text/{Word}");
        await AskAsync(address, Body("echo", Word), encoding: "gzip");
        await AskAsync(address, Body("echo", Word), key: "gh_cana0001_" + Word);
        await AskAsync(address, Body("echo", Word), key: Word);
        await AskAsync(address, Body("echo", "hallo"), path: $"/v1/{Word}?{Word}={Word}");
        await AskAsync(address, Body("echo", "hallo"), path: $"/openai/deployments/{Word}/chat/completions?api-version={Word}");
        await AskAsync(address, Body("echo", "hallo"), path: $"/v1/chat/completions?{Word}={Word}");
        await AskAsync(address, [.. Encoding.UTF8.GetBytes($"{{\"model\":\"echo\",\"x\":\"{Word}"), 0xFF, .. "\"}"u8]);
        await HangUpAsync(address, Word);
    }

    /// <summary>An upload that stops in the middle: what is on the disk of it cannot be read there, and is gone when the client is.</summary>
    static async Task UploadHalfAsync(RunningGateway gateway, string[] words)
    {
        byte[] onDisk = [];
        using (HalfUpload upload = new())
        {
            await upload.SendAsync(gateway.Address, Canaries.Typed, TestContext.Current.CancellationToken);
            await UntilAsync(() => (onDisk = HalfUpload.OnDisk(gateway.ProcessId)).Length > HalfUpload.Sent / 2);
        }

        AssertSilent("the folder of large uploads", onDisk, words);
        await UntilAsync(() => HalfUpload.OnDisk(gateway.ProcessId).Length == 0);
    }

    /// <summary>A rule file that cannot be read and quotes marked words: refused and told, without the words.</summary>
    async Task BreakRulesAsync(RunningGateway gateway)
    {
        CanaryRules.WriteFile(_rules, "detection/organisation/kapot.yaml", $"id: kapot\nexamples:\n  find: ['{Canaries.Elsewhere}']\n");
        await UntilAsync(() => gateway.Printed.Contains("refused", StringComparison.Ordinal));
        File.Delete(Path.Combine(_rules, "detection/organisation/kapot.yaml"));
    }

    /// <summary>Records that cannot be written: nothing is forwarded.</summary>
    async Task BreakStoreAsync(RunningGateway gateway)
    {
        foreach (string file in Directory.EnumerateFiles(gateway.Folder, "registers.db*")) File.Delete(file);
        string answer = await AskAsync(gateway.Address, Body("echo", $"{Canaries.Elsewhere} {Canaries.Personal[0]}"));
        Assert.Contains("store_unavailable", answer, StringComparison.Ordinal);
    }

    Task<string> AskAsync(string address, string body, string? key = null, string path = "/v1/chat/completions", string contentType = "application/json", string? encoding = null)
        => AskAsync(address, Encoding.UTF8.GetBytes(body), key, path, contentType, encoding);

    async Task<string> AskAsync(
        string address, byte[] body, string? key = null, string path = "/v1/chat/completions", string contentType = "application/json", string? encoding = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address + path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (encoding is not null) request.Content.Headers.ContentEncoding.Add(encoding);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (key ?? CanaryRules.Key));
        request.Headers.TryAddWithoutValidation("X-Gebruiker", Canaries.User);
        request.Headers.TryAddWithoutValidation("User-Agent", Canaries.Elsewhere);
        request.Headers.TryAddWithoutValidation("X-Extra", Canaries.Elsewhere);
        request.Headers.TryAddWithoutValidation("Cookie", "c=" + Canaries.Elsewhere);
        request.Headers.TryAddWithoutValidation("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.TryAddWithoutValidation("baggage", "gebruiker=" + Canaries.User);
        try
        {
            using HttpResponseMessage response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException)
        {
            // A body over the limit: the gateway answers and hangs up while the client is still sending.
            return "";
        }
    }

    /// <summary>A body that is cut in two: the second half never comes.</summary>
    static async Task HangUpAsync(string address, string word)
    {
        Uri uri = new(address);
        using TcpClient socket = new();
        await socket.ConnectAsync(uri.Host, uri.Port, TestContext.Current.CancellationToken);
        byte[] half = Encoding.UTF8.GetBytes($"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {CanaryRules.Key}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"model\":\"echo\",\"messages\":[{\"role\":\"user\",\"content\":\"" + word);
        NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(half, TestContext.Current.CancellationToken);
        socket.Client.Shutdown(SocketShutdown.Send);
        byte[] answer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(answer, TestContext.Current.CancellationToken) > 0) { }
        }
        catch (IOException)
        {
            // The gateway may also just hang up; what counts is what it wrote down.
        }
    }

    static string Body(string model, string prompt)
        => JsonSerializer.Serialize(new { model, stream = model is "stroom" or "breekt" or "lang", messages = new[] { new { role = "user", content = prompt } } });

    static Dictionary<string, string> Environment(string collector) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
    };

    static async Task UntilAsync(Func<bool> isDone)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        while (!isDone()) await Task.Delay(50, patience.Token);
    }

    /// <summary>Searches all that the gateway has on the disk: the database with its log, and the folder of large uploads.</summary>
    /// <returns>The database with its log.</returns>
    static async Task<byte[]> AssertSilentFilesAsync(string folder, string[] words)
    {
        List<byte> database = [];
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            byte[] content = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            AssertSilent(Path.GetFileName(file), content, words);
            AssertSilent("a file's name", Encoding.UTF8.GetBytes(file), words);
            if (Path.GetFileName(file).StartsWith("registers.db", StringComparison.Ordinal)) database.AddRange(content);
        }

        return [.. database];
    }

    static byte[] Bytes(IEnumerable<string> received) => Encoding.Latin1.GetBytes(string.Join('\n', received));

    static void AssertSilent(string where, byte[] bytes, IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            foreach (byte[] form in Canaries.Forms(word))
                Assert.True(bytes.AsSpan().IndexOf(form) < 0, $"'{word}' is in {where}");
        }
    }
}
