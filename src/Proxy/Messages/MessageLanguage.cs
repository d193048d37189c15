namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>The languages in which staff are addressed. Dutch unless they ask for English.</summary>
public enum MessageLanguage : byte
{
    Dutch = 0,
    English = 1,
}
