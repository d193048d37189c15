using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Text;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>All column rules on their way through the INSERT statements of one text: the list of columns speaks for the values behind it.</summary>
/// <remarks>
/// Text without brackets costs one search. A bracket behind INTO and a name opens a statement; from there on every byte is read once, and a
/// value that is asked for and whose end has not arrived is held back. Not thread-safe.
/// </remarks>
sealed class InsertTrack(CompiledRule[] rules, OverlapResolver hits)
{
    readonly InsertReader _reader = new();
    readonly ulong[] _wanted = new ulong[rules.Length];
    ulong _things;
    long _read;

    /// <summary>Position before which no rule reports anything more.</summary>
    public long Decided { get; private set; }

    /// <summary>Reads what has been appended since the last call.</summary>
    public void Advance(TextView text, bool isFinal)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        int at = (int)(_read - text.Dropped);
        while (at < view.Length)
        {
            if (_reader.IsOutside)
            {
                int bracket = view[at..].IndexOf((byte)'(');
                if (bracket < 0) break;
                at += bracket + 1;
                if (InsertReader.IsOpenedBy(view[..(at - 1)])) _reader.Open();
                continue;
            }

            bool hasValue = _reader.Next(view[at], text.Dropped + at);
            if (_reader.HasNames) Choose();
            if (hasValue) Report(view, text.Dropped);
            at++;
        }

        _read = text.Dropped + view.Length;
        Decided = !isFinal && IsWanted(_reader.Column) ? Math.Min(_read, _reader.ValueStart) : _read;
    }

    public void Clear()
    {
        _reader.Clear();
        (_read, Decided) = (0, 0);
    }

    /// <summary>Asks every rule which of the columns it wants.</summary>
    void Choose()
    {
        ReadOnlySpan<byte> names = _reader.TakeNames();
        _things = TableHeader.WantedOf(names, ThingColumns.Wanted, ThingColumns.Unwanted);
        for (int i = 0; i < rules.Length; i++) _wanted[i] = ((ColumnDetector)rules[i].Detector).Wanted(names);
    }

    bool IsWanted(int column)
    {
        if (!_reader.IsInValue) return false;
        if ((_things >> column & 1) != 0) return true;
        foreach (ulong wanted in _wanted)
            if ((wanted >> column & 1) != 0) return true;
        return false;
    }

    void Report(ReadOnlySpan<byte> view, long origin)
    {
        int from = (int)(_reader.ValueStart - origin), count = _reader.ValueLength;
        // N'…' is a text of two-byte characters.
        int prefix = count > 1 && view[from] is (byte)'N' or (byte)'n' or (byte)'E' && view[from + 1] == '\'' ? 1 : 0;
        (from, count) = (from + prefix, count - prefix);
        (int first, int bytes) = FieldValue.Trim(view.Slice(from, count));
        if ((_things >> _reader.ValueColumn & 1) != 0 && bytes > 0) hits.AddThing(origin + from + first, origin + from + first + bytes);
        for (int i = 0; i < rules.Length; i++)
        {
            if ((_wanted[i] >> _reader.ValueColumn & 1) == 0) continue;
            if (!((ColumnDetector)rules[i].Detector).IsFilled(view.Slice(from + first, bytes)) || rules[i].From > Confidence.Certain) continue;
            hits.Add(new Hit(origin + from + first, bytes, rules[i], Confidence.Certain, FindingFacts.Label, 0));
        }
    }
}
