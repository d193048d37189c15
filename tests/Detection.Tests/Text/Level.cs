namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>How much somebody must want to get past the gateway.</summary>
public enum Level
{
    /// <summary>Nobody meant it: a spreadsheet, a PDF, a mail program did it.</summary>
    Accident,

    /// <summary>A minute's work with what every chat tool or web page offers.</summary>
    Easy,

    /// <summary>Takes a plan or a tool.</summary>
    Hard,

    /// <summary>Takes somebody who knows how scanners work.</summary>
    Heroic,
}
