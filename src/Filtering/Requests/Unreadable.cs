namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Why a message cannot be read in full, and so may not be forwarded.</summary>
/// <param name="Code">Fixed code for records, for instance <c>json-duplicate-key</c>.</param>
/// <param name="BytePosition">Offset in the body of the first byte that is wrong; null when there is no such place.</param>
/// <param name="Line">1-based line of that byte.</param>
/// <param name="Column">1-based column of that byte, in bytes.</param>
/// <param name="Reason">A fixed Dutch sentence. Never contains anything of the message.</param>
public sealed record Unreadable(string Code, long? BytePosition, int? Line, int? Column, string Reason);
