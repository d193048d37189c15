namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>A file as it came: its bytes and what is said about them.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="MediaType">Declared type, for instance <c>application/pdf</c>; null when none was declared. Not trusted.</param>
/// <param name="Name">Name of the file; null when it has none. Not trusted, and text of the writer.</param>
public readonly record struct FileContent(ReadOnlyMemory<byte> Bytes, string? MediaType = null, string? Name = null);
