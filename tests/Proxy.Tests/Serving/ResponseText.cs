using System.Text;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Serving;

/// <summary>Reads answers as a chat tool does.</summary>
static class ResponseText
{
    public static async Task<string> TextAsync(this HttpResponseMessage response)
        => await response.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
        => JsonDocument.Parse(await response.TextAsync()).RootElement;

    /// <summary>The code of the gateway's message in an error.</summary>
    public static async Task<string?> MessageCodeAsync(this HttpResponseMessage response)
        => (await response.JsonAsync()).GetProperty("error").GetProperty("aiPoort").GetProperty("berichtCode").GetString();

    public static async Task<string?> ContentAsync(this HttpResponseMessage response)
        => (await response.JsonAsync()).GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString();

    /// <summary>The data of every event of a stream, the terminator included.</summary>
    public static IReadOnlyList<string> Events(string stream)
        => [.. stream.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(text => text.StartsWith("data: ", StringComparison.Ordinal)).Select(text => text[6..])];

    /// <summary>The text of one choice, joined over all events.</summary>
    public static string Joined(string stream, int choice = 0)
    {
        StringBuilder text = new();
        foreach (string data in Events(stream))
        {
            if (data == "[DONE]") continue;
            using JsonDocument chunk = JsonDocument.Parse(data);
            if (!chunk.RootElement.TryGetProperty("choices", out JsonElement choices)) continue;
            foreach (JsonElement piece in choices.EnumerateArray())
            {
                if (piece.GetProperty("index").GetInt32() == choice && piece.GetProperty("delta").TryGetProperty("content", out JsonElement content)) text.Append(content.GetString());
            }
        }

        return text.ToString();
    }
}
