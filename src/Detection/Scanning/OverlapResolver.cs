using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Turns confirmed candidates into findings that do not overlap.</summary>
/// <remarks>
/// Leftmost wins, then longest, then labelled, then gravest. Two additions keep that from hiding something that must not leave:
/// a rule that only observes or warns never displaces one that replaces or blocks, and of a candidate that sticks out of its winner by
/// half or more, the part that sticks out is a finding of its own. Something about a person and something about the document, such as a mark
/// of confidentiality, do not displace each other: an endpoint may be allowed the one and not the other, so both are given out
/// (<see cref="FindingFacts.Beside"/>). A bare number that fills a cell below a header of things is left out. One pass from left to right that remembers one finding and one
/// position, so it gives the same answer however the text arrived.
/// </remarks>
sealed class OverlapResolver
{
    readonly HitQueue _queue = new();
    readonly List<(long Start, long End)> _things = [];

    /// <summary>What overlaps the held finding and is given out after it; read from <see cref="_besideAt"/> on.</summary>
    readonly List<Hit> _beside = [];
    int _besideAt;
    Hit _held;
    bool _isHeld;

    /// <summary>Position up to which findings have been given out; the next one starts at or after it.</summary>
    public long Covered { get; private set; }

    /// <summary>First position that a finding still to come may touch, given that every candidate yet unknown starts at or after <paramref name="frontier"/>.</summary>
    public long Released(long frontier)
    {
        long first = _isHeld ? _held.Start : Math.Max(frontier, Covered);
        for (int i = _besideAt; i < _beside.Count; i++) first = Math.Min(first, _beside[i].Start);
        return first;
    }

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
        _beside.Clear();
        (_isHeld, _held, Covered, _besideAt) = (false, default, 0, 0);
    }

    /// <summary>Gives out the next finding that is certain when every candidate yet unknown starts at or after <paramref name="frontier"/>.</summary>
    public bool TryTake(long frontier, out Hit finding)
    {
        if (_beside.Count > 0 && !_isHeld && TryTakeBeside(out finding)) return true;
        _queue.Sort();
        while (!_queue.IsEmpty && _queue.First.Start < frontier)
        {
            Hit next = _queue.First;
            if (_isHeld && next.Start >= _held.End) return TryRelease(frontier, out finding);
            _queue.RemoveFirst();
            if (_things.Count > 0 && IsOfThing(next)) continue;
            if (_isHeld) Meet(next);
            else if (next.Start < Covered) KeepRest(next, Covered);
            else if (next.Protects && next.End <= frontier && (_queue.IsEmpty || _queue.First.Start >= next.End))
            {
                // Nothing overlaps it, now or later.
                Covered = next.End;
                finding = next;
                return true;
            }
            else (_isHeld, _held) = (true, next);
        }

        if (_things.Count > 0) ForgetThings(_queue.IsEmpty ? frontier : Math.Min(frontier, _queue.First.Start));
        if (_isHeld && TryRelease(frontier, out finding)) return true;
        finding = default;
        return false;
    }

    /// <summary>Weighs a hit that overlaps the held one, which it starts behind or which it comes after.</summary>
    void Meet(in Hit next)
    {
        if (_held.Protects)
        {
            if (!KeepRest(next, _held.End) || _held.IsOfDocument) KeepBeside(next, _held);
        }
        else if (next.Protects) Displace(next);
        else KeepBeside(next, _held);
    }

    /// <summary>Puts a hit in the place of the held one.</summary>
    void Displace(in Hit next)
    {
        if (IsKept(_held, next))
        {
            _beside.Insert(0, _held);
            _held = next;
            return;
        }

        // What lay beside the held one lies on nothing any more, unless on the next: it is weighed anew.
        foreach (Hit beside in _beside) _queue.Insert(beside);
        _queue.Insert(next);
        _beside.Clear();
        (_isHeld, _held) = (false, default);
    }

    void KeepBeside(in Hit loser, in Hit winner)
    {
        if (IsKept(loser, winner)) _beside.Add(loser);
    }

    /// <summary>True for what would be lost although it is about something else than the winner: a document, not a person, or the other way round.</summary>
    static bool IsKept(in Hit loser, in Hit winner) => loser.IsOfDocument != winner.IsOfDocument && loser.Acts;

    bool TryTakeBeside(out Hit finding)
    {
        if (_besideAt < _beside.Count)
        {
            finding = _beside[_besideAt++].AsBeside();
            return true;
        }

        _beside.Clear();
        (_besideAt, finding) = (0, default);
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

    /// <summary>Gives out the held finding when its end is known, and that of all that lies beside it: they go together, so that what is out is released.</summary>
    bool TryRelease(long frontier, out Hit finding)
    {
        finding = default;
        if (_held.End > frontier) return false;
        foreach (Hit beside in _beside)
            if (beside.End > frontier) return false;
        finding = _held;
        Covered = _held.End;
        (_isHeld, _held) = (false, default);
        return true;
    }

    /// <summary>Less than half left is another reading of bytes that are covered already. True when there was more.</summary>
    bool KeepRest(in Hit hit, long covered)
    {
        int rest = (int)(hit.End - covered);
        if (rest * 2 < hit.Length || rest <= 0) return false;
        _queue.Insert(hit with { Start = covered, Length = rest });
        return true;
    }
}
