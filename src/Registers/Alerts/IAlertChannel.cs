namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>A way to reach the FG and the CISO.</summary>
public interface IAlertChannel
{
    /// <summary>Name in the outbox: <c>mail</c> or <c>webhook</c>.</summary>
    string Name { get; }

    /// <summary>Sends one alert. False when this channel has no address for the alert's role, so that nobody hears of it this way.</summary>
    /// <exception cref="AlertNotSentException">Not delivered; it will be tried again.</exception>
    Task<bool> SendAsync(Alert alert, CancellationToken cancellationToken);
}
