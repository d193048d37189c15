using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>What a rule's words say about a candidate, word for word by the plainest reading.</summary>
static class SlowContext
{
    public static ContextFacts Read(byte[] text, int start, int end, Rule rule)
        => Read(text, start, end, rule.Context, ContextFacts.Near, ContextFacts.Label, closest: false)
            | Read(text, start, end, rule.Suppress, ContextFacts.SuppressNear, ContextFacts.SuppressLabel, closest: true);

    static ContextFacts Read(byte[] text, int start, int end, IReadOnlyList<string> words, ContextFacts near, ContextFacts label, bool closest)
    {
        ContextFacts facts = ContextFacts.None;
        foreach (string written in words)
        {
            byte[] word = Encoding.UTF8.GetBytes(written);
            for (int at = Math.Max(0, start - 100); at < Math.Min(text.Length, end + 40); at++)
            {
                int wordEnd = EndOf(text, at, word, start);
                if (wordEnd < 0) continue;
                if (IsNear(text, at, wordEnd, start, end, closest)) facts |= near;
                if (wordEnd <= start && IsGap(text, wordEnd, start)) facts |= label;
            }
        }

        return facts;
    }

    static bool IsNear(byte[] text, int at, int wordEnd, int start, int end, bool closest)
    {
        bool isBefore = at >= start - 60 && wordEnd <= start, isAfter = at >= end && wordEnd <= end + 30;
        if (!isBefore && !isAfter) return false;
        byte[] between = isBefore ? text[at..start] : text[end..wordEnd];
        if (between.Any(b => b is (byte)'\n' or (byte)'\r')) return false;
        byte[] rest = isBefore ? between : [.. text[end..Math.Min(text.Length, end + 30)].TakeWhile(b => b is not ((byte)'\n' or (byte)'\r'))];
        return !closest || !rest.Any(b => char.IsAsciiDigit((char)b));
    }

    static int EndOf(byte[] text, int at, byte[] word, int value)
    {
        if (at + word.Length > text.Length || WordEdge.TouchesBefore(text, at)) return -1;
        for (int i = 0; i < word.Length; i++)
        {
            byte b = text[at + i], before = at + i > 0 ? text[at + i - 1] : (byte)0;
            int lower = b is >= (byte)'A' and <= (byte)'Z' ? b + 32 : before == 0xC3 && b is >= 0x80 and <= 0x9E and not 0x97 ? b + 32 : b;
            if (lower != word[i] && !(word[i] == ' ' && b is (byte)'\t' or (byte)'-' or (byte)'_')) return -1;
        }

        foreach (string suffix in (string[])["", "nummers", "nummer", "nr", "no"])
        {
            int end = at + word.Length + suffix.Length;
            bool stands = end <= text.Length && Encoding.Latin1.GetString(text[(at + word.Length)..end]).Equals(suffix, StringComparison.OrdinalIgnoreCase);
            if (stands && (end == value || !WordEdge.TouchesAfter(text, end))) return end;
        }

        return -1;
    }

    static bool IsGap(byte[] text, int from, int to)
        => to - from <= 32 && text[from..to].Count(b => b == '\n') <= 1 && MatchesGap(text, from, to);

    static bool MatchesGap(byte[] text, int at, int to)
    {
        if (at == to) return true;
        if (at > to) return false;
        if (text[at] == 0xE2 && at + 2 < to && text[at + 1] == 0x80 && MatchesGap(text, at + 3, to)) return true;
        if (" \t:=\"'>|;,*_#-([.\\`{/\n"u8.Contains(text[at]) && MatchesGap(text, at + 1, to)) return true;
        if (text[at] == '\r' && at + 1 < to && text[at + 1] == '\n' && MatchesGap(text, at + 2, to)) return true;
        foreach (string filler in (string[])["is", "nr", "no", "van", "nummer", "number"])
        {
            int end = at + filler.Length;
            bool stands = end <= to && Encoding.Latin1.GetString(text[at..end]).Equals(filler, StringComparison.OrdinalIgnoreCase);
            if (stands && !WordEdge.TouchesBefore(text, at) && (end == to || !char.IsAsciiLetterOrDigit((char)text[end])) && MatchesGap(text, end, to)) return true;
        }

        return TagEnds(text, at, to).Any(end => MatchesGap(text, end, to));
    }

    static IEnumerable<int> TagEnds(byte[] text, int at, int to)
    {
        foreach (int name in (int[])[at + 1, at + 2])
        {
            if (name >= to || text[name - 1] is not ((byte)'<' or (byte)'/') || (name == at + 2 && text[at] != '<')) continue;
            int end = name;
            while (end < to && end - name <= 10 && char.IsAsciiLetterOrDigit((char)text[end])) end++;
            if (end > name && end - name <= 10 && end < to && text[end] == '>') yield return end + 1;
        }
    }
}
