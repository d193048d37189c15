using Gegevenshuis.AiGateway.Detection;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>One running text under rules that only count. It keeps a copy of the end of the text, and never the text itself.</summary>
/// <remarks>Nobody waits for a count, so the text is scanned a thousand bytes at a time: that costs less than a piece at a time.</remarks>
sealed class WatchedText(AnswerScan scan) : IDisposable
{
    const int Batch = 1024;

    readonly ByteBuffer _text = new(2 * Batch);
    readonly TextStream _stream = scan.Rules.Watched!.OpenStream();
    long _start;
    int _scanned;

    public void Feed(ReadOnlySpan<byte> text)
    {
        _text.Append(text);
        if (_text.Length - _scanned >= Batch) Scan(isFinal: false);
    }

    /// <summary>Nothing follows; counts what is left.</summary>
    public void Dispose()
    {
        Scan(isFinal: true);
        _stream.Dispose();
        _text.Dispose();
    }

    void Scan(bool isFinal)
    {
        FindingList findings = scan.Findings;
        scan.CountWatched(_text.Length - _scanned);
        _stream.Append(_text.Span[_scanned..], findings);
        if (isFinal) _stream.Complete(findings);
        foreach (Finding finding in findings.Span) scan.Observe(finding, _text.Span.Slice((int)(finding.Start - _start), finding.Length));
        int decided = (int)Math.Min(_stream.Released - _start, _text.Length);
        _text.Drop(decided);
        _start += decided;
        _scanned = _text.Length;
    }
}
