using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CsCheck;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Json;

public class JsonParserTests
{
    static readonly JsonOptions s_lenient = new(MaxDepth: 64, MaxNodes: 100_000, RefuseDuplicateKeys: false, AllowLoneSurrogates: true);
    static readonly JsonOptions s_strict = s_lenient with { RefuseDuplicateKeys = true, AllowLoneSurrogates = false };

    [Fact]
    public void Accepts_what_the_base_library_accepts_and_nothing_else()
        => JsonSamples.Injured.Sample(static json => Assert.Equal(IsJson(json), Parse(json, s_lenient, out _) == JsonFault.None), iter: 20_000);

    [Fact]
    public void Finds_the_same_tokens_at_the_same_places_as_the_base_library() => JsonSamples.Valid.Sample(static text =>
    {
        byte[] json = Encoding.UTF8.GetBytes(text);
        using JsonTape tape = new();
        Assert.Equal(JsonFault.None, JsonParser.Parse(json, tape, s_lenient, out _));
        Utf8JsonReader reader = new(json);
        int node = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) continue;
            bool isText = tape[node].Kind is JsonKind.String or JsonKind.Key;
            Assert.Equal((int)reader.TokenStartIndex + (isText ? 1 : 0), tape[node].Start);
            if (isText) Assert.Equal(reader.ValueSpan.ToArray(), json[tape[node].Start..tape[node].End]);
            node++;
        }

        Assert.Equal(tape.Count, node);
    });

    [Theory]
    [InlineData("", JsonFault.Empty, 0)]
    [InlineData("  ", JsonFault.Empty, 2)]
    [InlineData("\uFEFF{}", JsonFault.ByteOrderMark, 0)]
    [InlineData("{\"a\":1,}", JsonFault.UnexpectedByte, 7)]
    [InlineData("{\"a\" 1}", JsonFault.UnexpectedByte, 5)]
    [InlineData("{\"a\":\"b", JsonFault.UnexpectedEnd, 7)]
    [InlineData("{\"a\":\"\\x\"}", JsonFault.InvalidEscape, 6)]
    [InlineData("{\"a\":\"\\ud83d\"}", JsonFault.LoneSurrogate, 6)]
    [InlineData("{\"a\":\"\n\"}", JsonFault.ControlCharacter, 6)]
    [InlineData("{\"a\":01}", JsonFault.InvalidNumber, 6)]
    [InlineData("{} {}", JsonFault.TrailingBytes, 3)]
    [InlineData("{\"a\":1,\"b\":2,\"a\":3}", JsonFault.DuplicateKey, 14)]
    [InlineData("{\"a\":1,\"\\u0061\":3}", JsonFault.DuplicateKey, 8)]
    [InlineData("{\"model\":1,\"Model\":3}", JsonFault.DuplicateKey, 12)]
    [InlineData("{\"a\":{\"x\":1,\"X\":2}}", JsonFault.None, 19)]
    public void Says_what_is_wrong_and_where(string json, object fault, int position)
    {
        Assert.Equal((JsonFault)fault, Parse(Encoding.UTF8.GetBytes(json), s_strict, out int at));
        Assert.Equal(position, at);
    }

    [Fact]
    public void Refuses_invalid_UTF8_and_says_where()
    {
        byte[] json = [.. "{\"a\":\"é"u8, 0xC3, .. "\"}"u8];
        Assert.Equal(JsonFault.InvalidUtf8, Parse(json, s_strict, out int at));
        Assert.Equal(8, at);
    }

    [Fact]
    public void Bounded_memory()
    {
        Assert.Equal(JsonFault.None, Parse(Nested(64), s_strict, out _));
        Assert.Equal(JsonFault.TooDeep, Parse(Nested(65), s_strict, out _));
        byte[] wide = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("1", 101)) + "]");
        Assert.Equal(JsonFault.TooManyParts, Parse(wide, s_strict with { MaxNodes = 100 }, out _));
    }

    [Fact]
    public void Deep_nesting_far_over_the_limit_is_refused_and_does_not_overflow()
        => Assert.Equal(JsonFault.TooDeep, Parse(Nested(1_000_000), s_strict, out _));

    static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));

    static JsonFault Parse(byte[] json, JsonOptions options, out int position)
    {
        using JsonTape tape = new();
        return JsonParser.Parse(json, tape, options, out position);
    }

    static bool IsJson(byte[] json)
    {
        // The base library leaves text in strings unread until it is asked for, so UTF-8 is checked apart.
        if (!Utf8.IsValid(json)) return false;
        try
        {
            Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 64 });
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
