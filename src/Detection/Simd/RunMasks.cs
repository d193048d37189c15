using System.Numerics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>The classes that <see cref="RunKernel"/> looks for runs of: a word of 64 bits per block and class. Scratch memory of one thread; holds no text.</summary>
sealed class RunMasks
{
    /// <summary>Words of zeros behind the last block: the block behind it, and the rest of a vector.</summary>
    static readonly int s_behind = Vector<ulong>.Count + 1;

    [ThreadStatic]
    static RunMasks? s_current;

    readonly ulong[][] _all = [.. Enumerable.Range(0, 6).Select(static _ => new ulong[64])];

    /// <summary>The calling thread's own.</summary>
    public static RunMasks Current => s_current ??= new RunMasks();

    /// <summary>Letters of base64.</summary>
    public ulong[] Encoded => _all[0];

    /// <summary>Those that are no digit and no capital.</summary>
    public ulong[] Dull => _all[1];

    /// <summary>Bytes that may stand in a number in words.</summary>
    public ulong[] Words => _all[2];

    /// <summary>Where such a number may start.</summary>
    public ulong[] WordStarts => _all[3];

    /// <summary>Bytes that are no letter or digit with another before it.</summary>
    public ulong[] Apart => _all[4];

    /// <summary>Letters and digits with none before them.</summary>
    public ulong[] ApartStarts => _all[5];

    /// <summary>Makes room for so many blocks, and zeros behind them.</summary>
    public void Begin(int blocks)
    {
        for (int i = 0; i < _all.Length; i++)
        {
            if (_all[i].Length < blocks + s_behind) _all[i] = new ulong[BitOperations.RoundUpToPowerOf2((uint)(blocks + s_behind))];
            _all[i].AsSpan(blocks, s_behind).Clear();
        }
    }
}
