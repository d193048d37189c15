using Gegevenshuis.AiGateway.Detection;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Reads requests that have no body: there must be none, or one that says nothing.</summary>
/// <param name="scanner">The rules of today, for what was kept of the conversation that the request is about.</param>
public sealed class NoBodyFilter(Scanner scanner) : IRequestFilter
{
    /// <inheritdoc/>
    public Inspection Inspect(MessageBody body, string? contentType)
        => body.Length == 0 || (body.Length == 2 && body.ToMemory().Span.SequenceEqual("{}"u8)) ? new Inspection(scanner) : Inspection.Of(UnreadableReason.Unexpected);
}
