namespace Gegevenshuis.AiGateway.Detection;

/// <summary>Scans the texts of one message one after another, so that a person who is named in one is known in the next, also in small letters.</summary>
/// <remarks>
/// For one thread. What is remembered are hashes of at most as many people as one text remembers; nothing of a text. The findings of a text depend on
/// the texts before it in the message and on nothing else. Dispose gives its buffers back to the scanner.
/// </remarks>
public sealed class MessageScan : IDisposable
{
    readonly TextStream _stream;
    bool _isFirst = true;

    internal MessageScan(TextStream stream) => _stream = stream;

    /// <summary>Scans the next text; as <see cref="Scanner.Scan(ReadOnlySpan{byte}, FindingList)"/>.</summary>
    public void Scan(ReadOnlySpan<byte> text, FindingList findings)
    {
        if (!_isFirst) _stream.Next();
        _isFirst = false;
        _stream.AppendLast(text, findings);
    }

    public void Dispose() => _stream.Dispose();
}
