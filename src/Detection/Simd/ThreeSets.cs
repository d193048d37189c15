using System.Runtime.Intrinsics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Beginnings of three letters in eight groups, as tables of sixteen for the halves of each byte. A group that a place is in has its bit in all six entries.</summary>
/// <remarks>Passes every place where one of the beginnings stands, in any case, and some others. The method is known as Teddy (Intel's Hyperscan).</remarks>
readonly struct ThreeSets
{
    public readonly Vector128<byte> FirstLow, FirstHigh, SecondLow, SecondHigh, ThirdLow, ThirdHigh;

    /// <param name="beginnings">Three lower-case ASCII letters each. Those that begin with the same letter share a group.</param>
    public ThreeSets(IReadOnlyCollection<(byte First, byte Second, byte Third)> beginnings)
    {
        byte[] letters = [.. beginnings.Select(static beginning => beginning.First).Distinct().Order()];
        (FirstLow, FirstHigh) = Tables(beginnings.Select(beginning => (beginning.First, GroupOf(letters, beginning.First))));
        (SecondLow, SecondHigh) = Tables(beginnings.Select(beginning => (beginning.Second, GroupOf(letters, beginning.First))));
        (ThirdLow, ThirdHigh) = Tables(beginnings.Select(beginning => (beginning.Third, GroupOf(letters, beginning.First))));
    }

    static int GroupOf(byte[] letters, byte first) => Array.IndexOf(letters, first) & 7;

    static (Vector128<byte> Low, Vector128<byte> High) Tables(IEnumerable<(byte Letter, int Group)> letters)
    {
        Span<byte> low = stackalloc byte[16], high = stackalloc byte[16];
        low.Clear();
        high.Clear();
        foreach ((byte letter, int group) in letters)
        {
            low[letter & 15] |= (byte)(1 << group);
            high[letter >> 4] |= (byte)(1 << group);
            high[(letter >> 4) - 2] |= (byte)(1 << group);
        }

        return (Vector128.Create((ReadOnlySpan<byte>)low), Vector128.Create((ReadOnlySpan<byte>)high));
    }
}
