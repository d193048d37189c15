namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>All text of one file, and all that is in it but could not be read.</summary>
/// <remarks>Holds what was typed: it must not outlive the exchange.</remarks>
/// <param name="Parts">Its texts in the order of the file.</param>
/// <param name="Unread">What could not be looked into; empty when everything was.</param>
public sealed record DocumentText(IReadOnlyList<DocumentPart> Parts, IReadOnlyList<UnreadPart> Unread);
