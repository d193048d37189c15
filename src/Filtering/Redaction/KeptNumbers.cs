using System.Text.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What is kept of a conversation whose history lives at the endpoint, so that its next message is numbered and restored alike.</summary>
/// <remarks>Holds text: whoever stores it encrypts it, and erases it after a while.</remarks>
public sealed class KeptNumbers
{
    internal KeptNumbers(IReadOnlyDictionary<string, int> last, IReadOnlyList<NumberedValue> values) => (Last, Values) = (last, values);

    /// <summary>Nothing was numbered, so there is nothing to keep.</summary>
    public bool IsEmpty => Last.Count == 0;

    internal IReadOnlyDictionary<string, int> Last { get; }

    internal IReadOnlyList<NumberedValue> Values { get; }

    /// <summary>As bytes, to be read by <see cref="Read"/> of this or a later version.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(new Form(1, Last.ToDictionary(), [.. Values.Select(static value
        => new Entry(value.Label, value.Number, value.Kind, value.Value, (int)value.Courtesy))]));

    /// <returns>Null when these are not such bytes.</returns>
    public static KeptNumbers? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Form>(bytes) is { Version: 1, Last: { } last, Values: { } values }
                ? new(last, [.. values.Select(static entry => new NumberedValue(entry.Label, entry.Number, entry.Kind, entry.Value, (Courtesy)entry.Courtesy))])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Says how many, never what.</summary>
    public override string ToString() => $"{Values.Count} values";

    sealed record Form(int Version, Dictionary<string, int> Last, IReadOnlyList<Entry> Values);

    sealed record Entry(string Label, int Number, string Kind, string Value, int Courtesy);
}
