using System.Net;

namespace Gegevenshuis.AiGateway.Clients.Tests.Canary;

/// <summary>Takes in whatever is posted: alerts at a webhook, traces and metrics at a collector.</summary>
sealed class Collector : Receiver
{
    protected override Task AnswerAsync(HttpListenerContext context, byte[] body)
    {
        context.Response.StatusCode = (int)HttpStatusCode.OK;
        context.Response.ContentType = context.Request.ContentType;
        context.Response.Close();
        return Task.CompletedTask;
    }
}
