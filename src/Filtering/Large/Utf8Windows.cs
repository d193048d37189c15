using System.Buffers;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Large;

/// <summary>A large text as UTF-8, a bounded piece at a time. A piece may end inside a character.</summary>
/// <remarks>Not thread-safe. What it held is wiped when it is disposed.</remarks>
sealed class Utf8Windows : IDisposable
{
    readonly BodyStretch _file;
    readonly Decoder? _decoder;
    readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(BodyStretch.Window);
    readonly char[] _characters;
    readonly ByteBuffer _text = new();
    readonly Encoder _encoder = new UTF8Encoding(false, true).GetEncoder();
    int _at;

    /// <param name="file">The file.</param>
    /// <param name="encoding">How it is written; a mark of the encoding at its start is left out.</param>
    public Utf8Windows(BodyStretch file, Encoding encoding)
    {
        (_file, _at) = (file, file.Head(4).StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0);
        _decoder = encoding is UTF8Encoding ? null : encoding.GetDecoder();
        _characters = _decoder is null ? [] : ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(BodyStretch.Window));
    }

    /// <summary>The piece that was read last.</summary>
    public ReadOnlySpan<byte> Current => _text.Span;

    /// <summary>Reads the next piece; false at the end.</summary>
    /// <exception cref="DecoderFallbackException">The bytes do not follow the encoding.</exception>
    public bool Next()
    {
        _text.Clear();
        if (_at >= _file.Length) return false;
        int length = Math.Min(BodyStretch.Window, _file.Length - _at);
        if (_decoder is null) _file.Body.Read(_file.Start + _at, _text.Reserve(length).Span[..length]);
        _at += length;
        if (_decoder is null) _text.Advance(length);
        else Decode(length, isLast: _at == _file.Length);
        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        if (_characters.Length > 0) ArrayPool<char>.Shared.Return(_characters, clearArray: true);
        _text.Dispose();
    }

    void Decode(int length, bool isLast)
    {
        _file.Body.Read(_file.Start + _at - length, _bytes.AsSpan(0, length));
        int count = _decoder!.GetChars(_bytes.AsSpan(0, length), _characters, isLast);
        int room = Encoding.UTF8.GetMaxByteCount(count + 1);
        _text.Advance(_encoder.GetBytes(_characters.AsSpan(0, count), _text.Reserve(room).Span, isLast));
    }
}
