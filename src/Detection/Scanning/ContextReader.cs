namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Reads what the words around a candidate say about it, within a bounded stretch of its line.</summary>
sealed class ContextReader(ContextWords words)
{
    /// <summary>Bytes before the candidate in which words count as near.</summary>
    public const int Before = 60;

    /// <summary>Bytes after the candidate in which words count as near.</summary>
    public const int After = 30;

    /// <summary>Most bytes before the candidate that are looked at.</summary>
    public const int Behind = LabelGap.MaxLength + ContextWords.MaxLength + ContextWords.MaxSuffix + WordEdge.Reach;

    /// <summary>Most bytes after the candidate that are looked at.</summary>
    public const int Ahead = After + 1;

    /// <summary>What the rule's words say, or false when text that has not arrived could change it.</summary>
    public bool TryRead(ReadOnlySpan<byte> view, int start, int end, bool isFinal, int rule, out ContextFacts facts)
    {
        facts = Labels(view, start, rule);
        if (facts.HasFlag(ContextFacts.Label)) return true;
        facts |= ReadBefore(view, start, rule);
        int lineEnd = LineEnd(view, end, out bool isWhole);
        facts |= ReadAfter(view[..Math.Min(view.Length, end + Ahead)], end, lineEnd, rule);
        return isWhole || isFinal;
    }

    ContextFacts ReadBefore(ReadOnlySpan<byte> view, int start, int rule)
    {
        ReadOnlySpan<byte> before = view[Math.Max(0, start - Before)..start];
        int line = start - before.Length + before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        int number = start - before.Length + before.LastIndexOfAnyInRange((byte)'0', (byte)'9') + 1;
        return Collect(view, line, start, number, start, start, rule);
    }

    ContextFacts ReadAfter(ReadOnlySpan<byte> view, int end, int lineEnd, int rule)
    {
        // "…, ordernummer 7" is about the number that follows it.
        bool isAnothers = view[end..lineEnd].ContainsAnyInRange((byte)'0', (byte)'9');
        return Collect(view, end, lineEnd, end, isAnothers ? end : lineEnd, -1, rule);
    }

    /// <summary>Words in [from, to); suppressors only in [suppressFrom, suppressTo), where no other number comes between.</summary>
    ContextFacts Collect(ReadOnlySpan<byte> view, int from, int to, int suppressFrom, int suppressTo, int value, int rule)
    {
        ContextFacts facts = ContextFacts.None;
        for (int at = from; at < to; at++)
        {
            foreach (ContextWord word in words.At(view, at))
            {
                int end = ContextWords.EndOf(view, at, word, value);
                if (end < 0 || end > to) continue;
                if (word.IsContextOf(rule)) facts |= ContextFacts.Near;
                if (word.IsSuppressorOf(rule) && at >= suppressFrom && end <= suppressTo) facts |= ContextFacts.SuppressNear;
            }
        }

        return facts;
    }

    /// <summary>What the words say that end where a label would end.</summary>
    ContextFacts Labels(ReadOnlySpan<byte> view, int start, int rule)
    {
        ContextFacts facts = ContextFacts.None;
        var gap = new LabelGap(view, start);
        while (gap.Next())
        {
            int first = Math.Max(0, gap.LabelEnd - ContextWords.MaxLength - ContextWords.MaxSuffix);
            for (int at = gap.LabelEnd - 1; at >= first; at--)
            {
                foreach (ContextWord word in words.At(view, at))
                {
                    if (ContextWords.EndOf(view, at, word, start) != gap.LabelEnd) continue;
                    if (word.IsContextOf(rule)) facts |= ContextFacts.Label;
                    if (word.IsSuppressorOf(rule)) facts |= ContextFacts.SuppressLabel;
                }
            }
        }

        return facts;
    }

    /// <summary>End of the line or of the reach after the candidate; whole when all of it is there.</summary>
    static int LineEnd(ReadOnlySpan<byte> view, int end, out bool isWhole)
    {
        ReadOnlySpan<byte> after = view[end..Math.Min(view.Length, end + After)];
        int line = after.IndexOfAny((byte)'\n', (byte)'\r');
        isWhole = line >= 0 || view.Length >= end + Ahead;
        return line < 0 ? end + after.Length : end + line;
    }
}
