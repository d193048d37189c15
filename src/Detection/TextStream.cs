namespace Gegevenshuis.AiGateway.Detection;

/// <summary>One stream of UTF-8 text that arrives in pieces, cut anywhere, also inside a character.</summary>
/// <remarks>Not thread-safe. Dispose gives its buffers back to the scanner; a disposed stream must not be used.</remarks>
#pragma warning disable CA1711 // A stream of text is what it is, and the word of the design; it is no System.IO.Stream.
public sealed class TextStream : IDisposable
#pragma warning restore CA1711
{
    readonly Scanner _scanner;

    internal TextStream(Scanner scanner) => _scanner = scanner;

    /// <summary>Every finding that starts before this offset has been reported, and no later finding touches a byte before it.</summary>
    public long Released { get; private set; }

    /// <summary>Scans the next piece; adds the findings that are now certain.</summary>
    /// <exception cref="NotSupportedException">The streaming core is not part of this build.</exception>
    public void Append(ReadOnlySpan<byte> piece, FindingList findings) => throw new NotSupportedException();

    /// <summary>Tells that no more text follows; adds the last findings and releases everything.</summary>
    public void Complete(FindingList findings) => throw new NotSupportedException();

    public void Dispose() => _scanner.GiveBack(this);
}
