namespace Gegevenshuis.AiGateway.Registers.Applications;

/// <summary>A key of an application as it is kept: its hash, never the key.</summary>
/// <param name="Id">Public part of the key, shown in reports. Unique over all applications.</param>
/// <param name="Hash">SHA-256 of the whole key in 64 lower-case hex characters.</param>
/// <param name="Created">Day it was made.</param>
/// <param name="Expires">First day on which it no longer works, or null.</param>
public sealed record ApplicationKey(string Id, string Hash, DateOnly Created, DateOnly? Expires)
{
    public bool IsValidOn(DateOnly today) => Expires is not { } end || today < end;
}
