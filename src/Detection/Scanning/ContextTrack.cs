using System.Buffers.Binary;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Text;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The context words of one text, looked up only around candidates and each stretch once.</summary>
/// <remarks>
/// Tables ask about the same words over and over: a candidate's neighbour is the next one's context. Words whose end may still change
/// with text to come are looked up again. Not thread-safe.
/// </remarks>
sealed class ContextTrack(ContextWords words)
{
    /// <summary>Bytes from a word's start on that must be there for the answer about it to be final.</summary>
    const int Reach = ContextWords.MaxLength + ContextWords.MaxSuffix + 1;

    /// <summary>Bytes by which more is looked up than was asked for: the next candidate is probably near, and most of a text is near none.</summary>
    const int Ahead = 512;

    /// <summary>Words remembered before those that lie behind are forgotten.</summary>
    const int Enough = 512;

    ContextHit[] _hits = new ContextHit[16];
    int _count;
    int _final;
    long _from;
    long _to;
    long _end;

    /// <summary>A stretch in which no word starts, and in which none will: the last that was asked about and found empty, as far as it goes.</summary>
    long _emptyFrom;
    long _emptyTo;

    /// <summary>Words that start in the stretch from <paramref name="from"/> to <paramref name="to"/>, in order.</summary>
    public ReadOnlySpan<ContextHit> Around(TextView text, long from, long to, bool isFinal)
    {
        if (from >= _emptyFrom && to <= _emptyTo) return default;
        if (from < _from || from > _to) Restart(from);
        long end = text.Dropped + text.Length;
        if (end != _end && (to > _to || _count > _final)) Extend(text, from, to, end, isFinal);
        int first = FirstAt(from, 0), count = FirstAt(to, first) - first;
        if (count == 0) KeepEmpty(first);
        return _hits.AsSpan(first, count);
    }

    /// <summary>Remembers the stretch without words that ends at this one. Of text that may still change nothing is remembered.</summary>
    void KeepEmpty(int next)
    {
        _emptyFrom = next > 0 ? _hits[next - 1].Start + 1 : _from;
        _emptyTo = next < _count ? Math.Min(_to, _hits[next].Start) : _to;
    }

    /// <summary>Index of the first word at or after this position, which is at or after the word at <paramref name="low"/>.</summary>
    int FirstAt(long position, int low)
    {
        int high = _count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_hits[middle].Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public void Clear()
    {
        _hits.AsSpan(0, _count).Clear();
        (_count, _final, _from, _to, _end) = (0, 0, 0, 0, 0);
        (_emptyFrom, _emptyTo) = (0, 0);
    }

    void Restart(long from) => (_count, _final, _from, _to, _end) = (0, 0, from, from, -1);

    /// <summary>Looks up the words to the end of what is asked for and some more; words before <paramref name="needed"/> are not asked for again.</summary>
    void Extend(TextView text, long needed, long to, long end, bool isFinal)
    {
        _count = _final;
        if (_count > Enough) Forget(needed);
        long settled = isFinal ? end : Math.Max(_to, end - Reach), at = _to, stop = to > settled ? end : Math.Min(settled, to + Ahead);
        while (at < stop)
        {
            long next = Math.Min(at < settled ? Math.Min(settled, stop) : stop, at + AnchorTile.Size);
            LookUp(text, (int)(at - text.Dropped), (int)(next - text.Dropped));
            at = next;
            if (at <= settled) (_final, _to) = (_count, at);
        }

        _end = stop == end ? end : -1;
    }

    void LookUp(TextView text, int from, int to)
    {
        AnchorTile tile = AnchorTile.ForContext;
        int blocks = AnchorKernel.Fill(text.Padded, to, from, words.Odd, tile);
        int count = words.Filter.Collect(text.Padded[from..], tile.Starts.AsSpan(0, blocks), tile.List);
        ReadOnlySpan<byte> view = text.Bytes;
        for (int i = 0; i < count; i++)
        {
            int at = from + tile.List[i];
            ulong first = BinaryPrimitives.ReadUInt64LittleEndian(text.Padded[at..]);
            foreach (ref readonly ContextWords.Entry entry in words.At(view, at))
                if (entry.First.Begin(first)) Add(view, at, entry.Word, text.Dropped);
        }
    }

    void Add(ReadOnlySpan<byte> view, int at, ContextWord word, long origin)
    {
        int end = ContextWords.TextEnd(view, at, word);
        if (end < 0) return;
        bool isWhole = ContextWords.IsWhole(view, end, word);
        Add(new(origin + at, origin + end, word, isWhole));
        int suffix = isWhole ? 0 : ContextWords.SuffixLength(view[end..]);
        if (suffix > 0) Add(new(origin + at, origin + end + suffix, word, ContextWords.IsWhole(view, end + suffix, word)));
    }

    void Add(in ContextHit hit)
    {
        if (_count == _hits.Length) Array.Resize(ref _hits, _count * 2);
        _hits[_count++] = hit;
    }

    void Forget(long needed)
    {
        int kept = 0;
        for (int i = 0; i < _count; i++)
            if (_hits[i].End >= needed) _hits[kept++] = _hits[i];
        (_count, _final, _from) = (kept, kept, needed);
    }
}
