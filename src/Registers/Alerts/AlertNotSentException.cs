namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>An alert could not be delivered now. Carries a code; never an address or a text.</summary>
public sealed class AlertNotSentException(string code, Exception? cause = null) : Exception($"Melding niet verstuurd ({code}).", cause)
{
    public string Code { get; } = code;
}
