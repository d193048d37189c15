using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Text;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Json;
using Gegevenshuis.AiGateway.Filtering.Large;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Shows one text after another to the scanner and keeps what it finds as ranges of the body.</summary>
sealed class TextScan(Scanner scanner, IReadOnlyList<byte[]> labels) : IDisposable
{
    /// <summary>A longer name of a field is no label.</summary>
    public const int MaxLabelLength = 64;

    const int MaxInFiles = 10_000;

    readonly FindingList _findings = new();
    readonly ByteBuffer _labelled = new();
    readonly MessageScan _message = scanner.OpenMessage();

    public List<Hit> Hits { get; } = [];

    public RuleTally Tally { get; } = new();

    /// <summary>Values that were found in files, of which nothing is rewritten: the first <see cref="MaxInFiles"/>.</summary>
    public List<(string Kind, int Rule, string Value)> InFiles { get; } = [];

    /// <summary>Placeholders that were in the message before we put any in; label as index of the labels.</summary>
    public HashSet<(int Label, int Number)> Lookalikes { get; } = [];

    public long Bytes { get; private set; }

    /// <summary>Invisible characters in all texts together.</summary>
    public int Invisible { get; private set; }

    bool HasJoined { get; set; }

    public int Parts { get; private set; }

    /// <summary>1-based number of the message being walked; 0 outside the conversation.</summary>
    public int Message { get; set; }

    /// <summary>Scans the text of one node. A label before it gives the scanner context and is not itself part of what is found.</summary>
    public void Scan(in Layer layer, int node, ReadOnlySpan<byte> label, ReadOnlySpan<byte> text, HitKind kind, long group)
    {
        Bytes += text.Length;
        Invisible += InvisibleCharacters.Count(text);
        Parts++;
        _findings.Clear();
        int prefix = label.IsEmpty ? 0 : label.Length + 2;
        _message.Scan(prefix == 0 ? text : WithLabel(label, text), _findings);
        if (_findings.Count > 0) Keep(layer, node, text, prefix, kind, group);
        FindLookalikes(text);
    }

    /// <summary>Scans a text of a file. What is found there is counted and never rewritten.</summary>
    public void Scan(DocumentPart part)
    {
        _labelled.Clear();
        _labelled.Advance(Encoding.UTF8.GetBytes(part.Text, _labelled.Reserve(Encoding.UTF8.GetMaxByteCount(part.Text.Length)).Span));
        ReadOnlySpan<byte> text = _labelled.Span;
        Bytes += text.Length;
        Invisible += InvisibleCharacters.Count(text);
        Parts++;
        _findings.Clear();
        _message.Scan(text, _findings);
        (int line, int counted) = (0, 0);
        foreach (Finding finding in _findings.Span)
        {
            int start = (int)finding.Start;
            if (start > counted) line += text[counted..start].Count((byte)'\n');
            counted = Math.Max(counted, start);
            FoundInFile(finding, text.Slice(start, finding.Length));
            Place place = new(Message, 0, part.At(line));
            if (part.IsAgain) Tally.AddAgain(finding, place);
            else Tally.Add(finding, place);
        }
    }

    /// <summary>Scans a field of a form; what is found there can be replaced.</summary>
    /// <param name="name">Its name: context for the scanner.</param>
    /// <param name="text">Its text.</param>
    /// <param name="offset">Where the text begins in what the hits are places of.</param>
    /// <param name="place">The field.</param>
    /// <param name="isKept">The endpoint keeps it, so nobody could put a value back.</param>
    public void Field(string name, ReadOnlySpan<byte> text, int offset, DocumentPlace place, bool isKept)
    {
        Count(text.Length);
        _findings.Clear();
        byte[] label = Encoding.UTF8.GetBytes(name);
        _message.Scan(WithLabel(label, text), _findings);
        int prefix = label.Length + 2, last = 0;
        foreach (Finding finding in _findings.Span)
        {
            if (finding.End <= prefix) continue;
            int start = Boundary(text, (int)Math.Max(finding.Start - prefix, 0), -1);
            int end = Boundary(text, (int)Math.Min(finding.End - prefix, text.Length), 1);
            Tally.AddField(finding, new Place(0, 0, place.With(PlaceKind.Line, text[..start].Count((byte)'\n') + 1)), isKept);
            start = Math.Max(start, last);
            if (start >= end) continue;
            last = end;
            Hits.Add(new Hit(offset + start, offset + end, finding.Rule, 0, HitKind.Text, true, 0));
        }

        FindLookalikes(text);
    }

    /// <summary>A text of a file that comes in pieces; call <see cref="Count"/> with its length at the end.</summary>
    /// <param name="place">The file.</param>
    /// <param name="isAgain">It is another reading of a text that came before.</param>
    public StreamedText Open(DocumentPlace place, bool isAgain) => new(this, scanner, place, isAgain);

    /// <summary>Remembers a value that was found in a file, within the bound.</summary>
    public void FoundInFile(in Finding finding, ReadOnlySpan<byte> value)
    {
        if (InFiles.Count < MaxInFiles) InFiles.Add((scanner.KindOf(finding.Rule), finding.Rule, Encoding.UTF8.GetString(value)));
    }

