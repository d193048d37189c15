using System.Numerics;
using System.Runtime.Intrinsics;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The trained weights of features, and the scores of one label after another. Immutable.</summary>
/// <remarks>
/// Scores are in sixteenths of a logit against <see cref="NameLabel.Outside"/>. A slot holds four weights and 24 bits of the feature's
/// name, in pairs of slots, so a feature that was pruned away or never seen scores nothing instead of another one's weights.
/// </remarks>
sealed class NameModel
{
    /// <summary>One logit.</summary>
    public const int Scale = 16;
    public const int Labels = 5;
    public const int Never = -100_000;
    const uint TagMask = 0xFFFFFF;

    readonly ulong[] _slots;
    readonly int[] _transitions;
    readonly int _shift;

    /// <param name="slots">A power of two of them; empty slots are 0.</param>
    /// <param name="transitions">From label × to label, 25 values.</param>
    /// <param name="likely">Mean score of a name's words from which it is likely.</param>
    /// <param name="certain">Mean score from which it is certain.</param>
    public NameModel(ulong[] slots, int[] transitions, int likely, int certain)
    {
        (_slots, _transitions, Likely, Certain) = (slots, transitions, likely, certain);
        _shift = 33 - BitOperations.Log2((uint)slots.Length);
    }

    public int Likely { get; }

    public int Certain { get; }

    public int Bytes => _slots.Length * sizeof(ulong);

    public int Transition(int from, int to) => _transitions[(from * Labels) + to];

    /// <summary>The same weights with other thresholds.</summary>
    public NameModel With(int likely, int certain) => new(_slots, _transitions, likely, certain);

    /// <summary>Sets the scores of the labels to the sum of the features' weights.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        ulong[] slots = _slots;
        Vector128<int> sum = Vector128<int>.Zero;
        foreach (uint feature in features)
        {
            int pair = (int)(feature >> _shift) * 2;
            ulong tag = Tag(feature);
            ulong first = slots[pair], second = slots[pair + 1];
            // Hits are as good as random, so a branch here would be mispredicted half the time.
            uint weights = ((uint)first & Same(first, tag)) | ((uint)second & Same(second, tag));
            sum += Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(weights).AsSByte()));
        }

        scores[0] = 0;
        sum.CopyTo(scores[1..]);
    }

    /// <summary>Puts a feature in the slots.</summary>
    /// <returns>False when both of its slots are taken.</returns>
    public static bool TryPlace(ulong[] slots, uint feature, ReadOnlySpan<sbyte> weights)
    {
        int pair = (int)(feature >> (33 - BitOperations.Log2((uint)slots.Length))) * 2;
        int free = slots[pair] == 0 ? pair : slots[pair + 1] == 0 ? pair + 1 : -1;
        if (free < 0) return false;
        uint packed = (byte)weights[0] | (uint)(byte)weights[1] << 8 | (uint)(byte)weights[2] << 16 | (uint)(byte)weights[3] << 24;
        slots[free] = (Tag(feature) << 32) | packed;
        return true;
    }

    /// <summary>All bits set when the slot has this tag, none otherwise.</summary>
    static uint Same(ulong slot, ulong tag) => (uint)((long)(((slot >> 32) ^ tag) - 1) >> 63);

    static ulong Tag(uint feature) => (feature & TagMask) | 0x1000000;
}
