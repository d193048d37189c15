namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>How mail is sent and to whom.</summary>
public sealed record MailSettings
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary><c>starttls</c> (the default), <c>tls</c>, or <c>none</c>, which is accepted for a loopback address only.</summary>
    public string Security { get; init; } = "starttls";

    /// <summary>Sender: a role mailbox of the organisation.</summary>
    public required string From { get; init; }

    /// <summary>Role mailboxes by role (<c>fg</c>, <c>ciso</c>). A role without one gets no mail.</summary>
    public required IReadOnlyDictionary<string, string> Recipients { get; init; }

    public string? User { get; init; }

    /// <summary>Reads the password at the moment of sending, so that it can be replaced without a restart.</summary>
    public Func<string?> Password { get; init; } = static () => null;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);
}
