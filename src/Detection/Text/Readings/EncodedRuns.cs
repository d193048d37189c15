using System.Buffers;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>Finds runs of base64 (plain and URL-safe, in one piece or in lines) and hexadecimal, opens them and has the text inside scanned.</summary>
/// <remarks>
/// Every long word is such a run, so a run counts only when it opens to printable text; that fails within the first bytes of ordinary words,
/// keys and images. A run longer than a window is read in overlapping windows, each a pure function of its own bytes.
/// </remarks>
sealed class EncodedRuns(ReadingText reading)
{
    /// <summary>Shortest run that is opened: nine digits in base64.</summary>
    public const int MinRun = 12;

    /// <summary>Most bytes of a run that are read at once.</summary>
    public const int MaxWindow = 4096;

    /// <summary>Bytes that a window shares with the next, so that an identifier on the edge is whole in one of them.</summary>
    const int Overlap = 1024;

    /// <summary>A line this long may be one of several of the same run.</summary>
    const int MinLine = 32;

    /// <summary>Places inside a run at which the encoded text may begin: a path or key may be glued in front.</summary>
    const int MaxStarts = 4;

    static readonly SearchValues<byte> s_alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"u8);

    long _decided;
    bool _isInside;

    public void Clear() => (_decided, _isInside) = (0, false);

    /// <summary>Reads on; returns the position before which everything is decided.</summary>
    public long Advance(TextView text, RunTile runs, bool isFinal, int depth)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        int at = (int)(_decided - text.Dropped);
        while (at < view.Length)
        {
            if (!_isInside) at = runs.Next(at);
            if (!_isInside && at >= runs.Tail) break;
            int end = RunEnd(view, at, isFinal, out bool isWhole);
            bool isWindow = end - at >= MaxWindow;
            if (isWindow) end = at + MaxWindow;
            if (!isWindow && !isWhole || !TryOpen(text, at, end, isFinal, depth)) break;
            at = isWindow ? end - Overlap : end;
            _isInside = isWindow;
        }

        _decided = text.Dropped + (isFinal ? view.Length : at);
        return _decided;
    }

    /// <summary>End of the run: its letters, the padding, and further lines of the same run.</summary>
    static int RunEnd(ReadOnlySpan<byte> view, int start, bool isFinal, out bool isWhole)
    {
        int at = start;
        while (true)
        {
            int line = view[at..].IndexOfAnyExcept(s_alphabet);
            int end = line < 0 ? view.Length : at + line;
            isWhole = isFinal || end + 3 <= view.Length;
            if (!isWhole || end - start >= MaxWindow || end == view.Length) return end;
            int next = SkipBreak(view, end);
            bool goesOn = next > end && end - at >= MinLine && (end - at) % 4 == 0 && next < view.Length && s_alphabet.Contains(view[next]);
            if (!goesOn) return SkipPadding(view, end);
            at = next;
        }
    }

    static int SkipBreak(ReadOnlySpan<byte> view, int at)
    {
        if (at < view.Length && view[at] == '\r') at++;
        return at < view.Length && view[at] == '\n' ? at + 1 : at;
    }

    static int SkipPadding(ReadOnlySpan<byte> view, int at)
    {
        for (int i = 0; i < 2 && at < view.Length && view[at] == '='; i++) at++;
        return at;
    }

    /// <summary>Opens the run and scans what is in it. False when it opens but the text behind it has not arrived.</summary>
    bool TryOpen(TextView text, int start, int end, bool isFinal, int depth)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        int from = start;
        for (int i = 0; i < MaxStarts && from >= 0 && end - from >= MinRun; i++)
        {
            // Inside a long run the four places in a group of four letters are tried; else the places behind a sign.
            if (IsEncoded(view[from..end]))
            {
                if (!isFinal && end + ReadingText.After > view.Length) return false;
                reading.Begin(view, start, isFenced: false);
                int length = Decoding.Open(view[from..end], reading.Body);
                reading.Scan(text, start, end, length, depth + 1);
                return true;
            }

            int sign = view[from..end].IndexOfAny("/-_+"u8);
            from = _isInside ? from + 1 : sign < 0 ? -1 : from + sign + 1;
        }

        return true;
    }

    static bool IsEncoded(ReadOnlySpan<byte> run)
    {
        Span<byte> head = stackalloc byte[Decoding.MinText];
        return Decoding.Open(run, head) == head.Length;
    }
}
