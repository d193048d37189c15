namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>One step on the way from the outermost object of a chunk to a piece of text.</summary>
/// <param name="Node">An object.</param>
/// <param name="Place">What the protocol says of it.</param>
/// <param name="Key">The member that leads on.</param>
readonly record struct ChunkStep(int Node, AnswerNode Place, int Key);
