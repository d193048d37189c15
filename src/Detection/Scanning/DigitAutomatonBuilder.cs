using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Builds the automaton that reads for all digit rules at once: a state is how far each rule's own reading is.</summary>
/// <param name="slots">Detectors with one of their forms each; a bit in the rows is one of these.</param>
sealed class DigitAutomatonBuilder((Detector Detector, int Form)[] slots)
{
    /// <summary>Most states; where there would be more, the rules are asked as if nothing was known of what follows.</summary>
    const int Most = 4096;

    /// <summary>Words of a row.</summary>
    static int Words => Vector512<ulong>.Count;

    /// <summary>How far the rules are after some groups.</summary>
    /// <param name="Depth">Groups read.</param>
    /// <param name="Open">Slots that read on, each with its own state.</param>
    /// <param name="Asked">Slots to which nothing that follows matters, as bits.</param>
    sealed record Reading(int Depth, (int Slot, int State)[] Open, ulong[] Asked) : IEquatable<Reading>
    {
        public bool Equals(Reading? other)
            => other is not null && Depth == other.Depth && Open.AsSpan().SequenceEqual(other.Open) && Asked.AsSpan().SequenceEqual(other.Asked);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Depth);
            foreach ((int slot, int state) in Open) hash.Add((slot, state));
            foreach (ulong word in Asked) hash.Add(word);
            return hash.ToHashCode();
        }
    }

    readonly Dictionary<Reading, int> _states = [];
    readonly List<Reading> _readings = [];
    readonly List<int[]> _next = [];
    readonly Dictionary<(int Slot, int State), int[]> _steps = [];
    readonly List<(int Slot, int State)> _open = [];
    readonly Dictionary<Reading, int> _ends = [];
    readonly List<ulong[]> _endRows = [];

    public DigitAutomaton Build()
    {
        StateOf(new Reading(0, [.. Enumerable.Range(0, slots.Length).Select(static slot => (slot, DigitStep.Start))], new ulong[Words]));
        for (int state = 0; state < _readings.Count; state++) AddSteps(state);

        int[] next = new int[_readings.Count * DigitGroup.Kinds];
        for (int state = 0; state < _readings.Count; state++)
            for (int group = 0; group < DigitGroup.Kinds; group++)
                next[state << 8 | group] = _next[state][group] < 0 ? _next[state][group] - _readings.Count : _next[state][group];
        return new DigitAutomaton(next, [.. _readings.Select(RowOf).Concat(_endRows).Select(static row => Vector512.Create(row))]);
    }

    void AddSteps(int state)
    {
        int[] next = new int[DigitGroup.Kinds];
        Array.Fill(next, EndOf(new ulong[Words]));
        int[][] steps = [.. _readings[state].Open.Select(open => StepsOf(open.Slot, open.State))];
        for (int length = state == 0 ? 1 : 0; length <= DigitGroup.Most; length++)
        {
            for (int sort = 0; sort < (length == DigitGroup.Most ? 1 : GroupEnd.Count); sort++)
                next[DigitGroup.Of(length, sort)] = Step(_readings[state], steps, DigitGroup.Of(length, sort));
        }

        _next[state] = next;
    }

    int Step(Reading reading, int[][] steps, int group)
    {
        ulong[] asked = [.. reading.Asked];
        _open.Clear();
        for (int i = 0; i < steps.Length; i++)
        {
            (int slot, int step) = (reading.Open[i].Slot, steps[i][group]);
            if (step == DigitStep.Ask) asked[slot >> 6] |= 1UL << slot;
            else if (step != DigitStep.No) _open.Add((slot, step));
        }

        if (_open.Count == 0) return EndOf(asked);
        var next = new Reading(reading.Depth + 1, [.. _open], asked);
        bool isEnd = next.Depth == DigitGroup.Count || group >> 4 == DigitGroup.Most || (_readings.Count == Most && !_states.ContainsKey(next));
        return isEnd ? EndOf(RowOf(next)) : StateOf(next);
    }

    /// <summary>What one detector says in one of its states about every group; many states of all rules together share it.</summary>
    int[] StepsOf(int slot, int state)
    {
        if (_steps.TryGetValue((slot, state), out int[]? steps)) return steps;
        _steps.Add((slot, state), steps = new int[DigitGroup.Kinds]);
        (Detector detector, int form) = slots[slot];
        for (int length = state == DigitStep.Start ? 1 : 0; length <= DigitGroup.Most; length++)
            for (int sort = 0; sort < GroupEnd.Count; sort++) steps[DigitGroup.Of(length, sort)] = detector.Follow(form, state, length, GroupEnd.ToldOf(sort));
        return steps;
    }

    int StateOf(Reading reading)
    {
        if (_states.TryGetValue(reading, out int state)) return state;
        _states.Add(reading, state = _readings.Count);
        _readings.Add(reading);
        _next.Add([]);
        return state;
    }

    /// <summary>The complement of a row's index among the rows that are no state's; these come behind those of the states.</summary>
    int EndOf(ulong[] row)
    {
        var reading = new Reading(0, [], row);
        if (!_ends.TryGetValue(reading, out int end))
        {
            _ends.Add(reading, end = _endRows.Count);
            _endRows.Add(row);
        }

        return ~end;
    }

    static ulong[] RowOf(Reading reading)
    {
        ulong[] row = [.. reading.Asked];
        foreach ((int slot, _) in reading.Open) row[slot >> 6] |= 1UL << slot;
        return row;
    }
}
