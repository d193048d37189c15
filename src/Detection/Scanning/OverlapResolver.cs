using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Turns confirmed candidates into findings that do not overlap.</summary>
/// <remarks>
/// Leftmost wins, then longest, then labelled, then gravest. Two additions keep that from hiding something that must not leave:
/// a rule that only observes or warns never displaces one that replaces or blocks, and of a candidate that sticks out of its winner by
/// half or more, the part that sticks out is a finding of its own. A bare number that fills a cell below a header of things is left out. One pass from left to right that remembers one finding and one
/// position, so it gives the same answer however the text arrived.
/// </remarks>
sealed class OverlapResolver
{
    readonly HitQueue _queue = new();
    readonly List<(long Start, long End)> _things = [];
    Hit _held;
    bool _isHeld;

    /// <summary>Position up to which findings have been given out; the next one starts at or after it.</summary>
    public long Covered { get; private set; }

    /// <summary>First position that a finding still to come may touch, given that every candidate yet unknown starts at or after <paramref name="frontier"/>.</summary>
    public long Released(long frontier) => _isHeld ? _held.Start : Math.Max(frontier, Covered);

    public void Add(in Hit hit) => _queue.Add(hit);

    /// <summary>Says that findings up to this position have been given out elsewhere; hits that lie before it are dropped.</summary>
    public void Cover(long end)
    {
        Covered = Math.Max(Covered, end);
        _queue.Sort();
        while (!_queue.IsEmpty && _queue.First.End <= Covered) _queue.RemoveFirst();
    }

    /// <summary>Says that this cell holds a number of a thing. To be said before the frontier passes its start.</summary>
    public void AddThing(long start, long end)
    {
        int at = _things.Count;
        while (at > 0 && _things[at - 1].Start > start) at--;
        _things.Insert(at, (start, end));
    }

    public void Clear()
    {
        _queue.Clear();
        _things.Clear();
        (_isHeld, _held, Covered) = (false, default, 0);
    }

    /// <summary>Gives out the next finding that is certain when every candidate yet unknown starts at or after <paramref name="frontier"/>.</summary>
    public bool TryTake(long frontier, out Hit finding)
    {
        _queue.Sort();
        while (!_queue.IsEmpty && _queue.First.Start < frontier)
        {
            Hit next = _queue.First;
            if (_isHeld && next.Start >= _held.End) return Release(out finding);
            _queue.RemoveFirst();
            if (_things.Count > 0 && IsOfThing(next)) continue;
            if (_isHeld && !next.Protects) continue;
            if (next.Start < Covered)
            {
                KeepRest(next);
                continue;
            }

            // A rule that protects needs no waiting: nothing that comes later can displace it.
            _isHeld = !next.Protects;
            _held = _isHeld ? next : default;
            if (_isHeld) continue;
            Covered = next.End;
            finding = next;
            return true;
        }

        if (_things.Count > 0) ForgetThings(_queue.IsEmpty ? frontier : Math.Min(frontier, _queue.First.Start));
        if (_isHeld && _held.End <= frontier) return Release(out finding);
        finding = default;
        return false;
    }

    /// <summary>True for a number that fills a cell and that only its check speaks for, where the header says that it is something else.</summary>
    bool IsOfThing(in Hit hit)
    {
        if (hit.Facts != FindingFacts.CheckPassed || hit.Confidence == Confidence.Certain || !hit.IsNumber) return false;
        foreach ((long start, long end) in _things)
            if (start >= hit.Start) return start == hit.Start && end == hit.End;
        return false;
    }

    /// <summary>Forgets cells that no hit to come can start in.</summary>
    void ForgetThings(long frontier)
    {
        int count = 0;
        while (count < _things.Count && _things[count].Start < frontier) count++;
        if (count > 0) _things.RemoveRange(0, count);
    }

    bool Release(out Hit finding)
    {
        finding = _held;
        Covered = _held.End;
        (_isHeld, _held) = (false, default);
        return true;
    }

    /// <summary>Less than half left is another reading of bytes that are covered already.</summary>
    void KeepRest(in Hit hit)
    {
        int rest = (int)(hit.End - Covered);
        if (rest * 2 >= hit.Length && rest > 0) _queue.Insert(hit with { Start = Covered, Length = rest });
    }
}
