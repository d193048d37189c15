using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Writes chunks of our own in the shape of the endpoint's, to carry text that had been held back.</summary>
static class ChunkShape
{
    /// <summary>Copies the members of a chunk that are the same in every chunk of an answer, each with a comma behind it.</summary>
    public static void CopyEnvelope(ReadOnlySpan<byte> json, JsonTape tape, ByteBuffer envelope)
    {
        envelope.Clear();
        for (int key = 1; key < tape[0].Next; key = tape[key + 1].Next)
        {
            JsonNode value = tape[key + 1];
            if (value.Kind is JsonKind.Object or JsonKind.Array || !IsEnvelope(json[tape[key].Start..tape[key].End])) continue;
            int quote = value.Kind == JsonKind.String ? 1 : 0;
            envelope.Append(json[(tape[key].Start - 1)..(value.End + quote)]);
            envelope.Append((byte)',');
        }
    }

    /// <summary>Writes a whole event with one piece of text for one channel.</summary>
    public static void Write(ReadOnlySpan<byte> envelope, ChannelKey key, ReadOnlySpan<byte> text, ByteBuffer output)
    {
        output.Append("data: {"u8);
        output.Append(envelope);
        output.Append("\"choices\":[{\"index\":"u8);
        output.Append(key.Choice);
        output.Append(key.Field == ChannelField.Text ? ",\"text\":\""u8 : ",\"delta\":{"u8);
        if (key.Field != ChannelField.Text) WriteField(key, output);
        JsonText.Escape(text, 1, output);
        output.Append(Tail(key.Field));
        output.Append(",\"finish_reason\":null}]}\n\n"u8);
    }

    static void WriteField(ChannelKey key, ByteBuffer output)
    {
        if (key.Field is ChannelField.ToolArguments or ChannelField.ToolInput)
        {
            output.Append("\"tool_calls\":[{\"index\":"u8);
            output.Append(key.Tool);
            output.Append(key.Field == ChannelField.ToolArguments ? ",\"function\":{\"arguments\":\""u8 : ",\"custom\":{\"input\":\""u8);
            return;
        }

        output.Append(key.Field switch
        {
            ChannelField.Content => "\"content\":\""u8,
            ChannelField.Refusal => "\"refusal\":\""u8,
            ChannelField.ReasoningContent => "\"reasoning_content\":\""u8,
            ChannelField.Reasoning => "\"reasoning\":\""u8,
            _ => "\"function_call\":{\"arguments\":\""u8,
        });
    }

    static ReadOnlySpan<byte> Tail(ChannelField field) => field switch
    {
        ChannelField.Text => "\""u8,
        ChannelField.ToolArguments or ChannelField.ToolInput => "\"}}]}"u8,
        ChannelField.FunctionArguments => "\"}}"u8,
        _ => "\"}"u8,
    };

    static bool IsEnvelope(ReadOnlySpan<byte> key)
        => key.SequenceEqual("id"u8) || key.SequenceEqual("object"u8) || key.SequenceEqual("created"u8)
            || key.SequenceEqual("model"u8) || key.SequenceEqual("system_fingerprint"u8) || key.SequenceEqual("service_tier"u8);
}
