namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>What a token is of a name that <see cref="JoinedName"/> found.</summary>
enum JoinedPart : byte
{
    None,
    Begin,
    Inside,
}
