using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Gegevenshuis.AiGateway.Load.Driving;

/// <summary>Measures the time from sending a streamed request until the first piece of text arrives, one request at a time.</summary>
sealed class FirstToken(string key) : IDisposable
{
    readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Milliseconds to the first event with text. Throws when the answer is not whole or misses its mark.</summary>
    public async Task<double> MeasureAsync(Target target)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(target.StreamedPrompt) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);

        long start = Stopwatch.GetTimestamp();
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        double first = 0;
        bool done = false;
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(), Encoding.UTF8);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (first == 0 && line.Contains("\"content\":\"d", StringComparison.Ordinal)) first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            done |= line == "data: [DONE]";
        }

        bool marked = response.Headers.Contains("AI-Disclosure");
        return response.IsSuccessStatusCode && done && first > 0 && marked == target.Marks
            ? first
            : throw new InvalidOperationException($"{target.Name}: status {(int)response.StatusCode}, first {first}, whole {done}, marked {marked}");
    }

    public void Dispose() => _client.Dispose();
}
