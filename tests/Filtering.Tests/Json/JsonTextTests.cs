using System.Text;
using System.Text.Json;
using CsCheck;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Json;

public class JsonTextTests
{
    static readonly Gen<string> s_escaped = JsonSamples.Choose(
        "a", "é", "€", "😀", "\\n", "\\\"", "\\\\", "\\u00e9", "\\u20AC", "\\ud83d\\ude00", "\\u0001", "\\/").Array[0, 12].Select(string.Concat);

    [Fact]
    public void Reads_escapes_as_the_base_library_does() => s_escaped.Sample(static escaped =>
        Assert.Equal(JsonSerializer.Deserialize<string>($"\"{escaped}\""), Encoding.UTF8.GetString(Plain(Encoding.UTF8.GetBytes(escaped)))));

    [Fact]
    public void What_is_escaped_some_times_over_reads_back_the_same() => Gen.Select(Gen.String[0, 40], Gen.Int[0, 3]).Sample(static (text, levels) =>
    {
        // A .NET string may hold half a surrogate pair, which has no UTF-8 form.
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        using ByteBuffer written = new();
        JsonText.Escape(bytes, levels, written);
        byte[] read = written.Span.ToArray();
        for (int i = 0; i < levels; i++) read = Plain(read);
        Assert.Equal(bytes, read);
    });

    [Fact]
    public void The_cursor_finds_every_place_as_plain_counting_does() => s_escaped.Sample(static escaped =>
    {
        byte[] raw = Encoding.UTF8.GetBytes(escaped);
        (int Start, int End)[] places = Places(raw);
        EscapeCursor cursor = new(raw);
        for (int offset = 0; offset < places.Length; offset++)
        {
            int start = cursor.Start(offset);
            Assert.Equal(places[offset], (start, cursor.End(offset)));
        }
    });

    /// <summary>For each offset in the plain text: where its escape begins, and where the text before it ends.</summary>
    static (int Start, int End)[] Places(byte[] raw)
    {
        List<(int, int)> places = [(0, 0)];
        for (int at = 0; at < raw.Length;)
        {
            int length = 1, plain = 1;
            if (raw[at] == '\\')
            {
                length = JsonText.ReadEscape(raw.AsSpan(at), out int codePoint);
                plain = new Rune(codePoint).Utf8SequenceLength;
            }

            for (int i = 1; i < plain; i++) places.Add((at, at + length));
            at += length;
            places.Add((at, at));
        }

        return [.. places];
    }

    static byte[] Plain(byte[] raw)
    {
        byte[] plain = new byte[raw.Length];
        return plain[..JsonText.Unescape(raw, plain)];
    }
}
