namespace Gegevenshuis.AiGateway.Registers.Export;

/// <summary>Usage of one application over one endpoint and model in one month, as the CMDB receives it.</summary>
public sealed record MonthlyUsage
{
    /// <summary>Month as <c>2026-10</c>, in Europe/Amsterdam time.</summary>
    public required string Period { get; init; }

    public required string Application { get; init; }

    public required string Endpoint { get; init; }

    public required string Model { get; init; }

    public required long Exchanges { get; init; }

    public required long Completed { get; init; }

    public required long Blocked { get; init; }

    public required long Refused { get; init; }

    public required long Failed { get; init; }

    /// <summary>Exchanges in which at least one value was replaced.</summary>
    public required long Rewritten { get; init; }

    public required long InputTokens { get; init; }

    public required long OutputTokens { get; init; }

    /// <summary>Of the input tokens, those that the endpoint had in a cache, as far as it said so; they often cost less.</summary>
    public required long CachedTokens { get; init; }

    /// <summary>Average duration of a completed exchange in seconds.</summary>
    public required double AverageSeconds { get; init; }

    /// <summary>Number of users as a class: <c>&lt;10</c>, <c>10-50</c>, <c>50-250</c> or <c>&gt;250</c>. Never an exact number below ten.</summary>
    public required string UsersClass { get; init; }
}
