namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Makes sure that a later message which points at these ids can be read.</summary>
/// <param name="ids">Ids that the client is about to learn.</param>
/// <param name="answer">The bytes in which it does: of an answer that is one object all of it. Valid during the call.</param>
/// <param name="cancellationToken">Cancelled when the client is gone.</param>
/// <returns>False when it is not sure; the client then learns none of them.</returns>
public delegate ValueTask<bool> KeepIds(IReadOnlyList<StoredReference> ids, ReadOnlyMemory<byte> answer, CancellationToken cancellationToken);
