namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>An endpoint's refusal, in as far as the client may know it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Message">The endpoint's words without keys and account names, or empty. May quote the request: for its sender only.</param>
/// <param name="Code">Its error code when it has the form of one, or empty.</param>
/// <param name="Param">The field it points at when it has the form of one, or empty.</param>
/// <param name="RetryAfter">Value of its <c>Retry-After</c>, or empty.</param>
sealed record EndpointError(int Status, string Message, string Code, string Param, string RetryAfter);
