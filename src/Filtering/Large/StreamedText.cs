using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering.Documents;

namespace Gegevenshuis.AiGateway.Filtering.Large;

/// <summary>A text of any length that is shown to the scanner in pieces. Findings are counted with their line; none is rewritten.</summary>
/// <remarks>Not thread-safe. It keeps no more than the scanner holds back.</remarks>
sealed class StreamedText(TextScan scan, Scanner scanner, DocumentPlace place, bool isAgain) : IDisposable
{
    readonly TextStream _stream = scanner.OpenStream();
    readonly FindingList _findings = new();

    /// <summary>The end of the text: what the scanner may still find something in.</summary>
    readonly ByteBuffer _text = new();

    /// <summary>From which place in the text which line goes; only what may still be asked for.</summary>
    readonly Queue<(long Start, int Line)> _lines = new();

    int _line = 1;
    long _start;

    /// <summary>Bytes so far.</summary>
    public long Length { get; private set; }

    /// <summary>Shows the next piece, of which the lines are counted.</summary>
    /// <param name="piece">Cut anywhere.</param>
    /// <param name="firstLine">1-based line of its first byte.</param>
    /// <returns>Line of what comes after it.</returns>
    public int Append(ReadOnlySpan<byte> piece, int firstLine)
    {
        int line = firstLine;
        for (int at = 0, run; (run = piece[at..].IndexOf((byte)'\n')) >= 0;)
        {
            at += run + 1;
            _lines.Enqueue((Length + at, ++line));
        }

        Show(piece);
        return line;
    }

    /// <summary>Shows the next piece, all of which stands on one line of the file.</summary>
    public void AppendAt(ReadOnlySpan<byte> piece, int line)
    {
        _lines.Enqueue((Length, line));
        Show(piece);
    }

    /// <summary>Nothing more follows.</summary>
    public void Complete()
    {
        _stream.Complete(_findings);
        Count();
    }

    public void Dispose()
    {
        _stream.Dispose();
        _text.Dispose();
    }

    void Show(ReadOnlySpan<byte> piece)
    {
        Length += piece.Length;
        _text.Append(piece);
        _stream.Append(piece, _findings);
        Count();
    }

    void Count()
    {
        foreach (Finding finding in _findings.Span)
        {
            Advance(finding.Start);
            scan.FoundInFile(finding, _text.Span.Slice((int)(finding.Start - _start), finding.Length));
            Place where = new(scan.Message, 0, place.With(PlaceKind.Line, _line));
            if (isAgain) scan.Tally.AddAgain(finding, where);
            else scan.Tally.Add(finding, where);
        }

        _findings.Clear();
        Advance(_stream.Released);
        int decided = (int)Math.Clamp(_stream.Released - _start, 0, _text.Length);
        _text.Drop(decided);
        _start += decided;
    }

    void Advance(long start)
    {
        while (_lines.TryPeek(out (long Start, int Line) next) && next.Start <= start) _line = _lines.Dequeue().Line;
    }
}
