using System.Net.Mime;
using Gegevenshuis.AiGateway.Registers;

namespace Gegevenshuis.AiGateway.Proxy.Health;

/// <summary>Two pages for whoever keeps the gateway running: is the process alive, and may it get requests.</summary>
sealed class HealthPages(RegisterStore store, IHostApplicationLifetime lifetime)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/leeft", [HttpMethods.Get, HttpMethods.Head], static context => WriteAsync(context, StatusCodes.Status200OK, "leeft"));
        routes.MapMethods("/gereed", [HttpMethods.Get, HttpMethods.Head], WriteReadyAsync);
    }

    /// <summary>Ready: a policy is loaded (or there would be no process), the registers can be written and nobody asked us to stop.</summary>
    Task WriteReadyAsync(HttpContext context)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "niet gereed: stopt");
        return store.IsHealthy
            ? WriteAsync(context, StatusCodes.Status200OK, "gereed")
            : WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "niet gereed: registers");
    }

    static Task WriteAsync(HttpContext context, int status, string word)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(word);
    }
}