    /// <summary>Counts a text that was shown in pieces.</summary>
    public void Count(long bytes)
    {
        Bytes += bytes;
        Parts++;
    }

    /// <summary>Scans parts as one text, and keeps what lies in more than one of them.</summary>
    public void Scan(in Layer layer, JoinedParts parts)
    {
        if (parts.Stretches.Count < 2) return;
        _findings.Clear();
        scanner.Scan(parts.Text, _findings);
        foreach (Finding finding in _findings.Span)
        {
            int from = Hits.Count;
            foreach (JoinedParts.Stretch stretch in parts.Stretches)
            {
                int start = Math.Max((int)finding.Start, stretch.Start), end = Math.Min((int)finding.End, stretch.End);
                if (start < end) AddStretch(layer, finding, stretch, start, end, isRest: Hits.Count > from);
            }

            // What was found in one of the parts already needs nothing of its neighbour.
            if (Hits.Count - from > 1 && !IsKnown(parts.FirstHit, from)) Tally.Add(finding, Message, parts.Text[..(int)finding.Start]);
            else Hits.RemoveRange(from, Hits.Count - from);
        }

        HasJoined = true;
    }

    /// <summary>Hits over several texts are not in the order of the body; this puts all in order, the longer of two first.</summary>
    public void Sort()
    {
        if (HasJoined) Hits.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : (b.End, a.Rule).CompareTo((a.End, b.Rule)));
    }

    /// <summary>Translates hits in the text of a string to hits in the bytes around it.</summary>
    public void Outward(in Layer layer, int node, int firstHit)
    {
        if (firstHit == Hits.Count) return;
        JsonNode text = layer.Tape[node];
        EscapeCursor cursor = new(layer.Bytes(node));
        Hit previous = default, moved = default;
        for (int i = firstHit; i < Hits.Count; i++)
        {
            Hit hit = Hits[i];
            bool isSame = i > firstHit && hit.Start == previous.Start && hit.End == previous.End;
            int start = isSame ? moved.Start : text.Start + (text.IsEscaped ? cursor.Start(hit.Start) : hit.Start);
            int end = isSame ? moved.End : text.Start + (text.IsEscaped ? cursor.End(hit.End) : hit.End);
            previous = hit;
            Hits[i] = moved = hit with { Start = start, End = end };
        }
    }

    public void Dispose()
    {
        _message.Dispose();
        _labelled.Dispose();
    }

    ReadOnlySpan<byte> WithLabel(ReadOnlySpan<byte> label, ReadOnlySpan<byte> text)
    {
        _labelled.Clear();
        _labelled.Append(label);
        _labelled.Append(": "u8);
        _labelled.Append(text);
        return _labelled.Span;
    }

    void AddStretch(in Layer layer, in Finding finding, in JoinedParts.Stretch stretch, int start, int end, bool isRest)
    {
        int first = Hits.Count;
        Hits.Add(new Hit(stretch.From + start - stretch.Start, stretch.From + end - stretch.Start, finding.Rule, (byte)layer.Level, HitKind.Text, Message > 0, 0, isRest));
        Outward(layer, stretch.Node, first);
    }

    bool IsKnown(int firstHit, int from)
    {
        for (int i = from; i < Hits.Count; i++)
        {
            for (int known = firstHit; known < from; known++)
            {
                if (Hits[known].Rule == Hits[i].Rule && Hits[known].Start < Hits[i].End && Hits[i].Start < Hits[known].End) return true;
            }
        }

        return false;
    }

    void Keep(in Layer layer, int node, ReadOnlySpan<byte> text, int prefix, HitKind kind, long group)
    {
        int firstHit = Hits.Count;
        int last = 0;
        foreach (Finding finding in _findings.Span)
        {
            int start = Boundary(text, (int)Math.Max(finding.Start - prefix, 0), -1);
            int end = Boundary(text, (int)Math.Min(finding.End - prefix, text.Length), 1);
            if (finding.End <= prefix) continue;
            Tally.Add(finding, Message, text[..start]);
            if (kind == HitKind.Number) (start, end) = (0, layer.Tape[node].Length);
            else if (Math.Max(start, last) >= end) continue;
            else start = Math.Max(start, last);
            last = end;
            Hits.Add(new Hit(start, end, finding.Rule, (byte)layer.Level, kind, Message > 0, group));
        }

        Outward(layer, node, firstHit);
    }

    // A finding never splits a character.
    static int Boundary(ReadOnlySpan<byte> text, int at, int step)
    {
        while (at > 0 && at < text.Length && (text[at] & 0xC0) == 0x80) at += step;
        return at;
    }

    void FindLookalikes(ReadOnlySpan<byte> text)
    {
        int at = 0;
        for (int run; (run = text[at..].IndexOf((byte)'[')) >= 0;)
        {
            at += run;
            Reserve(text[at..], isJson: false);
            Reserve(text[at..], isJson: true);
            at++;
        }
    }

    void Reserve(ReadOnlySpan<byte> text, bool isJson)
    {
        PlaceholderMatch match = PlaceholderReader.Match(text, labels, isJson, isFinal: true, out _, out int label, out int number);
        if (match == PlaceholderMatch.Yes) Lookalikes.Add((label, number));
    }
}
