using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gegevenshuis.AiGateway.Load.Servers;

/// <summary>An endpoint that answers at once and always the same, so that only what stands in front of it is measured.</summary>
static class MockUpstream
{
    /// <summary>Pieces of text in one streamed answer; the first leaves at once, the others follow with <see cref="Gap"/>.</summary>
    public const int Pieces = 6;

    /// <summary>About the speed at which a fast model writes. A gateway that waits for the next piece before it releases the first shows it.</summary>
    static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(20);

    const string Head = "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1760000000,\"model\":\"load-model\",\"choices\":[{\"index\":0,\"delta\":";

    static readonly byte[] Plain = Encoding.UTF8.GetBytes(
        "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1760000000,\"model\":\"load-model\",\"choices\":[{\"index\":0,\"message\":" +
        "{\"role\":\"assistant\",\"content\":\"De aanvraag is compleet. De volgende stap is een gesprek met de indiener over de planning en de kosten.\"}," +
        "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":512,\"completion_tokens\":24,\"total_tokens\":536}}");

    static readonly byte[] Piece = Encoding.UTF8.GetBytes("data: " + Head + "{\"content\":\"de aanvraag is compleet en \"},\"finish_reason\":null}]}\n\n");

    static readonly byte[] End = Encoding.UTF8.GetBytes("data: " + Head + "{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");

    public static async Task RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        app.MapPost("/v1/chat/completions", AnswerAsync);
        app.MapPost("/v1/files", TakeFileAsync);
        await app.RunAsync();
    }

    static async Task TakeFileAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"id\":\"file-1\",\"object\":\"file\"}");
    }

    static async Task AnswerAsync(HttpContext context)
    {
        if (await AsksStreamAsync(context.Request))
        {
            await StreamAsync(context);
            return;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Plain.Length;
        await context.Response.BodyWriter.WriteAsync(Plain);
    }

    static async Task<bool> AsksStreamAsync(HttpRequest request)
    {
        bool streams = false;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (read.IsCompleted)
            {
                foreach (var part in read.Buffer) streams |= part.Span.IndexOf("\"stream\":true"u8) >= 0;
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return streams;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    static async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        for (int piece = 0; piece < Pieces; piece++)
        {
            if (piece > 0) await Task.Delay(Gap, context.RequestAborted);
            await context.Response.BodyWriter.WriteAsync(Piece, context.RequestAborted);
        }

        await context.Response.BodyWriter.WriteAsync(End, context.RequestAborted);
    }
}
