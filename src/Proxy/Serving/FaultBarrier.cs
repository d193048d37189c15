namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>The last catch. What gets here ends as an empty 500, and its text, which may quote a message, ends here.</summary>
sealed partial class FaultBarrier(ILogger<FaultBarrier> log)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // There is nothing above this but the server, which would log the exception in full.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFault(log, e.GetType().Name);
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request ended in a fault of the gateway: {Fault}")]
    static partial void LogFault(ILogger log, string fault);
}
