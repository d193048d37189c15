namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>What stands between a token and the one before it.</summary>
enum TokenGap : byte
{
    None,
    Space,

    /// <summary>Two or more spaces or a tab, as between columns.</summary>
    Wide,
    Line,

    /// <summary>An empty line, or the start of the text.</summary>
    Paragraph,
}
