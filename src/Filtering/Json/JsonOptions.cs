namespace Gegevenshuis.AiGateway.Filtering.Json;

/// <summary>How strict to be.</summary>
/// <param name="MaxDepth">Objects and arrays inside each other, the outermost included.</param>
/// <param name="MaxNodes">Values and keys together.</param>
/// <param name="RefuseDuplicateKeys">Two readers may each take another one of two equal keys, so a request that has them is not understood.</param>
/// <param name="AllowLoneSurrogates">Endpoints that cut their stream by UTF-16 unit send half pairs; a request never needs one.</param>
readonly record struct JsonOptions(int MaxDepth, int MaxNodes, bool RefuseDuplicateKeys, bool AllowLoneSurrogates);
