using Gegevenshuis.AiGateway.Detection.Combining;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Gegevenshuis.AiGateway.Detection.Text;
using Gegevenshuis.AiGateway.Detection.Text.Readings;

namespace Gegevenshuis.AiGateway.Detection;

/// <summary>One stream of UTF-8 text that arrives in pieces, cut anywhere, also inside a character.</summary>
/// <remarks>
/// Not thread-safe. Dispose gives its buffers back to the scanner; a disposed stream must not be used. When a call throws, the text
/// counts as not scanned: dispose the stream and forward nothing.
/// </remarks>
#pragma warning disable CA1711 // A stream of text is what it is, and the word of the design; it is no System.IO.Stream.
public sealed class TextStream : IDisposable
#pragma warning restore CA1711
{
    readonly Scanner _scanner;
    readonly CompiledRules _rules;
    readonly TextView _text = new();
    readonly OverlapResolver _hits = new();
    readonly CandidateReader _candidates;
    readonly SequenceTrack[] _tracks;
    readonly TableTrack? _tables;
    readonly InsertTrack? _inserts;
    readonly ReadingTrack _readings;
    readonly CombinationTrack _combinations;
    readonly SecretTail _tail = new();
    long _keep;
    long _lastEnd;
    int _depth;
    bool _isOpen;

    internal TextStream(Scanner scanner, CompiledRules rules)
    {
        (_scanner, _rules) = (scanner, rules);
        _candidates = new CandidateReader(rules, _hits);
        _readings = new ReadingTrack(scanner, rules, _candidates.Context, _hits);
        _combinations = new CombinationTrack(rules.Combinations);
        _tracks = [.. rules.Sequences.Select(rule => new SequenceTrack(rule, _hits))];
        _tables = rules.Columns.Length > 0 ? new TableTrack(rules.Columns, rules.Headers, _hits) : null;
        _inserts = rules.Columns.Length > 0 ? new InsertTrack(rules.Columns, _hits) : null;
    }

    /// <summary>Every finding that starts before this offset has been reported, and no later finding touches a byte before it.</summary>
    public long Released { get; private set; }

    /// <summary>Scans the next piece; adds the findings that are now certain.</summary>
    public void Append(ReadOnlySpan<byte> piece, FindingList findings)
    {
        ObjectDisposedException.ThrowIf(!_isOpen, this);
        Append(piece, findings, isLast: false);
    }

    /// <summary>Scans a piece behind which no text follows; as <see cref="Append(ReadOnlySpan{byte}, FindingList)"/> and <see cref="Complete"/>.</summary>
    internal void AppendLast(ReadOnlySpan<byte> piece, FindingList findings)
    {
        if (piece.IsEmpty) Complete(findings);
        else Append(piece, findings, isLast: true);
    }

    void Append(ReadOnlySpan<byte> piece, FindingList findings, bool isLast)
    {
        while (!piece.IsEmpty)
        {
            if (_text.Room < piece.Length) DropDecided();
            int taken = _text.Append(piece);
            if (taken == 0) throw new InvalidOperationException("The text held back has outgrown its limit.");
            piece = piece[taken..];
            bool hasMore = !piece.IsEmpty;
            if (isLast && !hasMore) _text.Complete();
            Advance(findings, isFinal: isLast && !hasMore, hasMore);
        }
    }

    /// <summary>Tells that no more text follows; adds the last findings and releases everything.</summary>
    public void Complete(FindingList findings)
    {
        ObjectDisposedException.ThrowIf(!_isOpen, this);
        _text.Complete();
        Advance(findings, isFinal: true, hasMore: false);
    }

    public void Dispose()
    {
        if (!_isOpen) return;
        _isOpen = false;
        Clear();
        foreach (SequenceTrack track in _tracks) track.Clear();
        _scanner.GiveBack(this);
    }

    /// <summary>Begins the next text of the same message, at offset 0: who was named in the texts before it is known in this one.</summary>
    internal void Next()
    {
        Clear();
        foreach (SequenceTrack track in _tracks) track.Next();
    }

    void Clear()
    {
        _text.Clear();
        _hits.Clear();
        _candidates.Clear();
        _readings.Clear();
        _combinations.Clear();
        _tail.Clear();
        _tables?.Clear();
        _inserts?.Clear();
        (_keep, _lastEnd, Released) = (0, 0, 0);
    }

    /// <param name="depth">How many encodings the text was taken out of.</param>
    internal TextStream Open(int depth)
    {
        (_isOpen, _depth) = (true, depth);
        return this;
    }

    void Advance(FindingList findings, bool isFinal, bool hasMore)
    {
        _candidates.Advance(_text, isFinal, hasMore);
        long end = _text.Dropped + _text.Length, frontier = isFinal ? end : _candidates.Frontier(_text), open = _candidates.FirstOpen(end);
        foreach (SequenceTrack track in _tracks)
        {
            track.Advance(_text, isFinal);
            frontier = Math.Min(frontier, track.Decided);
        }

        if (_tables is not null)
        {
            _tables.Advance(_text, isFinal);
            frontier = Math.Min(frontier, _tables.Decided);
        }

        if (_inserts is not null)
        {
            _inserts.Advance(_text, isFinal);
            frontier = Math.Min(frontier, _inserts.Decided);
        }

        _readings.Advance(_text, isFinal, _depth);
        frontier = Math.Min(frontier, _readings.Decided);
        while (TryFollow(findings, isFinal) && _hits.TryTake(frontier, out Hit hit))
        {
            Report(hit, findings);
            if (hit.Length >= SecretTail.LeastFound) _tail.Open(hit, _rules.All[hit.Rule]);
        }

        long released = _tail.IsOpen ? _tail.Start : _hits.Released(frontier);
        _keep = Math.Min(Math.Min(open, frontier), released) - _rules.History;
        // A finding may end inside what one original character became; all of that character is its own.
        Released = Math.Max(Math.Max(Released, _lastEnd), _text.StartOf(released));
    }

    /// <summary>Reports what a key that was found goes on with. False when text that has not arrived may belong to it.</summary>
    bool TryFollow(FindingList findings, bool isFinal)
    {
        if (!_tail.IsOpen) return true;
        while (_tail.TryTake(_text.Bytes, _text.Dropped, isFinal, out Hit piece)) Report(piece, findings);
        _hits.Cover(_tail.Start);
        return !_tail.IsOpen;
    }

    void Report(in Hit hit, FindingList findings)
    {
        // One original character may have become several bytes of the view; two findings that meet inside it must not overlap.
        bool isBeside = (hit.Facts & FindingFacts.Beside) != 0;
        long start = Math.Max(_text.StartOf(hit.Start), isBeside ? 0 : _lastEnd), end = _text.EndOf(hit.End);
        if (end <= start) return;
        if (!isBeside) _lastEnd = end;
        var finding = new Finding(start, (int)(end - start), hit.Rule, hit.Confidence, hit.Facts, hit.Link);
        if (_rules.Combinations.Of(hit.Rule).IsEmpty) findings.Add(finding);
        else _combinations.Add(finding, _rules.All[hit.Rule], findings);
    }

    void DropDecided()
    {
        long count = _keep - _text.Dropped;
        if (count > 0) _text.Drop((int)count);
    }
}
