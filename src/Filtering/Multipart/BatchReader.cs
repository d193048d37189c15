using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Json;
using Gegevenshuis.AiGateway.Filtering.Large;

namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>Reads a batch file: a request per line, each read as if it had come by itself.</summary>
/// <remarks>
/// Where nothing is replaced, the text of the lines was shown to the scanner with the file, and this finds what only the request's own format
/// shows. Where values are replaced, a line is a message, and this is the one that reads it.
/// </remarks>
/// <param name="filters">Reads a request, or a whole line when values are replaced in it, by the address that its line names.</param>
/// <param name="maxLine">Longest line, in bytes.</param>
/// <param name="replaces">Values are replaced in the lines.</param>
sealed class BatchReader(IReadOnlyDictionary<string, MessageFilter> filters, int maxLine, bool replaces)
{
    const int MaxLines = 50_000;
    const int MaxFound = 500_000;

    static readonly JsonOptions s_options = new(64, 250_000, RefuseDuplicateKeys: true, AllowLoneSurrogates: false);

    readonly HashSet<string> _models = new(StringComparer.Ordinal);
    readonly List<BatchLine> _found = [];
    readonly HashSet<(int Label, int Number)> _lookalikes = [];
    int _hits;

    /// <param name="file">The whole file.</param>
    /// <param name="scan">Gets what is found, with its line.</param>
    public BatchLines Read(in BodyStretch file, TextScan scan)
    {
        using JsonTape tape = new();
        using BodyLines lines = new(file, maxLine);
        while (lines.Next())
        {
            if (lines.Current.Span.Trim(" \t\r"u8).IsEmpty) continue;
            if (lines.Number > MaxLines) return new([], UnreadableReason.BatchLine(lines.Number, "Het bestand heeft te veel regels."));
            if (Line(lines.Current, file.Start + lines.Start, lines.Number, tape, scan) is { } reason) return new([], UnreadableReason.BatchLine(lines.Number, reason));
        }

        return lines.IsTooLong ? new([], UnreadableReason.BatchLine(lines.Number, "De regel is langer dan een bericht mag zijn.")) : new([.. _models], null) { Found = _found, Lookalikes = _lookalikes };
    }

    string? Line(ReadOnlyMemory<byte> line, int start, int number, JsonTape tape, TextScan scan)
    {
        if (JsonParser.Parse(line.Span, tape, s_options, out _) != JsonFault.None || tape[0].Kind != JsonKind.Object) return "De regel is geen JSON-object, of noemt een veld twee keer.";
        int url = tape.Member(line.Span, 0, "url"u8), body = tape.Member(line.Span, 0, "body"u8);
        if (url < 0 || body < 0 || tape[url].Kind != JsonKind.String || tape[body].Kind != JsonKind.Object) return "De regel heeft geen adres (url) of geen vraag (body).";
        string address = Encoding.UTF8.GetString(line.Span[tape[url].Start..tape[url].End]);
        if (!filters.TryGetValue(address, out MessageFilter? filter)) return "De regel vraagt om een adres dat de AI-poort niet kent.";
        using Inspection inspection = filter.Inspect(replaces ? line : line[tape[body].Start..tape[body].End]);
        if (inspection.Unreadable is { } unreadable) return unreadable.Reason;
        if (inspection.Models.Count == 0) return "De regel noemt geen model.";
        _models.UnionWith(inspection.Models);
        Place place = new(0, 0, DocumentPlace.File.With(PlaceKind.Line, number));
        foreach (RuleHits hits in inspection.Hits)
        {
            _hits += hits.Count;
            if (replaces) scan.Tally.AddLine(hits, place);
            else scan.Tally.AddAgain(hits, place);
        }

        if (!replaces) return null;
        scan.Count(inspection.BytesScanned);
        _lookalikes.UnionWith(inspection.Lookalikes);
        if (inspection.HasHits) _found.Add(new(start, line.Length, filter));
        return _hits > MaxFound ? "Tot en met deze regel staan er te veel gegevens in het bestand." : null;
    }
}
