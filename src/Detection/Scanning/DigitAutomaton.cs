using System.Runtime.Intrinsics;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>All digit rules read together, one step per group of digits: which of them can still say yes.</summary>
/// <remarks>Built once by <see cref="DigitAutomatonBuilder"/>; a step is one look-up, however many rules there are.</remarks>
/// <param name="next">By state and group: the next state, or the complement of a row where nothing is left to be read.</param>
/// <param name="rows">Rules that can say yes, as bits; a state's row has its number.</param>
/// <param name="width">Vectors per row.</param>
sealed class DigitAutomaton(short[] next, Vector512<ulong>[] rows, int width)
{
    /// <summary>Bits per vector of a row.</summary>
    public const int VectorBits = 512;

    /// <summary>Number of states.</summary>
    public int States => next.Length / DigitGroup.Kinds;

    /// <summary>Number of different rows.</summary>
    public int Rows => rows.Length / width;

    /// <summary>One step; the answer is a state, or below 0 when nothing is left to be read.</summary>
    public int Next(int state, int group) => next[state << 8 | group];

    /// <summary>Rules that can say yes here or later, given an answer of <see cref="Next"/>.</summary>
    public Vector512<ulong> Row(int state, int vector) => rows[(state < 0 ? ~state : state) * width + vector];
}
