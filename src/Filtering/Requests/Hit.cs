namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A finding as a range of bytes of the body.</summary>
/// <param name="Start">First byte in the body; never inside an escape or a character.</param>
/// <param name="End">Just after the last byte.</param>
/// <param name="Rule">Index into the scanner's rules.</param>
/// <param name="Level">How many times the text is escaped there: 1 in a string, 2 in JSON text in a string.</param>
/// <param name="Kind">Value it lies in.</param>
/// <param name="IsInConversation">It lies in a message; those are numbered before anything else.</param>
/// <param name="Group">For a key: which object it belongs to. Otherwise 0.</param>
/// <param name="IsRest">It is the rest of the hit before it, in a next part of the message: one value over several texts.</param>
readonly record struct Hit(int Start, int End, ushort Rule, byte Level, HitKind Kind, bool IsInConversation, long Group, bool IsRest = false);
