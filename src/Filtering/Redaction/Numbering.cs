using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Gives every value of a conversation its number, and one person one number in all forms of the name.</summary>
/// <remarks>Holds text: it must not outlive its exchange or reach a log. For one thread.</remarks>
/// <param name="labels">Labels of the rules of today, in capitals.</param>
/// <param name="lookalikes">Placeholders that stand in the message itself: label as index of the labels.</param>
/// <param name="secrets">Labels of which no value may come back under the rules of today.</param>
sealed class Numbering(IReadOnlyList<string> labels, IReadOnlySet<(int Label, int Number)> lookalikes, IReadOnlySet<string>? secrets = null)
{
    const string Person = "person-name";

    readonly Dictionary<(string Label, string Value), int> _numbers = [];
    readonly Dictionary<string, int> _lastNumber = [];
    readonly Dictionary<string, PersonIndex> _people = [];
    readonly HashSet<(string Label, int Number)> _unrestorable = [];
    readonly List<NumberedValue> _values = [];
    readonly HashSet<(string Label, int Number)> _reserved = [.. lookalikes.Select(taken => (labels[taken.Label], taken.Number))];

    /// <summary>What may come back, for a person in the fullest form that was used.</summary>
    public PseudonymMap Map { get; } = new();

    /// <param name="label">Label of the rule that found it, in capitals.</param>
    /// <param name="kind">What the rule finds, as <c>Scanner.KindOf</c>.</param>
    /// <param name="restore">Whether the rule lets it come back. Once not means never for that number.</param>
    /// <param name="value">The text, without escapes.</param>
    /// <param name="courtesy">How a person is addressed just before the value.</param>
    public int Of(string label, string kind, RestorePolicy restore, string value, Courtesy courtesy)
    {
        (string, string) identity = (label, ValueIdentity.Of(kind, value));
        bool isToldMore = false, isNew = !_numbers.TryGetValue(identity, out int number);
        if (isNew)
        {
            isToldMore = true;
            number = kind == Person ? PersonNumber(label, PersonName.Read(value, courtesy), out isToldMore) : NextNumber(label);
            _numbers[identity] = number;
        }

        if (isNew) _values.Add(new(label, number, kind, value, courtesy));
        if (restore == RestorePolicy.Never && _unrestorable.Add((label, number))) Map.Remove(label, number);
        else if (isToldMore && !_unrestorable.Contains((label, number))) Map.Set(label, number, value);
        return number;
    }

    /// <summary>What a later message of the same conversation needs: the values that may come back, and how far each label has counted.</summary>
    /// <remarks>Of a value that may not come back nothing is kept, so in a later message it has a new number.</remarks>
    public KeptNumbers Keep() => new(_lastNumber, [.. _values.Where(value => !_unrestorable.Contains((value.Label, value.Number)))], _reserved);

    /// <summary>Goes on where an earlier message stopped. Call it before the first value.</summary>
    /// <remarks>
    /// A value whose placeholder somebody typed, in this message or before it, does not come back under that number: nobody could tell the two apart.
    /// Nor does one of which the rules of today say that it may not, or that no rule of today has a label for.
    /// </remarks>
    public void Continue(KeptNumbers kept)
    {
        foreach ((string label, int number) in kept.Last) _lastNumber[label] = number;
        _reserved.UnionWith(kept.Reserved);
        foreach (NumberedValue value in kept.Values)
        {
            if (_reserved.Contains((value.Label, value.Number)) || IndexOf(value.Label) < 0 || secrets?.Contains(value.Label) == true) continue;
            _numbers[(value.Label, ValueIdentity.Of(value.Kind, value.Value))] = value.Number;
            _values.Add(value);
            bool isFuller = value.Kind != Person || People(value.Label).Learn(value.Number, PersonName.Read(value.Value, value.Courtesy));
            if (isFuller) Map.Set(value.Label, value.Number, value.Value);
        }
    }

    int PersonNumber(string label, in PersonName name, out bool isFuller)
    {
        PersonIndex people = People(label);
        int number = people.Find(name);
        if (number == 0) number = NextNumber(label);
        isFuller = people.Learn(number, name);
        return number;
    }

    PersonIndex People(string label)
    {
        if (!_people.TryGetValue(label, out PersonIndex? people)) _people[label] = people = new PersonIndex();
        return people;
    }

    int NextNumber(string label)
    {
        int number = _lastNumber.GetValueOrDefault(label);
        do number++;
        while (_reserved.Contains((label, number)));
        return _lastNumber[label] = number;
    }

    int IndexOf(string label)
    {
        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label) return i;
        }

        return -1;
    }
}
