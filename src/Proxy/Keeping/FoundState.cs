namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>A kept state as it was found.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">What it is found by.</param>
/// <param name="Content">As it was stored: whoever replaces it shows that he has seen this.</param>
/// <param name="State">What it says.</param>
sealed record FoundState(string Owner, string Name, byte[] Content, KeptState State)
{
    public override string ToString() => State.ToString();
}
