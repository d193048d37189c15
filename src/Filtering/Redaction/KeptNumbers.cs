using System.Text.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What is kept of a conversation whose history lives at the endpoint, so that its next message is numbered and restored alike.</summary>
/// <remarks>Immutable. Holds text: whoever stores it encrypts it, and erases it after a while.</remarks>
public sealed class KeptNumbers
{
    internal KeptNumbers(IReadOnlyDictionary<string, int> last, IReadOnlyList<NumberedValue> values, IReadOnlyCollection<(string Label, int Number)> reserved)
        => (Last, Values, Reserved) = (last, values, reserved);

    /// <summary>A conversation in which nothing was numbered yet.</summary>
    public static KeptNumbers None { get; } = new(new Dictionary<string, int>(), [], []);

    /// <summary>Nothing was numbered or typed in the form of a placeholder, so nothing has to be known later.</summary>
    public bool IsEmpty => Last.Count == 0 && Reserved.Count == 0;

    /// <summary>How far each label has counted.</summary>
    internal IReadOnlyDictionary<string, int> Last { get; }

    internal IReadOnlyList<NumberedValue> Values { get; }

    /// <summary>Placeholders that somebody typed: they stand for themselves in that conversation, for good.</summary>
    internal IReadOnlyCollection<(string Label, int Number)> Reserved { get; }

    /// <summary>Several as one, for a message that builds on more than one earlier answer.</summary>
    /// <returns>Null when one placeholder stands for two values in them: they are of different conversations and cannot be told apart.</returns>
    public static KeptNumbers? Join(IReadOnlyList<KeptNumbers> several)
    {
        if (several.Count < 2) return several.Count == 0 ? None : several[0];
        Dictionary<string, int> last = [];
        HashSet<NumberedValue> values = [];
        HashSet<(string, int)> reserved = [];
        foreach (KeptNumbers kept in several)
        {
            if (Contradicts(values, kept.Values)) return null;
            foreach ((string label, int number) in kept.Last) last[label] = Math.Max(number, last.GetValueOrDefault(label));
            values.UnionWith(kept.Values);
            reserved.UnionWith(kept.Reserved);
        }

        return new(last, [.. values], reserved);
    }

    /// <summary>As bytes, to be read by <see cref="Read"/> of this or a later version.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(new Form(
        1, Last.ToDictionary(), [.. Values.Select(static value => new Entry(value.Label, value.Number, value.Kind, value.Value, (int)value.Courtesy))], [.. Reserved.Select(static taken => new Taken(taken.Label, taken.Number))]));

    /// <returns>Null when these are not such bytes.</returns>
    public static KeptNumbers? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Form>(bytes) is { Version: 1, Last: { } last, Values: { } values, Reserved: { } reserved }
                ? new(last, [.. values.Select(static entry => new NumberedValue(entry.Label, entry.Number, entry.Kind, entry.Value, (Courtesy)entry.Courtesy))], [.. reserved.Select(static taken => (taken.Label, taken.Number))])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Says how many, never what.</summary>
    public override string ToString() => $"{Values.Count} values";

    // Of one conversation, two maps have at least one form of a value in common wherever both have its number.
    static bool Contradicts(HashSet<NumberedValue> known, IReadOnlyList<NumberedValue> others)
    {
        HashSet<(string, int)> shared = [.. known.Select(Place)];
        shared.IntersectWith(others.Select(Place));
        HashSet<(string, int)> same = [.. others.Where(known.Contains).Select(Place)];
        return !shared.IsSubsetOf(same);
    }

    static (string Label, int Number) Place(NumberedValue value) => (value.Label, value.Number);

    sealed record Form(int Version, Dictionary<string, int> Last, IReadOnlyList<Entry> Values, IReadOnlyList<Taken> Reserved);

    sealed record Entry(string Label, int Number, string Kind, string Value, int Courtesy);

    sealed record Taken(string Label, int Number);
}
