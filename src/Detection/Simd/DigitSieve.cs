using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Takes away the first digits at which no rule is to be asked, a block at a time: by the byte before them and the first groups of digits.</summary>
/// <remarks>
/// In a table of numbers nearly all are taken away, at the cost of a few look-ups in small tables and no branch that depends on how long the
/// numbers are. What it leaves may be too much, never too little. Immutable; shared between threads.
/// </remarks>
sealed class DigitSieve
{
    readonly int[] _next;
    readonly ushort[] _before;
    readonly ulong[] _dead;
    readonly int _words;

    /// <param name="next">Steps of a <see cref="DigitAutomaton"/>.</param>
    /// <param name="states">Rules that can say yes in each state of the automaton, and behind the states in each end.</param>
    /// <param name="before">Rules that can say yes, by what stands before (<see cref="DigitFilter.BeforeOf"/>).</param>
    /// <param name="allowed">Rules that may be asked at all.</param>
    public DigitSieve(int[] next, ReadOnlySpan<Vector512<ulong>> states, DigitRows before, Vector512<ulong> allowed)
    {
        (_next, _before) = (next, before.Numbers);
        _words = (before.Distinct.Length + 63) >> 6;
        _dead = new ulong[states.Length * _words];
        for (int state = 0; state < states.Length; state++)
            for (int i = 0; i < before.Distinct.Length; i++)
                if ((states[state] & before.Distinct[i] & allowed) == Vector512<ulong>.Zero) _dead[state * _words + (i >> 6)] |= 1UL << i;
    }

    /// <summary>Leaves the first digits at which a rule may have to be asked.</summary>
    /// <param name="padded">The text, with at least 64 readable bytes behind it.</param>
    /// <param name="length">Length of the text; what rests on bytes behind it is left.</param>
    /// <param name="start">Where the block starts.</param>
    /// <param name="starts">First digits of runs in the block.</param>
    /// <param name="digits">Digits in the block.</param>
    /// <param name="digitsBehind">Digits in the block behind it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ulong Narrow(ReadOnlySpan<byte> padded, int length, int start, ulong starts, ulong digits, ulong digitsBehind)
    {
        if (start < 0 || padded.Length < length + 64 || length <= start + 63 - BitOperations.LeadingZeroCount(starts)) throw new ArgumentException("The text lacks the bytes that may be read behind it.", nameof(padded));
        // At the start of a text there are not two bytes before.
        ulong left = start == 0 ? starts & 3 : 0;
        ref byte text = ref MemoryMarshal.GetReference(padded);
        ref byte sorts = ref MemoryMarshal.GetReference(GroupEnd.Sorts);
        ref int next = ref MemoryMarshal.GetArrayDataReference(_next);
        ref ushort before = ref MemoryMarshal.GetArrayDataReference(_before);
        ref ulong dead = ref MemoryMarshal.GetArrayDataReference(_dead);
        for (ulong open = starts ^ left; open != 0; open &= open - 1)
        {
            int bit = BitOperations.TrailingZeroCount(open), at = start + bit;
            ulong run = digits >> bit | digitsBehind << 1 << (63 - bit);
            ref byte first = ref Unsafe.Add(ref text, at);
            uint isNumber = (uint)(Unsafe.Add(ref first, -2) - '0') <= 9 ? 1u : 0;
            uint sort = Unsafe.Add(ref before, (int)(isNumber << 12 | (uint)Unsafe.Add(ref first, -1) << 4 | (uint)first & 15));
            int state = Step(ref next, ref sorts, ref text, 0, ref run, ref at);
            state = Step(ref next, ref sorts, ref text, state, ref run, ref at);
            if (IsDead(ref dead, state, sort) && at <= length) continue;
            state = Step(ref next, ref sorts, ref text, state, ref run, ref at);
            if (!IsDead(ref dead, state, sort) || at > length) left |= open & (0 - open);
        }

        return left;
    }

    /// <summary>One group of digits; a state below 0 is an end, at which nothing more is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Step(ref int next, ref byte sorts, ref byte text, int state, ref ulong run, ref int at)
    {
        int count = DigitGroup.Length(run), isEnd = state >> 31;
        at += count;
        int sort = Unsafe.Add(ref sorts, Unsafe.Add(ref text, at)) & (count - DigitGroup.Most) >> 31;
        int step = Unsafe.Add(ref next, (state & ~isEnd) << 8 | DigitGroup.Of(count, sort));
        run = run >> count >> 1;
        // Behind an end the position stays where it is, and so in the text.
        at += 1 + (isEnd & -(count + 1));
        return (state & isEnd) | (step & ~isEnd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool IsDead(ref ulong dead, int state, uint sort)
        => (Unsafe.Add(ref dead, (state ^ state >> 31) * _words + (int)(sort >> 6)) >> (int)sort & 1) != 0;
}
