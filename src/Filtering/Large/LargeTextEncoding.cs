using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Gegevenshuis.AiGateway.Filtering.Documents;

namespace Gegevenshuis.AiGateway.Filtering.Large;

/// <summary>Tells how a large text is written, as <see cref="TextEncoding"/> does for one in memory.</summary>
static class LargeTextEncoding
{
    /// <summary>The encoding, or null when it is no text.</summary>
    public static Encoding? Of(in BodyStretch file)
    {
        if (TextEncoding.Marked(file.Head(4)) is { } marked) return marked;
        byte[] window = ArrayPool<byte>.Shared.Rent(BodyStretch.Window);
        try
        {
            return Read(file, window.AsSpan(0, BodyStretch.Window));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(window, clearArray: true);
        }
    }

    static Encoding? Read(in BodyStretch file, Span<byte> window)
    {
        bool isUtf8 = true;
        int kept = 0; // The beginning of a character at the end of the window before.
        for (int at = 0; at < file.Length;)
        {
            int length = Math.Min(window.Length - kept, file.Length - at);
            file.Body.Read(file.Start + at, window.Slice(kept, length));
            at += length;
            ReadOnlySpan<byte> bytes = window[..(kept + length)];
            if (bytes[kept..].IndexOfAny(TextEncoding.Binary) >= 0) return null;
            int whole = at == file.Length ? bytes.Length : bytes.Length - Unfinished(bytes);
            isUtf8 = isUtf8 && Utf8.IsValid(bytes[..whole]);
            kept = bytes.Length - whole;
            bytes[whole..].CopyTo(window);
        }

        return isUtf8 ? TextEncoding.Utf8 : TextEncoding.Windows;
    }

    static int Unfinished(ReadOnlySpan<byte> bytes)
        => Rune.DecodeLastFromUtf8(bytes, out _, out int length) == OperationStatus.NeedMoreData ? length : 0;
}
