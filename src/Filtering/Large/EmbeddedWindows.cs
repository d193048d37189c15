using System.Buffers;
using Gegevenshuis.AiGateway.Filtering.Documents;

namespace Gegevenshuis.AiGateway.Filtering.Large;

/// <summary>Looks for files in base64 in a text that comes in pieces, and opens them. A window ends only where no such file can be cut.</summary>
/// <param name="files">Opens what is found.</param>
/// <param name="most">Longest stretch without a place to cut, in bytes; a longer one is refused.</param>
sealed class EmbeddedWindows(AttachedFiles files, int most) : IDisposable
{
    const int Usual = 256 * 1024;

    /// <summary>So far a head of a data URL or of a key reaches; nothing may be cut between such a head and what it is about.</summary>
    const int HeadLength = 160;

    static readonly SearchValues<byte> s_base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_\\\r\n"u8);

    static readonly SearchValues<byte> s_letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    readonly ByteBuffer _window = new(2 * Usual);

    /// <exception cref="UnreadException">There is a stretch that cannot be looked into in pieces.</exception>
    public void Append(ReadOnlySpan<byte> piece)
    {
        _window.Append(piece);
        if (_window.Length < Usual) return;
        int cut = Cut(_window.Span);
        if (cut > 0)
        {
            files.Embedded(_window.Span[..cut]);
            _window.Drop(cut);
        }
        else if (_window.Length > most)
        {
            throw new UnreadException(UnreadReason.TooLarge);
        }
    }

    public void Complete()
    {
        if (_window.Length > 0) files.Embedded(_window.Span);
        _window.Clear();
    }

    public void Dispose() => _window.Dispose();

    static int Cut(ReadOnlySpan<byte> text)
    {
        // Without a letter there is no base64 of anything: a column of numbers.
        if (text.IndexOfAny(s_letters) < 0) return text.Length;
        for (int end = text.Length; end > HeadLength;)
        {
            int at = text[..end].LastIndexOfAnyExcept(s_base64) + 1;
            if (at < HeadLength) return 0;
            ReadOnlySpan<byte> before = text[(at - HeadLength)..at];
            int head = Math.Max(before.LastIndexOf("data:"u8), before.LastIndexOf("-----BEGIN"u8));
            if (head < 0) return at;
            end = at - HeadLength + head;
        }

        return 0;
    }
}
