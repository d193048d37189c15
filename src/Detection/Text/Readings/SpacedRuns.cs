using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>Finds text with the same sign between all letters and digits: <c>N L 9 1 A B N A</c>, <c>g.e.h.e.i.m</c>.</summary>
/// <remarks>The sign goes, and a wider gap becomes a space. Runs of digits alone are read by <see cref="DigitRuns"/>.</remarks>
sealed class SpacedRuns(ReadingText reading)
{
    const int MinTokens = 8;

    /// <summary>Bytes in which no letter stands next to another: the first letter may follow a gap.</summary>
    public const int MinRun = 2 * MinTokens - 1;

    /// <summary>Longest run that is read at once; the next starts behind it.</summary>
    const int MaxTokens = 200;

    /// <summary>Most bytes between two letters.</summary>
    const int MaxGap = 5;

    /// <summary>Most bytes of the view a run can span.</summary>
    public const int MaxSpan = MaxTokens * (MaxGap + 1);

    long _decided;

    public void Clear() => _decided = 0;

    /// <summary>Reads on; returns the position before which everything is decided.</summary>
    public long Advance(TextView text, RunTile runs, bool isFinal)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        int at = (int)(_decided - text.Dropped);
        while (true)
        {
            at = runs.Next(at);
            if (at >= runs.Tail) break;
            if (!Ascii.IsLetterOrDigit(view[at]) || WordEdge.TouchesBefore(view, at))
            {
                at++;
                continue;
            }

            int end = RunEnd(view, at, out int count, out bool hasLetters);
            bool isWhole = isFinal || end + MaxGap + 2 <= view.Length || count == MaxTokens;
            if (!isWhole) break;
            if (count >= MinTokens && hasLetters)
            {
                if (!isFinal && end + ReadingText.After > view.Length) break;
                Read(text, at, end);
            }

            at = Math.Max(end, at + 1);
        }

        _decided = text.Dropped + (isFinal ? view.Length : Math.Min(at, view.Length));
        return _decided;
    }

    static int RunEnd(ReadOnlySpan<byte> view, int start, out int count, out bool hasLetters)
    {
        int end = start + 1, at = end;
        (count, hasLetters) = (1, Ascii.IsLetter(view[start]));
        while (count < MaxTokens)
        {
            int gap = GapLength(view, at);
            at += gap;
            if (gap == 0 || at >= view.Length || !Ascii.IsLetterOrDigit(view[at])) break;
            if (at + 1 < view.Length && Ascii.IsWord(view[at + 1])) break;
            hasLetters |= Ascii.IsLetter(view[at]);
            end = ++at;
            count++;
        }

        return end;
    }

    /// <summary>Signs from here on, at most <see cref="MaxGap"/> and none beyond ASCII; 0 when a line ends.</summary>
    static int GapLength(ReadOnlySpan<byte> view, int at)
    {
        int end = at;
        while (end < view.Length && end - at < MaxGap && view[end] < 0x80 && view[end] is not ((byte)'\n' or (byte)'\r') && !Ascii.IsLetterOrDigit(view[end])) end++;
        return end - at;
    }

    void Read(TextView text, int start, int end)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        int gap = Narrowest(view[start..end]);
        reading.Begin(view, start, isFenced: false);
        for (int at = start; at < end; at++)
        {
            if (Ascii.IsLetterOrDigit(view[at])) reading.Add(view[at], at, at + 1);
            else at = ReadGap(view, at, gap) - 1;
        }

        reading.Scan(text, end, needsWord: false);
    }

    /// <summary>The narrowest gap is the sign between letters; what a wider one has more is text, and only spaces are a space.</summary>
    int ReadGap(ReadOnlySpan<byte> view, int at, int narrowest)
    {
        int length = GapLength(view, at);
        if (length == narrowest) return at + length;
        ReadOnlySpan<byte> core = view.Slice(at, length).Trim((byte)' ');
        if (core.IsEmpty) reading.Add((byte)' ', at, at + length);
        else foreach (byte b in core) reading.Add(b, at, at + length);
        return at + length;
    }

    static int Narrowest(ReadOnlySpan<byte> run)
    {
        int narrowest = MaxGap;
        for (int at = 1; at < run.Length; at++)
        {
            int length = GapLength(run, at);
            narrowest = Math.Min(narrowest, Math.Max(length, 1));
            at += length;
        }

        return narrowest;
    }
}
