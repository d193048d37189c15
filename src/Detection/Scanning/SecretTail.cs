using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Follows a key or token beyond the reach of its detector, so that no part of it is left when what was found is replaced.</summary>
/// <remarks>
/// A detector sees a bounded window, and a key of 4,096 bits is longer. What goes on as such a key does is reported in pieces of
/// <see cref="Piece"/> bytes, of which only the last may be shorter; a piece is held back until it is whole. Decides byte by byte, so the
/// pieces do not depend on how the text was cut. Not thread-safe.
/// </remarks>
sealed class SecretTail
{
    /// <summary>Shortest finding behind which a tail is looked for: detectors stop close to 1,000 bytes.</summary>
    public const int LeastFound = 900;

    /// <summary>Bytes of a piece.</summary>
    public const int Piece = 1_000;

    /// <summary>Shortest run that is a line of a key, and most bytes between two lines.</summary>
    const int LeastRun = 32, MaxGap = 8;

    const int MaxEndLine = 64;

    Hit _found;
    SecretRun _run;
    long _from;
    long _to;
    bool _isInRun;

    public bool IsOpen { get; private set; }

    /// <summary>First position that is not reported yet.</summary>
    public long Start => _from;

    /// <summary>Starts behind a finding that may have been cut off.</summary>
    public void Open(in Hit found, CompiledRule rule)
    {
        _run = rule.Detector.RunsOn;
        if (found.Length < LeastFound || _run is SecretRun.None) return;
        (_found, _from, _to, _isInRun, IsOpen) = (found, found.End, found.End, true, true);
    }

    /// <summary>Tells the next piece that is whole. False when there is none, either because more text is needed or because the tail has ended.</summary>
    public bool TryTake(ReadOnlySpan<byte> view, long origin, bool isFinal, out Hit piece)
    {
        piece = default;
        while (_to - _from < Piece && IsOpen && Step(view, (int)(_to - origin), isFinal, out int end)) _to = origin + end;
        int length = (int)Math.Min(_to - _from, Piece);
        if (length == 0 || (length < Piece && IsOpen)) return false;
        piece = _found with { Start = _from, Length = length };
        _from += length;
        return true;
    }

    public void Clear() => (_found, _from, _to, _isInRun, IsOpen) = (default, 0, 0, false, false);

    /// <summary>Goes on by a line or a part of one. False when more text is needed or the tail has ended; then it is no longer open.</summary>
    bool Step(ReadOnlySpan<byte> view, int at, bool isFinal, out int end)
    {
        end = at;
        bool isKey = _run == SecretRun.Key;
        if (_to == _found.End && isKey && view[at - 1] == '-')
        {
            // The line that ends the key was in the finding.
            IsOpen = false;
            return false;
        }

        if (_isInRun)
        {
            int limit = Math.Min(view.Length, at + Piece);
            while (end < limit && IsPart(view[end], isKey)) end++;
            if (end == view.Length && !isFinal) return end > at;
            if (end == limit && end > at) return true;
            _isInRun = false;
        }

        int gap = isKey ? GapEnd(view, end) : end, run = gap;
        while (run < view.Length && run - gap < LeastRun && IsPart(view[run], isKey)) run++;
        if (!isFinal && run + MaxGap + MaxEndLine > view.Length && run - gap < LeastRun) return end > at;
        if (gap > end && run - gap == LeastRun)
        {
            (end, _isInRun) = (run, true);
            return true;
        }

        IsOpen = false;
        int close = gap == end ? -1 : EndLine(view, GapEnd(view, run));
        if (close > 0) end = close;
        return end > at;
    }

    /// <summary>Over line ends, also escaped, and the quotes and signs of program text.</summary>
    static int GapEnd(ReadOnlySpan<byte> view, int at)
    {
        int end = at;
        while (end < view.Length && end - at < MaxGap)
        {
            if (view[end] == '\\' && end + 1 < view.Length && view[end + 1] is (byte)'n' or (byte)'r') end += 2;
            else if (view[end] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t' or (byte)'"' or (byte)'\'' or (byte)',') end++;
            else break;
        }

        return end;
    }

    /// <summary>Index after the last line of a key, or -1.</summary>
    static int EndLine(ReadOnlySpan<byte> view, int at)
    {
        if (at >= view.Length || !view[at..].StartsWith("-----END"u8)) return -1;
        int end = at + 8;
        while (end < view.Length && end - at < MaxEndLine - 6 && (Ascii.IsLetterOrDigit(view[end]) || view[end] == ' ')) end++;
        for (int i = 0; i < 5 && end < view.Length && view[end] == '-'; i++) end++;
        return end;
    }

    static bool IsPart(byte b, bool isKey)
        => Ascii.IsLetterOrDigit(b) || b == '=' || (isKey ? b is (byte)'+' or (byte)'/' : b is (byte)'-' or (byte)'_' or (byte)'.');
}
