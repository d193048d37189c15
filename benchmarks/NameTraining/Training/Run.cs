namespace Gegevenshuis.AiGateway.NameTraining.Training;

/// <summary>One run of open tokens as the trainer sees it.</summary>
/// <param name="Features">Names of the features, <paramref name="Width"/> a token; after indexing, their numbers or -1.</param>
/// <param name="Width">Features a token.</param>
/// <param name="Labels">The right label of each token.</param>
/// <param name="Weight">How much this run counts.</param>
sealed record Run(int[] Features, int Width, byte[] Labels, float Weight)
{
    public int Length => Labels.Length;
}
