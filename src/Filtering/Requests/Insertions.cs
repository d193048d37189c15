using System.Text;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What the gateway adds to a request: a model name and the wish for token counts.</summary>
static class Insertions
{
    public static void Add(ReadOnlySpan<byte> body, JsonTape tape, RewriteOptions options, bool isStreaming, Splice splice)
    {
        bool isEmpty = tape.Count == 1;
        if (options.Model is not null && tape.Member(body, 0, "model"u8) < 0)
        {
            int from = splice.Text.Length;
            splice.Text.Append("\"model\":\""u8);
            JsonText.Escape(Encoding.UTF8.GetBytes(options.Model), 1, splice.Text);
            splice.Text.Append(isEmpty ? "\""u8 : "\","u8);
            splice.Replace(tape[0].Start + 1, tape[0].Start + 1, from);
        }

        if (options.AskUsage && isStreaming) AskUsage(body, tape, splice);
    }

    /// <summary>Asks the endpoint to keep nothing: what it keeps has placeholders in it, and nobody would have their values any more.</summary>
    public static void KeepNothing(ReadOnlySpan<byte> body, JsonTape tape, string store, Splice splice)
    {
        if (store.Length == 0) return;
        int node = tape.Member(body, 0, Encoding.UTF8.GetBytes(store));
        if (node < 0) splice.Replace(tape[0].Start + 1, tape[0].Start + 1, Encoding.UTF8.GetBytes($"\"{store}\":false,"));
        else if (tape[node].Kind is JsonKind.True or JsonKind.Null) splice.Replace(tape[node].Start, tape[node].End, "false"u8);
    }

    static void AskUsage(ReadOnlySpan<byte> body, JsonTape tape, Splice splice)
    {
        int node = tape.Member(body, 0, "stream_options"u8);
        if (node < 0)
        {
            splice.Replace(tape[0].Start + 1, tape[0].Start + 1, "\"stream_options\":{\"include_usage\":true},"u8);
            return;
        }

        int usage = tape.Member(body, node, "include_usage"u8);
        if (usage >= 0 && tape[usage].Kind is JsonKind.False or JsonKind.Null) splice.Replace(tape[usage].Start, tape[usage].End, "true"u8);
        else if (tape[node].Kind == JsonKind.Null) splice.Replace(tape[node].Start, tape[node].End, "{\"include_usage\":true}"u8);
        else if (usage < 0 && tape[node].Kind == JsonKind.Object)
        {
            bool isEmpty = tape[node].Next == node + 1;
            splice.Replace(tape[node].Start + 1, tape[node].Start + 1, isEmpty ? "\"include_usage\":true"u8 : "\"include_usage\":true,"u8);
        }
    }
}
