using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Gegevenshuis.AiGateway.Load.Reporting;
using Gegevenshuis.AiGateway.Load.Servers;

namespace Gegevenshuis.AiGateway.Load.Uploads;

/// <summary>Sends uploads of 200 MB through the gateway and tells how much memory its process took for them, at most.</summary>
/// <remarks>The peak is the kernel's own (<c>VmHWM</c>), set back before each upload, so nothing is missed between two looks.</remarks>
static class UploadRun
{
    const long Bytes = 200_000_000;

    const string Row = "48213;het licht is stuk bij de fietsenstalling;in behandeling;melding 14\n";

    const string Question = """{"custom_id":"vraag","method":"POST","url":"/v1/chat/completions","body":{"model":"load-model","messages":[{"role":"user","content":"Hoe laat gaat het loket open, en wat moet ik meenemen?"}]}}""" + "\n";

    static readonly (string Name, string Purpose, string File, string Line, string Last, bool Leaves)[] s_uploads =
    [
        ("CSV, nothing found", "assistants", "meldingen.csv", Row, "einde", true),
        ("CSV, a BSN in the last line", "assistants", "meldingen.csv", Row, "Mijn BSN is 111222333.", false),
        // A supplier takes 50,000 lines at most, so these are long ones.
        ("batch, nothing found", "batch", "vragen.jsonl", Long(""), Long(""), true),
        ("batch, a BSN in the last line", "batch", "vragen.jsonl", Long(""), Long("Mijn BSN is 111222333. "), false),
    ];

    public static async Task RunAsync(string report, string gateway, string rules)
    {
        string folder = Directory.CreateTempSubdirectory("aipoort-uploads-").FullName;
        try
        {
            int endpointPort = ServerProcess.FreePort(), port = ServerProcess.FreePort();
            using ServerProcess endpoint = await ServerProcess.StartAsync(Environment.ProcessPath!, ["endpoint", Url(endpointPort)], endpointPort);
            string own = Path.Combine(folder, "rules");
            string key = GatewayConfiguration.Write(own, Url(endpointPort));
            string[] arguments = ["serve", "--rules", rules, "--rules", own, "--data", Path.Combine(folder, "data"), "--urls", Url(port), "--operations-url", ""];
            using ServerProcess server = await ServerProcess.StartAsync(gateway, arguments, port);
            string text = await MeasureAsync(server, new Uri(Url(port) + "/v1/files"), key);
            await File.WriteAllTextAsync(report, text);
            Console.Write(text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<string> MeasureAsync(ServerProcess server, Uri target, string key)
    {
        using HttpClient client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        StringBuilder text = new();
        text.AppendLine("# Uploads of 200 MB").AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Machine: {Machine.Describe()}.")
            .AppendLine("Every rule on. The growth is the peak resident memory of the gateway's process during the upload, above what it was before. Made by `Load uploads`.").AppendLine()
            .AppendLine("| upload | answer | memory before, MiB | peak, MiB | growth, MiB | seconds |").AppendLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        // Once small: what is loaded and compiled at the first upload is not the upload's own.
        await SendAsync(client, target, new UploadBody("assistants", "klein.csv", Row, "einde", 4_000_000), leaves: true);
        foreach (var upload in s_uploads)
        {
            double before = server.ResetPeak();
            long start = Stopwatch.GetTimestamp();
            int status = await SendAsync(client, target, new UploadBody(upload.Purpose, upload.File, upload.Line, upload.Last, Bytes), upload.Leaves);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds, peak = server.PeakMiB();
            text.AppendLine(CultureInfo.InvariantCulture, $"| {upload.Name} | {status} | {before:F0} | {peak:F0} | {peak - before:F0} | {seconds:F1} |");
        }

        return text.ToString();
    }

    static async Task<int> SendAsync(HttpClient client, Uri target, UploadBody body, bool leaves)
    {
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(UploadBody.Type);
        using HttpResponseMessage response = await client.PostAsync(target, body);
        string answer = await response.Content.ReadAsStringAsync();
        bool isRight = leaves ? response.IsSuccessStatusCode : answer.Contains("AIP-101", StringComparison.Ordinal);
        return isRight ? (int)response.StatusCode : throw new InvalidOperationException($"Not the right answer: {(int)response.StatusCode} {answer}");
    }

    static string Long(string text)
        => Question.Replace("Hoe laat", string.Concat(Enumerable.Repeat("Op dinsdag is het loket open van negen tot vijf uur. ", 100)) + text + "Hoe laat", StringComparison.Ordinal);

    static string Url(int port) => $"http://127.0.0.1:{port}";
}
