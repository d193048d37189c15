namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>A kept state that a message needs.</summary>
/// <param name="Name">What it is found by.</param>
/// <param name="Owners">Whose it may be.</param>
/// <param name="IsBatch">It must be a file that was read as the questions of a batch.</param>
sealed record SoughtState(string Name, IReadOnlyList<string> Owners, bool IsBatch = false)
{
    public bool Fits(KeptState state) => !IsBatch || state.Purpose == StoredFile.Questions;
}
