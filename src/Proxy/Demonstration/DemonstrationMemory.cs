using System.Security.Cryptography;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>What the demonstration endpoint keeps, as real ones do: the last things said and uploaded, for as long as it runs.</summary>
/// <remarks>Thread-safe. It gets what any endpoint gets: placeholders, and files that were looked into.</remarks>
sealed class DemonstrationMemory
{
    const int Most = 1_000;
    const int MaxFileBytes = 64 * 1024;

    readonly Dictionary<string, DemonstrationThing> _things = [];
    readonly Queue<string> _order = new();
    readonly Lock _lock = new();

    /// <summary>A number for something new; the kind goes before it in ids.</summary>
    public static string NewNumber() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>Keeps something under its number, or in the place of what had it.</summary>
    public void Keep(string number, DemonstrationThing thing)
    {
        byte[] content = thing.Content.Length <= MaxFileBytes ? thing.Content : thing.Content[..MaxFileBytes];
        lock (_lock)
        {
            if (!_things.ContainsKey(number)) _order.Enqueue(number);
            _things[number] = thing with { Content = content };
            while (_order.Count > Most) _things.Remove(_order.Dequeue());
        }
    }

    /// <summary>What has this id, or is part of what has it; null when there is nothing.</summary>
    public DemonstrationThing? Find(string id)
    {
        lock (_lock) return _things.GetValueOrDefault(NumberOf(id));
    }

    public bool Forget(string id)
    {
        lock (_lock) return _things.Remove(NumberOf(id));
    }

    /// <summary>The number in an id: <c>resp_12ab</c>, <c>file-12ab</c>.</summary>
    public static string NumberOf(string id) => id[(id.AsSpan().IndexOfAny('_', '-') + 1)..];
}
