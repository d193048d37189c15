using Gegevenshuis.AiGateway.Proxy.Policies;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>The running gateway.</summary>
public static class Gateway
{
    /// <summary>Serves until cancelled or until the process is asked to stop; then drains and returns.</summary>
    /// <exception cref="PolicyException">The rules folders hold no usable policy.</exception>
    /// <exception cref="Registers.StoreUnavailableException">The registers cannot be opened.</exception>
    public static async Task RunAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls([.. options.Urls]);
        await using WebApplication app = builder.Build();
        app.MapGet("/leeft", () => "leeft");
        await app.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
