using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Micro.Corpora;
using Gegevenshuis.AiGateway.Micro.Rivals.Hyperscan;

namespace Gegevenshuis.AiGateway.Micro.Beside;

/// <summary>The scanner and Hyperscan on the same texts in the same process, in turn.</summary>
sealed class HyperscanComparison(Scanner scanner, HyperscanDatabase expert, HyperscanDatabase few, HyperscanDatabase naive)
{
    readonly FindingList _findings = new();
    readonly MessageFilter _filter = new(Protocols.OpenAiChat, scanner, new FilterLimits());

    /// <summary>The scanner first, then the expert's patterns, the few of them, and the hurried ones.</summary>
    public IReadOnlyList<Timing> Whole(Corpus corpus) => Timing.Alternate(
        new("scanner", () => Scan(corpus.Text)), On(expert, corpus.Text), On(few, corpus.Text), On(naive, corpus.Text));

    /// <summary>Pieces of 4 to 20 bytes; Hyperscan keeps no text and tells no point up to which text may be sent on.</summary>
    public IReadOnlyList<Timing> Pieces(Corpus corpus, out int pieces)
    {
        List<int> cuts = Cuts(corpus.Text.Length);
        pieces = cuts.Count - 1;
        return Timing.Alternate(new("scanner, pieces", () => Scan(corpus.Text, cuts)), new(expert.Name + ", pieces", () => expert.Count(corpus.Text, cuts)));
    }

    /// <summary>Chat bodies: the scanner's are walked, unescaped and scanned as the gateway does it; Hyperscan gets the raw bytes, escapes and names of fields too.</summary>
    public IReadOnlyList<Timing> Bodies(IReadOnlyList<byte[]> bodies) => Timing.Alternate(
        new("scanner", () => Inspect(bodies)), On(expert, [.. bodies]), On(few, [.. bodies]), On(naive, [.. bodies]));

    static Way On(HyperscanDatabase database, params byte[][] texts) => new(database.Name, () =>
    {
        int found = 0;
        foreach (byte[] text in texts) found += database.Count(text);
        return found;
    });

    public static List<int> Cuts(int length)
    {
        Random random = new(3);
        List<int> cuts = [];
        for (int at = 0; at < length; at += random.Next(4, 21)) cuts.Add(at);
        cuts.Add(length);
        return cuts;
    }

    int Scan(byte[] text)
    {
        _findings.Clear();
        scanner.Scan(text, _findings);
        return _findings.Count;
    }

    int Scan(byte[] text, List<int> cuts)
    {
        _findings.Clear();
        using TextStream stream = scanner.OpenStream();
        for (int i = 1; i < cuts.Count; i++) stream.Append(text.AsSpan(cuts[i - 1], cuts[i] - cuts[i - 1]), _findings);
        stream.Complete(_findings);
        return _findings.Count;
    }

    int Inspect(IReadOnlyList<byte[]> bodies)
    {
        int found = 0;
        foreach (byte[] body in bodies)
        {
            using Inspection inspection = _filter.Inspect(body);
            if (inspection.Unreadable is not null) throw new InvalidOperationException("A body cannot be read.");
            found += inspection.Hits.Sum(static hits => hits.Count);
        }

        return found;
    }
}
