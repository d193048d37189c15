using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Identity;

/// <summary>Who asks: a registered application, on behalf of a user.</summary>
/// <param name="Application">The application, from the exchange's own policy.</param>
/// <param name="User">Pseudonym of the user, or "-" when the application names none.</param>
sealed record Caller(Application Application, string User)
{
    /// <summary>Pseudonym the user had in the quarter before; null when there is none.</summary>
    public string? EarlierUser { get; init; }

    /// <summary>Stands in records for an application or user that is not known.</summary>
    public const string Nobody = "-";
}
