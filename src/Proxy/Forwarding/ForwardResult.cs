namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>How one attempt at one endpoint ended.</summary>
enum ForwardResult : byte
{
    /// <summary>The answer went to the client, whole or with a clean end; the answer's report says which.</summary>
    Answered,

    /// <summary>The client closed its connection; the endpoint was told to stop.</summary>
    ClientGone,

    /// <summary>No connection: nothing was sent.</summary>
    Unreachable,

    /// <summary>The endpoint is left alone for a while after a series of failures: nothing was sent.</summary>
    Resting,

    /// <summary>An error of the endpoint's own, or it broke off before the first byte for the client.</summary>
    Failed,

    /// <summary>No first byte in time.</summary>
    TooSlow,

    /// <summary>The endpoint refused this request (4xx); another endpoint would too.</summary>
    Refused,

    /// <summary>The endpoint takes no more requests now (429).</summary>
    Busy,

    /// <summary>The endpoint does not know our credential.</summary>
    CredentialRefused,

    /// <summary>What a later message needs to know of the answer could not be kept.</summary>
    NotKept,

    /// <summary>A rule ended the answer before its first byte for the client.</summary>
    Stopped,

    /// <summary>An answer that cannot be inspected: compressed, redirected, not JSON or events, or over its limit.</summary>
    Unreadable,
}
