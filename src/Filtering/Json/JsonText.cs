using System.Buffers;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Json;

/// <summary>The text of a JSON string, with and without its escapes.</summary>
static class JsonText
{
    static readonly SearchValues<byte> NeedsEscape = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static b => (byte)b), (byte)'"', (byte)'\\']);

    /// <summary>Reads the escape at the start of <paramref name="raw"/>; a surrogate pair is one escape of twelve bytes.
    /// <c>codePoint</c> is what it stands for; -1 for half a surrogate pair.</summary>
    /// <returns>Its length in bytes, or 0 when it is not a valid escape.</returns>
    public static int ReadEscape(ReadOnlySpan<byte> raw, out int codePoint)
    {
        codePoint = 0;
        if (raw.Length < 2) return 0;
        if (raw[1] != 'u') return (codePoint = Short(raw[1])) == 0 ? 0 : 2;
        if (!Unit(raw, out int first)) return 0;
        codePoint = first;
        if (!char.IsSurrogate((char)first)) return 6;
        bool isPair = raw.Length >= 8 && raw[6] == '\\' && raw[7] == 'u' && Unit(raw[6..], out int second)
            && Join(first, second, out codePoint);
        if (isPair) return 12;
        codePoint = -1;
        return 6;
    }

    /// <summary>Writes the text that a valid string stands for. Never longer than <paramref name="raw"/>. Half a pair becomes U+FFFD.</summary>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> destination)
    {
        int written = 0;
        while (true)
        {
            int run = raw.IndexOf((byte)'\\');
            if (run < 0) run = raw.Length;
            raw[..run].CopyTo(destination[written..]);
            written += run;
            if (run == raw.Length) return written;
            int length = ReadEscape(raw[run..], out int codePoint);
            Rune rune = codePoint < 0 ? Rune.ReplacementChar : new Rune(codePoint);
            written += rune.EncodeToUtf8(destination[written..]);
            raw = raw[(run + length)..];
        }
    }

    /// <summary>Appends the text with the escapes that JSON demands and no others, <paramref name="levels"/> times over:
    /// 1 inside a JSON string, 2 inside a JSON string that is itself in JSON text in a string, 0 for no escapes.</summary>
    public static void Escape(ReadOnlySpan<byte> text, int levels, ByteBuffer destination)
    {
        if (levels == 0)
        {
            destination.Append(text);
            return;
        }

        if (levels > 1)
        {
            using ByteBuffer once = new(text.Length + 16);
            Escape(text, levels - 1, once);
            Escape(once.Span, 1, destination);
            return;
        }

        while (true)
        {
            int run = text.IndexOfAny(NeedsEscape);
            destination.Append(run < 0 ? text : text[..run]);
            if (run < 0) return;
            AppendEscape(text[run], destination);
            text = text[(run + 1)..];
        }
    }

    static void AppendEscape(byte b, ByteBuffer destination)
    {
        destination.Append((byte)'\\');
        switch (b)
        {
            case (byte)'"' or (byte)'\\': destination.Append(b); break;
            case (byte)'\n': destination.Append((byte)'n'); break;
            case (byte)'\r': destination.Append((byte)'r'); break;
            case (byte)'\t': destination.Append((byte)'t'); break;
            default:
                destination.Append("u00"u8);
                destination.Append((byte)(b < 0x10 ? '0' : '1'));
                destination.Append("0123456789abcdef"u8[b & 15]);
                break;
        }
    }

    static int Short(byte letter) => letter switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' => letter,
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => 0,
    };

    static bool Unit(ReadOnlySpan<byte> raw, out int unit)
    {
        unit = 0;
        if (raw.Length < 6) return false;
        foreach (byte b in raw[2..6])
        {
            if (!char.IsAsciiHexDigit((char)b)) return false;
            unit = (unit << 4) | (b <= (byte)'9' ? b - '0' : (b | 0x20) - 'a' + 10);
        }

        return true;
    }

    static bool Join(int high, int low, out int codePoint)
    {
        bool isPair = char.IsHighSurrogate((char)high) && char.IsLowSurrogate((char)low);
        codePoint = isPair ? char.ConvertToUtf32((char)high, (char)low) : -1;
        return isPair;
    }
}
