using Gegevenshuis.AiGateway.Detection;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>One running text under rules that mask or stop. Keeps back what may still become a finding, and nothing else.</summary>
sealed class HeldText(AnswerScan scan, bool isJson) : IDisposable
{
    readonly ByteBuffer _text = new(64);
    readonly FindingList _waiting = new();
    TextStream? _stream;
    JsonMask? _json = isJson ? new() : null;
    bool _hasStarted;
    long _start;

    /// <summary>Bytes that have arrived and were not given out.</summary>
    public int Length => _text.Length;

    /// <summary>Takes the next piece in and appends what may go out; with <paramref name="isFinal"/> that is everything, and another text may follow.</summary>
    /// <remarks>After something that stops the answer nothing more comes out.</remarks>
    public void Feed(ReadOnlySpan<byte> text, bool isFinal, ByteBuffer output)
    {
        if (scan.IsStopped) return;
        _stream ??= scan.Rules.Held!.OpenStream();
        FindingList findings = scan.Findings;
        _text.Append(text);
        if (!_hasStarted) Start(_text.Span);
        scan.CountHeld(text.Length);
        _stream.Append(text, findings);
        if (isFinal) _stream.Complete(findings);
        foreach (Finding finding in findings.Span) _waiting.Add(finding);
        Release(isFinal, output);
        if (isFinal) End();
    }

    public void Dispose()
    {
        End();
        _text.Dispose();
    }

    // A text that opens with a brace is JSON, whether or not the request asked for it.
    void Start(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> trimmed = text.TrimStart(" \n\r\t"u8);
        if (trimmed.IsEmpty) return;
        _hasStarted = true;
        if (trimmed[0] == '{') _json ??= new();
    }

    void Release(bool isFinal, ByteBuffer output)
    {
        int limit = isFinal ? _text.Length : Decided();
        int ready = 0;
        while (ready < _waiting.Count && _waiting[ready].End <= _start + limit) ready++;
        int end = scan.Mask.Find(_text.Span, limit, _waiting.Span[..ready], _start, _json);
        scan.Mask.Write(_text.Span[..end], output);
        Keep(ready);
        if (scan.IsStopped) _text.Clear();
        else Drop(end);
    }

    /// <summary>Offset in the text before which nothing can change any more, not inside a character, an escape or a finding.</summary>
    int Decided()
    {
        ReadOnlySpan<byte> text = _text.Span;
        int limit = (int)Math.Clamp(_stream!.Released - _start, 0, text.Length);
        for (int before = -1; before != limit;)
        {
            before = limit;
            for (int i = _waiting.Count - 1; i >= 0; i--)
            {
                if (_waiting[i].End - _start > limit) limit = (int)Math.Clamp(_waiting[i].Start - _start, 0, limit);
            }

            while (limit > 0 && limit < text.Length && (text[limit] & 0xC0) == 0x80) limit--;
            limit = _json?.Boundary(text, limit) ?? limit;
        }

        return limit;
    }

    // Findings that wait for text behind them are few, and rare.
    void Keep(int from)
    {
        Finding[] rest = from == _waiting.Count ? [] : _waiting.Span[from..].ToArray();
        _waiting.Clear();
        foreach (Finding finding in rest) _waiting.Add(finding);
    }

    void Drop(int count)
    {
        _text.Drop(count);
        _start += count;
    }

    void End()
    {
        _stream?.Dispose();
        _stream = null;
        _waiting.Clear();
        _text.Clear();
        _start = 0;
    }
}
