using System.Buffers.Text;
using System.Text;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What JSON answers and chunks of streamed answers have in common.</summary>
static class AnswerFields
{
    const int MaxModelLength = 128;

    public static JsonOptions Parsing(FilterLimits limits)
        => new(limits.MaxDepth, limits.MaxStrings, RefuseDuplicateKeys: false, AllowLoneSurrogates: true);

    /// <summary>Takes over the token counts and the name of the model, when they are there.</summary>
    public static void Read(ReadOnlySpan<byte> json, JsonTape tape, CompiledAnswer answer, AnswerReport report)
    {
        report.InputTokens = Sum(json, tape, answer.Input) ?? report.InputTokens;
        report.OutputTokens = Sum(json, tape, answer.Output) ?? report.OutputTokens;
        report.CachedTokens = Sum(json, tape, answer.Cached) ?? report.CachedTokens;
        foreach (IdPlace place in answer.Ids) place.Read(json, tape, report.Ids);
        foreach (JsonPath path in answer.Model) ReadModel(json, tape, path.Find(json, tape), report);
    }

    static long? Sum(ReadOnlySpan<byte> json, JsonTape tape, JsonPath[] paths)
    {
        long? sum = null;
        foreach (JsonPath path in paths)
        {
            if (Number(json, tape, path.Find(json, tape)) is { } count) sum = (sum ?? 0) + count;
        }

        return sum;
    }

    static void ReadModel(ReadOnlySpan<byte> json, JsonTape tape, int node, AnswerReport report)
    {
        if (node < 0 || tape[node].Kind != JsonKind.String || tape[node].Length is 0 or > MaxModelLength) return;
        ReadOnlySpan<byte> name = json[tape[node].Start..tape[node].End];
        if (name.ContainsAnyExceptInRange((byte)' ', (byte)'~') || tape[node].IsEscaped) return;
        report.Model ??= Encoding.ASCII.GetString(name);
    }

    /// <summary>A whole string under this name is JSON text: tool arguments, or the answer when that was asked for as JSON.</summary>
    public static bool IsJson(ReadOnlySpan<byte> key, AnswerContext context)
        => key.SequenceEqual("arguments"u8) || (context.TextIsJson && (key.SequenceEqual("text"u8) || key.SequenceEqual("content"u8) || key.SequenceEqual("response"u8)));

    public static long? Number(ReadOnlySpan<byte> json, JsonTape tape, int node)
    {
        if (node < 0 || tape[node].Kind != JsonKind.Number) return null;
        ReadOnlySpan<byte> digits = json[tape[node].Start..tape[node].End];
        return Utf8Parser.TryParse(digits, out long value, out int read) && read == digits.Length ? value : null;
    }

    /// <summary>Cuts a member of the outermost object, with the comma that goes with it.</summary>
    public static void Remove(ReadOnlySpan<byte> json, JsonTape tape, int value, Splice splice)
    {
        int key = value - 1;
        int end = EndOf(tape, value);
        if (key > 1)
        {
            int before = 1;
            while (tape[before + 1].Next != key) before = tape[before + 1].Next;
            splice.Replace(EndOf(tape, before + 1), end, []);
            return;
        }

        bool isOnly = tape[value].Next == tape[0].Next;
        splice.Replace(tape[key].Start - 1, isOnly ? end : tape[tape[value].Next].Start - 1, []);
    }

    /// <summary>Adds the AI mark as last member of an object, or in place of one that the endpoint put there.</summary>
    public static void AddMark(ReadOnlySpan<byte> json, JsonTape tape, int node, AnswerMark mark, Splice splice)
    {
        int foreign = tape.Member(json, node, "aiKenmerk"u8);
        if (foreign >= 0)
        {
            int quote = tape[foreign].Kind == JsonKind.String ? 1 : 0;
            splice.Replace(tape[foreign].Start - quote, tape[foreign].End + quote, mark.ToJson());
            return;
        }

        int from = splice.Text.Length;
        if (tape[node].Next > node + 1) splice.Text.Append((byte)',');
        splice.Text.Append("\"aiKenmerk\":"u8);
        splice.Text.Append(mark.ToJson());
        splice.Replace(tape[node].End - 1, tape[node].End - 1, from);
    }

    // The range of a string leaves out its quotes.
    static int EndOf(JsonTape tape, int node) => tape[node].End + (tape[node].Kind is JsonKind.String or JsonKind.Key ? 1 : 0);
}
