using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters the strings of a JSON text that are whole: masks what the model made up, restores what is ours, leaves every other byte alone.</summary>
/// <remarks>What is masked is judged in the text as the endpoint sent it; so a string with the same text as a stream before it is masked alike.</remarks>
sealed class WholeStrings(AnswerContext context, AnswerReport report, AnswerScan? scan, JsonTape tape, Splice splice, CutStrings? cuts = null) : IDisposable
{
    readonly CompiledAnswer _answer = CompiledAnswer.Of(context.Shape);
    readonly ByteBuffer _plain = new();
    readonly List<(int Start, int End)> _masked = [];

    /// <param name="json">The text of the tape. Strings that are done are left alone.</param>
    /// <param name="foreignMark">A member that will be replaced as a whole, or -1.</param>
    public void Filter(ReadOnlySpan<byte> json, int foreignMark)
    {
        _masked.Clear();
        if (scan is not null) Walk(json, 0, _answer.Root, isJson: false, foreignMark, 0);
        if (context.Map.Count > 0 && scan is not { IsStopped: true }) RestoreAll(json, foreignMark);
    }

    public void Dispose() => _plain.Dispose();

    void Walk(ReadOnlySpan<byte> json, int node, AnswerNode? place, bool isJson, int skipped, ulong path)
    {
        if (scan!.IsStopped || node == skipped) return;
        switch (tape[node].Kind)
        {
            case JsonKind.Object:
                if (cuts is not null && tape.Member(json, node, "index"u8) is >= 0 and int index) path = CutStrings.Step(path, json[tape[index].Start..tape[index].End]);
                for (int key = node + 1; key < tape[node].Next; key = tape[key + 1].Next) Member(json, key, place, skipped, path);
                break;
            case JsonKind.Array:
                for (int item = node + 1; item < tape[node].Next; item = tape[item].Next) Walk(json, item, place?.Item, isJson, skipped, path);
                break;
            case JsonKind.String when !tape[node].IsDone: Scan(json, node, isJson, path); break;
        }
    }

    void Member(ReadOnlySpan<byte> json, int key, AnswerNode? place, int skipped, ulong path)
    {
        ReadOnlySpan<byte> name = json[tape[key].Start..tape[key].End];
        AnswerNode? member = place?.Member(name);
        switch (member?.Text)
        {
            case AnswerText.None: break;
            case AnswerText.Tokens: Empty(key + 1); break;
            case AnswerText.Value when tape[key + 1].Kind is JsonKind.Object or JsonKind.Array: ScanValue(json, key + 1); break;
            default: Walk(json, key + 1, member, AnswerFields.IsJson(name, context), skipped, CutStrings.Step(path, name)); break;
        }
    }

    // Token by token the text would pass unmasked.
    void Empty(int node)
    {
        if (!scan!.Holds || tape[node].Kind is not (JsonKind.Object or JsonKind.Array)) return;
        splice.Replace(tape[node].Start, tape[node].End, tape[node].Kind == JsonKind.Array ? "[]"u8 : "null"u8);
        _masked.Add((tape[node].Start, tape[node].End));
    }

    void Scan(ReadOnlySpan<byte> json, int node, bool isJsonText, ulong path)
    {
        ReadOnlySpan<byte> raw = json[tape[node].Start..tape[node].End];
        if (raw.IsEmpty) return;
        ReadOnlySpan<byte> text = tape[node].IsEscaped ? Plain(raw) : raw;
        scan!.Watch(text);
        int rule = -1, cut = cuts?.Find(path, text, out rule) ?? 0;
        bool hasEdits = Judge(text, IsJson(text, isJsonText));
        EscapeCursor cursor = new(raw);
        if (cut > 0)
        {
            if (hasEdits) cut = scan.Mask.Edits.Where(edit => edit.Start < cut).Select(static edit => edit.End).Append(cut).Max();
            int end = tape[node].Start + (tape[node].IsEscaped ? cursor.End(cut) : cut);
            splice.Replace(tape[node].Start, end, scan.Rules.MaskOf(rule));
            _masked.Add((tape[node].Start, end));
        }

        if (!hasEdits) return;
        foreach (MaskEdit edit in scan.Mask.Edits)
        {
            if (edit.Start < cut) continue;
            int start = tape[node].IsEscaped ? cursor.Start(edit.Start) : edit.Start, end = tape[node].IsEscaped ? cursor.End(edit.End) : edit.End;
            Mask(edit, tape[node].Start + start, tape[node].Start + end);
        }
    }

    /// <summary>Arguments that are not JSON in a string but JSON itself are read as the text that they are: the name of a member says what its value is.</summary>
    void ScanValue(ReadOnlySpan<byte> json, int node)
    {
        ReadOnlySpan<byte> text = json[tape[node].Start..tape[node].End];
        scan!.Watch(text);
        if (!Judge(text, isJson: true)) return;
        foreach (MaskEdit edit in scan.Mask.Edits) Mask(edit, tape[node].Start + edit.Start, tape[node].Start + edit.End);
    }

    bool Judge(ReadOnlySpan<byte> text, bool isJson)
    {
        if (scan!.Rules.Held is not { } scanner) return false;
        FindingList findings = scan.Findings;
        scan.CountHeld(text.Length);
        scanner.Scan(text, findings);
        if (findings.Count == 0) return false;
        scan.Mask.Find(text, text.Length, findings.Span, 0, isJson ? new() : null);
        return true;
    }

    void Mask(in MaskEdit edit, int start, int end)
    {
        splice.Replace(start, end, scan!.Mask.TextOf(edit));
        _masked.Add((start, end));
    }

    void RestoreAll(ReadOnlySpan<byte> json, int skipped)
    {
        bool isJson = false;
        for (int node = 0; node < tape.Count; node++)
        {
            if (node == skipped) node = tape[node].Next - 1;
            else if (tape[node].Kind == JsonKind.Key) isJson = AnswerFields.IsJson(json[tape[node].Start..tape[node].End], context);
            else if (tape[node].Kind == JsonKind.String && !tape[node].IsDone && !tape[node].HasLoneSurrogate) Restore(json, tape[node], isJson);
        }
    }

    void Restore(ReadOnlySpan<byte> json, in JsonNode node, bool isJsonText)
    {
        ReadOnlySpan<byte> raw = json[node.Start..node.End];
        ReadOnlySpan<byte> text = node.IsEscaped ? Plain(raw) : raw;
        if (!text.Contains((byte)'[')) return;
        PlaceholderScan scan = new(text, context.Map, isFinal: true, IsJson(text, isJsonText) ? new JsonQuotes() : null);
        EscapeCursor cursor = new(raw);
        while (scan.MoveNext())
        {
            int start = node.Start + (node.IsEscaped ? cursor.Start(scan.Start) : scan.Start);
            int end = node.Start + (node.IsEscaped ? cursor.End(scan.Start + scan.Length) : scan.Start + scan.Length);
            if (IsMasked(start, end)) continue;
            int from = splice.Text.Length;
            JsonText.Escape(scan.Value, scan.IsInQuotes ? 2 : 1, splice.Text);
            splice.Replace(start, end, from);
            report.Restored++;
        }
    }

    bool IsMasked(int start, int end) => _masked.Count > 0 && _masked.Exists(range => range.Start < end && start < range.End);

    static bool IsJson(ReadOnlySpan<byte> text, bool isJsonText) => isJsonText || text.TrimStart(" \n\r\t"u8).StartsWith("{"u8);

    ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> raw)
    {
        _plain.Clear();
        _plain.Advance(JsonText.Unescape(raw, _plain.Reserve(raw.Length).Span));
        return _plain.Span;
    }
}
