namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>The words of one message in one language: what happened, why, and what to do now.</summary>
/// <param name="What">What happened, and whether the text has left: the title.</param>
/// <param name="Why">The reason, without an article of law. <c>{0}</c> stands for what was found or what is closed.</param>
/// <param name="Now">One action per sentence.</param>
/// <param name="Objection">What to do when it is not right.</param>
public sealed record MessageText(string What, string Why, string Now, string Objection);
