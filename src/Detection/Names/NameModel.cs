using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The trained weights of features, and the scores of one label after another. Immutable.</summary>
/// <remarks>
/// Scores are in sixteenths of a logit against <see cref="NameLabel.Outside"/>. A bucket of 32 bytes holds the names of four features and
/// their four weights each, so a feature that was pruned away or never seen scores nothing instead of another one's weights, and a question
/// costs one line of cache.
/// </remarks>
sealed class NameModel
{
    /// <summary>One logit.</summary>
    public const int Scale = 16;
    public const int Labels = 5;
    public const int Never = -100_000;

    /// <summary>Features in one bucket.</summary>
    public const int BucketSize = 4;

    readonly uint[] _buckets;
    readonly int[] _transitions;

    /// <param name="buckets">A power of two of them, of eight words: the names of four features, then their weights; 0 where there is none.</param>
    /// <param name="transitions">From label × to label, 25 values.</param>
    /// <param name="likely">Mean score of a name's words from which it is likely.</param>
    /// <param name="certain">Mean score from which it is certain.</param>
    public NameModel(uint[] buckets, int[] transitions, int likely, int certain)
    {
        (_buckets, _transitions, Likely, Certain) = (buckets, transitions, likely, certain);
        _ = WeightKernel.ShiftOf(buckets.Length);
    }

    public int Likely { get; }

    public int Certain { get; }

    public int Bytes => _buckets.Length * sizeof(uint);

    public int Transition(int from, int to) => _transitions[(from * Labels) + to];

    /// <summary>The same weights with other thresholds.</summary>
    public NameModel With(int likely, int certain) => new(_buckets, _transitions, likely, certain);

    /// <summary>Sets the scores of the labels to the sum of the features' weights.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores[0] = 0;
        WeightKernel.Sum(_buckets, features).CopyTo(scores[1..]);
    }

    /// <summary>Puts a feature in its bucket. The feature named 0 cannot be put.</summary>
    /// <returns>False when the bucket is full.</returns>
    public static bool TryPlace(uint[] buckets, uint feature, ReadOnlySpan<sbyte> weights)
    {
        if (feature == 0) return false;
        Span<uint> bucket = buckets.AsSpan((int)(feature >> WeightKernel.ShiftOf(buckets.Length)) * 2 * BucketSize, 2 * BucketSize);
        int free = bucket[..BucketSize].IndexOf(0u);
        if (free < 0) return false;
        bucket[free] = feature;
        bucket[BucketSize + free] = (byte)weights[0] | (uint)(byte)weights[1] << 8 | (uint)(byte)weights[2] << 16 | (uint)(byte)weights[3] << 24;
        return true;
    }
}
