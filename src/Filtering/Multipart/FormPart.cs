namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>One field of a form.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="FileName">Name of the file; null for a field that is no file.</param>
/// <param name="MediaType">Declared type; null when none is declared.</param>
/// <param name="Content">Where its content is in the body.</param>
/// <param name="Head">Where its head is in the body.</param>
public sealed record FormPart(string Name, string? FileName, string? MediaType, Range Content, Range Head);
