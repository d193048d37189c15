namespace Gegevenshuis.AiGateway.Registers;

/// <summary>A record holds something that is not a code, id or count. Refused, so that no text can slip into a register.</summary>
public sealed class InvalidRecordException(string member)
    : Exception($"Het veld {member} heeft niet de vorm van een code of id.")
{
    /// <summary>Name of the member; never its value.</summary>
    public string Member { get; } = member;
}
