namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>What could not be looked into; an endpoint may allow each kind.</summary>
public enum UnreadKind : byte
{
    File,
    Image,
    Audio,
}
