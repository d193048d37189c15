using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

/// <summary>Rules for answers, answers with values that a model made up, and the slow twin of masking.</summary>
static class ModelText
{
    public const string Email = "piet.bakker@example.nl";

    public const string Bsn = "BSN 111222333";

    public static AnswerRules Observing { get; } = Rules(AnswerAction.Observe);

    public static AnswerRules Masking { get; } = Rules(AnswerAction.Mask);

    public static AnswerRules Stopping { get; } = Rules(AnswerAction.Stop);

    public static AnswerRules Rules(AnswerAction action, AnswerAction? phone = null) => AnswerRules.Of(Scanner(action, phone), new Dictionary<string, Lexicon>());

    static Scanner Scanner(AnswerAction action, AnswerAction? phone) => Detection.Scanner.Compile(new RuleSet(
        [Rule("bsn", "BSN", action), Rule("iban", "IBAN", action), Rule("email", "E-MAIL", action), Rule("phone", "TELEFOON", phone ?? action)],
        new Dictionary<string, Lexicon>(), new string('0', 64)));

    /// <summary>A recorded answer in which the model makes something up.</summary>
    /// <remarks>Where a recording cuts the place for it in two, the value is cut in two.</remarks>
    public static string With(string recorded, string value) => recorded.Replace("[later]", value, StringComparison.Ordinal)
        .Replace("[late\"", value[..5] + "\"", StringComparison.Ordinal).Replace("\"r] ", $"\"{value[5..]} ", StringComparison.Ordinal);

    /// <summary>The recording has a place for something that the model makes up.</summary>
    public static bool HasPlace(string recorded) => recorded.Contains("[late", StringComparison.Ordinal);

    /// <summary>The slow twin: masks what a scan of the whole text finds.</summary>
    public static string Mask(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        FindingList findings = new();
        Scanner scanner = Scanner(AnswerAction.Mask, null);
        scanner.Scan(bytes, findings);
        StringBuilder masked = new();
        int at = 0;
        foreach (Finding finding in findings.Span)
        {
            masked.Append(Encoding.UTF8.GetString(bytes[at..(int)finding.Start])).Append('[').Append(scanner.Rules[finding.Rule].Label).Append(']');
            at = (int)finding.End;
        }

        return masked.Append(Encoding.UTF8.GetString(bytes[at..])).ToString();
    }

    /// <summary>The same stream with its pieces of text cut in smaller ones.</summary>
    public static string Fragment(string stream, AnswerKind kind, AnswerShape shape, int longest)
    {
        IEnumerable<string> chunks = JoinedText.Chunks(stream, kind).SelectMany(chunk => Split(chunk, shape, longest));
        if (kind == AnswerKind.Array) return $"[{string.Join(",\n", chunks)}]";
        if (kind == AnswerKind.Lines) return string.Concat(chunks.Select(static chunk => chunk + "\n"));
        string events = string.Concat(chunks.Select(static chunk => $"data: {chunk}\n\n"));
        return stream.Contains(Recorded.Done, StringComparison.Ordinal) ? $"{events}data: {Recorded.Done}\n\n" : events;
    }

    static IEnumerable<string> Split(string chunk, AnswerShape shape, int longest)
    {
        JsonNode root = JsonNode.Parse(chunk)!;
        foreach (AnswerPiece piece in shape.Pieces)
        {
            if (Find(root, piece.Path) is not (JsonNode owner, string name) || owner[name] is not JsonValue value || value.GetValueKind() != JsonValueKind.String) continue;
            string[] parts = [.. Parts((string)value!, longest)];
            if (parts.Length < 2 || shape.Endings.Any(ending => ending.Words.Count == 0 && Find(root, ending.Path) is ({ } at, { } member) && at[member] is JsonValue end && end.GetValueKind() is not (JsonValueKind.Null or JsonValueKind.False))) continue;
            return parts.Select(part =>
            {
                owner[name] = part;
                return root.ToJsonString();
            });
        }

        return [chunk];
    }

    static (JsonNode Owner, string Name)? Find(JsonNode root, string path)
    {
        JsonNode? at = root;
        string[] steps = path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
        foreach (string step in steps[..^1])
        {
            at = step == "[]" ? (at is JsonArray { Count: 1 } list ? list[0] : null) : (at as JsonObject)?[step];
            if (at is null) return null;
        }

        return at is JsonObject ? (at, steps[^1]) : null;
    }

    static IEnumerable<string> Parts(string text, int longest)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        for (int at = 0; at < runes.Length; at += longest) yield return string.Concat(runes.Skip(at).Take(longest));
    }

    static Rule Rule(string detector, string label, AnswerAction answer) => new()
    {
        Id = detector,
        Title = detector,
        Why = "test",
        Class = detector == "bsn" ? DataClass.CitizenNumber : DataClass.Person,
        Detector = detector,
        Action = RuleAction.Mask,
        Answer = answer,
        From = Confidence.Likely,
        Label = label,
        Context = ["bsn", "rekening", "telefoon"],
        Find = [],
        Ignore = [],
    };
}
