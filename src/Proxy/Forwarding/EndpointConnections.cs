using System.Collections.Concurrent;
using System.Net;

namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>Connections to endpoints, pooled per address; one pool per connect time-out.</summary>
/// <remarks>Thread-safe. No redirects, no cookies, no proxy from the environment, no headers of its own: what leaves is what we wrote.</remarks>
sealed class EndpointConnections : IDisposable
{
    static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);

    readonly ConcurrentDictionary<TimeSpan, HttpMessageInvoker> _pools = new();

    public HttpMessageInvoker For(TimeSpan connectTimeout) => _pools.GetOrAdd(connectTimeout, static timeout => new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        EnableMultipleHttp2Connections = true,
        ActivityHeadersPropagator = null,
        ConnectTimeout = timeout,
        PooledConnectionLifetime = s_lifetime,
        MaxResponseHeadersLength = 32,
    }));

    public void Dispose()
    {
        foreach (HttpMessageInvoker pool in _pools.Values) pool.Dispose();
    }
}
