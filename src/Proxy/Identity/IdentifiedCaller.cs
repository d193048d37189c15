namespace Gegevenshuis.AiGateway.Proxy.Identity;

/// <summary>The caller, or the message code that says why there is none.</summary>
/// <param name="Caller">Null when the request is refused.</param>
/// <param name="Refusal">Empty when there is a caller.</param>
readonly record struct IdentifiedCaller(Caller? Caller, string Refusal)
{
    public static IdentifiedCaller Refused(string code) => new(null, code);
}
