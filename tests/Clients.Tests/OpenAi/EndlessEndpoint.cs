using System.Net;
using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Clients.Tests.Canary;

namespace Gegevenshuis.AiGateway.Clients.Tests.OpenAi;

/// <summary>An AI service that never finishes a streamed answer, and gives a whole answer only after somebody hung up on a stream.</summary>
sealed class EndlessEndpoint : Receiver
{
    /// <summary>What it says when it was hung up on.</summary>
    public const string Freed = "De lijn is vrij.";

    readonly TaskCompletionSource _isLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task AnswerAsync(HttpListenerContext context, byte[] body)
    {
        using JsonDocument request = JsonDocument.Parse(body);
        bool isStream = request.RootElement.TryGetProperty("stream", out JsonElement stream) && stream.GetBoolean();
        await (isStream ? TalkAsync(context.Response) : WaitAsync(context.Response));
    }

    async Task TalkAsync(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        byte[] piece = Encoding.UTF8.GetBytes("""data: {"id":"1","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"en toen "},"finish_reason":null}]}""" + "\n\n");
        try
        {
            while (true)
            {
                await response.OutputStream.WriteAsync(piece);
                await Task.Delay(TimeSpan.FromMilliseconds(20)); // The pace of a model; nothing waits for it.
            }
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            _isLeft.TrySetResult();
        }
    }

    async Task WaitAsync(HttpListenerResponse response)
    {
        await _isLeft.Task;
        response.ContentType = "application/json";
        byte[] answer = Encoding.UTF8.GetBytes($$$"""{"id":"2","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"{{{Freed}}}"},"finish_reason":"stop"}]}""");
        await response.OutputStream.WriteAsync(answer);
        response.Close();
    }
}
