using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>A short list of words, asked about whole words and about endings: each question looks at the few words that could be it.</summary>
/// <remarks>Immutable; shared between threads.</remarks>
sealed class FewWords
{
    const int Buckets = 64;

    readonly byte[][][] _whole;
    readonly byte[][][] _endings;

    /// <param name="words">Lower case, with a space between them.</param>
    public FewWords(string words)
    {
        byte[][] all = [.. words.Split(' ').Select(Encoding.UTF8.GetBytes)];
        _whole = [.. Enumerable.Range(0, Buckets).Select(bucket => all.Where(word => WholeBucket(word) == bucket).ToArray())];
        _endings = [.. Enumerable.Range(0, Buckets).Select(bucket => all.Where(word => EndingBucket(word) == bucket).ToArray())];
    }

    /// <summary>True when this is one of the words.</summary>
    /// <param name="lower">Lower case, at least one byte.</param>
    public bool Contains(ReadOnlySpan<byte> lower)
    {
        foreach (byte[] word in _whole[WholeBucket(lower)])
            if (lower.SequenceEqual(word)) return true;
        return false;
    }

    /// <summary>The words this ends with; may name some that it does not end with.</summary>
    /// <param name="lower">Lower case, at least one byte.</param>
    public ReadOnlySpan<byte[]> EndingsOf(ReadOnlySpan<byte> lower) => _endings[EndingBucket(lower)];

    static int WholeBucket(ReadOnlySpan<byte> word) => (word[0] + (word.Length << 3)) & (Buckets - 1);

    static int EndingBucket(ReadOnlySpan<byte> word) => word[^1] & (Buckets - 1);
}
