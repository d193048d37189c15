namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Decides about a run of tokens that the gate left open. The trainer puts itself here to see what the tagger would see.</summary>
interface IRunTagger
{
    /// <summary>Tags the tokens from <paramref name="first"/> to <paramref name="end"/>; two neighbours on either side are there.</summary>
    /// <returns>Number of spans filled, in order.</returns>
    int Tag(int first, int end, Span<NameSpan> spans);
}
