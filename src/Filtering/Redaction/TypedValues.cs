namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What was found in a question and left all the same. When it comes back in the answer the model did not make it up.</summary>
/// <remarks>
/// What was replaced is not in it: it did not leave, so a model that gives it has it from somewhere else. Neither is what no rule found:
/// nobody let that through. Filled before the answer, read-only after that. Holds text: it must not outlive its exchange or reach a log.
/// </remarks>
public sealed class TypedValues
{
    const string Person = "person-name";

    readonly HashSet<string> _values = new(StringComparer.Ordinal);
    readonly List<PersonName> _people = [];

    /// <summary>Nothing was found that left.</summary>
    public static TypedValues None { get; } = new();

    public int Count => _values.Count;

    internal void Add(string kind, string value, Courtesy courtesy)
    {
        if (_values.Add(ValueIdentity.Of(kind, value)) && kind == Person) _people.Add(PersonName.Read(value, courtesy));
    }

    /// <summary>The value was in the question, in this or another spelling. Of a name: in a form that told no less.</summary>
    /// <param name="kind">What it is, as <c>Scanner.KindOf</c>.</param>
    /// <param name="value">The text, without escapes.</param>
    internal bool Has(string kind, string value)
    {
        if (_values.Count == 0) return false;
        if (_values.Contains(ValueIdentity.Of(kind, value))) return true;
        if (kind != Person || _people.Count == 0) return false;
        PersonName name = PersonName.Read(value, Courtesy.None);
        return _people.Exists(known => known.Fits(name) && known.With(name).Completeness == known.Completeness);
    }

    /// <summary>Says how many, never what.</summary>
    public override string ToString() => $"{Count} values";
}
