using System.Xml;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Text;

/// <summary>Opens XML in the one way that is safe with files of strangers: no document type, no entities, no addresses, bounded depth.</summary>
static class SafeXml
{
    /// <summary>Deeper than any document that people make.</summary>
    public const int MaxDepth = 512;

    static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 0x10000,
        CheckCharacters = true,
        IgnoreProcessingInstructions = false,
        CloseInput = true,
    };

    public static XmlReader Open(ReadOnlyMemory<byte> bytes) => XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), s_settings);

    public static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), s_settings);

    /// <summary>Moves on; checks depth and, now and then, time.</summary>
    /// <exception cref="UnreadException">It is too deep, or the time is up.</exception>
    public static bool Next(this XmlReader xml, Reading reading, ref int steps)
    {
        if ((++steps & 0x3FF) == 0) reading.CheckTime();
        if (xml.Depth > MaxDepth) throw new UnreadException(UnreadReason.TooDeep);
        return xml.Read();
    }

    /// <summary>The node is text: of an element, or of a comment or instruction, which is as good a place to leave something.</summary>
    public static bool IsText(this XmlReader xml) => xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;
}
