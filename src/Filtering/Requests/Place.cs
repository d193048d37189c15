using Gegevenshuis.AiGateway.Filtering.Documents;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Where in a message something was found, precise enough for the writer to find it and too coarse to tell what it was.</summary>
/// <param name="Message">1-based number in the conversation; 0 when it is outside the conversation, for instance in a tool definition.</param>
/// <param name="Line">1-based line of that text; of no meaning in a file.</param>
/// <param name="File">Place in a file; null when it stands in the message itself.</param>
public readonly record struct Place(int Message, int Line, DocumentPlace? File = null)
{
    /// <summary>For people: "bericht 3, regel 2", "bericht 3, bestand 1, pagina 4, regel 2".</summary>
    public string InDutch => File is not null ? Message > 0 ? $"bericht {Message}, {File.InDutch}" : File.InDutch
        : Message > 0 ? $"bericht {Message}, regel {Line}" : $"een ander onderdeel, regel {Line}";
}
