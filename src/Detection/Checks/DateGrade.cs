namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>How much of a date was written.</summary>
enum DateGrade : byte
{
    None = 0,

    /// <summary>Only a year, a month with a year, or a day with a month.</summary>
    Partial = 1,

    /// <summary>Day, month and year; in a register's form day or month may be zero for unknown.</summary>
    Full = 2,
}
