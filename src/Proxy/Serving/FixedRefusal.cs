using System.Diagnostics;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Microsoft.AspNetCore.Http.Features;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>Answers requests that can never become an exchange: an address or method that does not exist, or an upgrade.</summary>
sealed class FixedRefusal(RouteTables routes)
{
    /// <summary>Refuses WebSockets and every other upgrade: what flows through one could not be inspected.</summary>
    public Task RefuseUpgradesAsync(HttpContext context, RequestDelegate next)
    {
        bool isUpgrade = context.Request.Headers.Upgrade.Count > 0
            || HttpMethods.IsConnect(context.Request.Method)
            || context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
            || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };
        return isUpgrade ? WriteAsync(context, MessageCode.UnknownPath) : next(context);
    }

    /// <param name="context">The request.</param>
    /// <param name="code">See <see cref="MessageCode"/>.</param>
    /// <param name="allowed">The method that does exist, or null.</param>
    public Task WriteAsync(HttpContext context, string code, string? allowed = null)
    {
        MessageWriter writer = routes.Current.Writer(LanguageChoice.From(context.Request.Headers.AcceptLanguage));
        return ProtocolError.WriteAsync(context, ErrorShapes.Near(context), writer.Write(code), ActivityTraceId.CreateRandom().ToHexString(), allow: allowed);
    }
}
