namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>One line of the catalogue: a code with its status and its words in both languages.</summary>
/// <param name="Code">See <see cref="MessageCode"/>.</param>
/// <param name="Status">HTTP status. Never one that makes a client send blocked text again.</param>
/// <param name="ErrorCode">The <c>code</c> of the OpenAI error object, which SDKs hand to programs.</param>
/// <param name="Dutch">Words at level B1.</param>
/// <param name="English">The same in English.</param>
public sealed record MessageEntry(string Code, int Status, string ErrorCode, MessageText Dutch, MessageText English);
