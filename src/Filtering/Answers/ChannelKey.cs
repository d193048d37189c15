namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Which running text of an answer a piece belongs to.</summary>
/// <param name="Piece">Number of the piece in the protocol's list.</param>
/// <param name="Scope">Which of the texts that come in that place.</param>
readonly record struct ChannelKey(int Piece, AnswerScope Scope) : IComparable<ChannelKey>
{
    public int CompareTo(ChannelKey other) => (Scope, Piece).CompareTo((other.Scope, other.Piece));
}
