namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Finds the text in requests of one form and shows it to one scanner.</summary>
/// <remarks>Shared between threads. Never throws for what is in a body.</remarks>
public interface IRequestFilter
{
    /// <summary>Reads and scans a whole request body. The result refers to the body: do not change it while the inspection is in use.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">What the request says it is; a form has its boundary there.</param>
    Inspection Inspect(MessageBody body, string? contentType);
}
