using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Identity;

/// <summary>What a token that passed every check says.</summary>
/// <param name="Application">The one application it belongs to.</param>
/// <param name="Subject">Identity of the user; null when the token names none. Not to be kept: only its pseudonym is.</param>
readonly record struct ValidatedToken(Application Application, string? Subject);
