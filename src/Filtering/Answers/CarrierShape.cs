using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Makes the frame for a chunk of our own: the same objects around the text, with nothing in them but what the protocol says to repeat.</summary>
static class CarrierShape
{
    /// <summary>A longer value is not repeated: no protocol needs it, and frames must stay small.</summary>
    const int MaxValue = 512;

    public static Carrier Of(ReadOnlySpan<byte> json, JsonTape tape, AnswerShape shape, IReadOnlyList<ChunkStep> path)
    {
        using ByteBuffer head = new(), tail = new();
        tail.Append((byte)'"');
        for (int i = 0; i < path.Count; i++)
        {
            if (i > 0) head.Append((byte)'{');
            foreach (byte[] name in path[i].Place.Envelope) Copy(json, tape, path[i].Node, name, head);
            head.Append(json[(tape[path[i].Key].Start - 1)..(tape[path[i].Key].End + 1)]);
            head.Append((byte)':');
            if (tape[path[i].Key + 1].Kind == JsonKind.Array) head.Append((byte)'[');
        }

        for (int i = path.Count - 1; i >= 0; i--) tail.Append(tape[path[i].Key + 1].Kind == JsonKind.Array ? "]}"u8 : "}"u8);
        head.Append((byte)'"');
        return new(head.Span.ToArray(), tail.Span.ToArray(), shape.NamesEvents ? Type(json, tape) : []);
    }

    static void Copy(ReadOnlySpan<byte> json, JsonTape tape, int node, ReadOnlySpan<byte> name, ByteBuffer head)
    {
        int member = tape.Member(json, node, name);
        if (member < 0 || tape[member].Kind is JsonKind.Object or JsonKind.Array || tape[member].Length > MaxValue) return;
        int quote = tape[member].Kind == JsonKind.String ? 1 : 0;
        head.Append((byte)'"');
        head.Append(name);
        head.Append("\":"u8);
        head.Append(json[(tape[member].Start - quote)..(tape[member].End + quote)]);
        head.Append((byte)',');
    }

    static byte[] Type(ReadOnlySpan<byte> json, JsonTape tape)
        => tape.Member(json, 0, "type"u8) is >= 0 and int type ? json[tape[type].Start..tape[type].End].ToArray() : [];
}
