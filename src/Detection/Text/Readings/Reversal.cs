namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>Words that say that something is written from back to front.</summary>
static class Reversal
{
    /// <summary>Bytes before a number in which the word counts.</summary>
    public const int Before = 96;

    /// <summary>Bytes behind it.</summary>
    public const int After = 48;

    /// <summary>True when such a word stands near [start, end).</summary>
    public static bool IsNear(ReadOnlySpan<byte> view, int start, int end)
        => IsIn(view[Math.Max(0, start - Before)..start]) || IsIn(view[end..Math.Min(view.Length, end + After)]);

    /// <summary>The tails of the words; their first letter may be a capital.</summary>
    static bool IsIn(ReadOnlySpan<byte> text)
        => text.IndexOf("chterstevoren"u8) >= 0 || text.IndexOf("mgekeerd"u8) >= 0 || text.IndexOf("ackward"u8) >= 0 || text.IndexOf("eversed"u8) >= 0
            || text.IndexOf("an achter naar voren"u8) >= 0 || text.IndexOf("an rechts naar links"u8) >= 0 || text.IndexOf("piegelbeeld"u8) >= 0;
}
