using Gegevenshuis.AiGateway.Detection.Text;

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

    readonly ContextTrack _track = new(words);

    /// <summary>What the rule's words say, or false when text that has not arrived could change it.</summary>
    public bool TryRead(TextView text, int start, int end, bool isFinal, int rule, out ContextFacts facts)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        long origin = text.Dropped;
        ReadOnlySpan<ContextHit> hits = _track.Around(text, origin + Math.Max(0, start - Behind), origin + Math.Min(view.Length, end + Ahead), isFinal);
        facts = ReadBefore(view, start, rule, hits, origin);
        if ((facts & ContextFacts.Label) != 0) return true;
        int lineEnd = LineEnd(view, end, out bool isWhole);
        facts |= ReadAfter(view, end, lineEnd, rule, hits, origin);
        return isWhole || isFinal;
    }

    /// <summary>Adds the rules that have a context word in a stretch.</summary>
    /// <param name="text">The view.</param>
    /// <param name="from">Where the stretch begins; before the view is its beginning.</param>
    /// <param name="to">Where it ends; behind the view is its end.</param>
    /// <param name="isFinal">True when nothing follows.</param>
    /// <param name="rules">Bits by rule index.</param>
    /// <returns>False when no word of any rule stands there, a suppressor neither.</returns>
    public bool AddRulesNear(TextView text, int from, int to, bool isFinal, Span<ulong> rules)
    {
        long origin = text.Dropped;
        ReadOnlySpan<ContextHit> hits = _track.Around(text, origin + Math.Max(0, from), origin + Math.Min(text.Length, to), isFinal);
        foreach (ref readonly ContextHit hit in hits) hit.Word.AddRules(rules);
        return !hits.IsEmpty;
    }

    /// <summary>True when a word of any rule stands in a stretch, as a whole word or with more behind it.</summary>
    public bool HasWord(TextView text, int from, int to, bool isFinal)
    {
        long origin = text.Dropped, end = origin + Math.Min(text.Length, to);
        foreach (ref readonly ContextHit hit in _track.Around(text, origin + Math.Max(0, from), end, isFinal))
            if (hit.End <= end) return true;
        return false;
    }

    public void Clear() => _track.Clear();

    static ContextFacts ReadBefore(ReadOnlySpan<byte> view, int start, int rule, ReadOnlySpan<ContextHit> hits, long origin)
    {
        ContextFacts facts = ContextFacts.None;
        long value = origin + start;
        for (int i = hits.Length - 1; i >= 0 && hits[i].Start >= value - Behind; i--)
        {
            ref readonly ContextHit hit = ref hits[i];
            bool isContext = hit.Word.IsContextOf(rule), isSuppressor = hit.Word.IsSuppressorOf(rule);
            if (!hit.Precedes(value) || !(isContext || isSuppressor)) continue;
            int at = (int)(hit.Start - origin), end = (int)(hit.End - origin);
            if (start - end <= LabelGap.MaxLength && LabelGap.Joins(view, end, start))
                facts |= (isContext ? ContextFacts.Label : 0) | (isSuppressor ? ContextFacts.SuppressLabel : 0);
            if (start - at > Before || view[at..start].ContainsAny((byte)'\n', (byte)'\r')) continue;
            if (isContext) facts |= ContextFacts.Near;
            if (isSuppressor && !view[at..start].ContainsAnyInRange((byte)'0', (byte)'9')) facts |= ContextFacts.SuppressNear;
        }

        return facts;
    }

    static ContextFacts ReadAfter(ReadOnlySpan<byte> view, int end, int lineEnd, int rule, ReadOnlySpan<ContextHit> hits, long origin)
    {
        ContextFacts facts = ContextFacts.None;
        for (int i = hits.Length - 1; i >= 0 && hits[i].Start >= origin + end; i--)
        {
            ref readonly ContextHit hit = ref hits[i];
            if (!hit.IsWhole || hit.End > origin + lineEnd) continue;
            if (hit.Word.IsContextOf(rule)) facts |= ContextFacts.Near;
            if (hit.Word.IsSuppressorOf(rule)) facts |= ContextFacts.SuppressNear;
        }

        // "…, ordernummer 7" is about the number that follows it.
        bool isAnothers = (facts & ContextFacts.SuppressNear) != 0 && view[end..lineEnd].ContainsAnyInRange((byte)'0', (byte)'9');
        return isAnothers ? facts & ~ContextFacts.SuppressNear : facts;
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
