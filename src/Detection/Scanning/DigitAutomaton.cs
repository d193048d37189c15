using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>All digit rules read together, one step per group of digits: which of them can still say yes.</summary>
/// <remarks>Built once by <see cref="DigitAutomatonBuilder"/>; a step is one look-up, however many rules there are.</remarks>
/// <param name="next">By state and group: the next state, or the complement of a row where nothing is left to be read.</param>
/// <param name="rows">Rules that can say yes, as bits; a state's row has its number.</param>
sealed class DigitAutomaton(int[] next, Vector512<ulong>[] rows)
{
    /// <summary>The sieve by what stands before the digits and their first groups.</summary>
    public DigitSieve SieveFor(DigitRows before, Vector512<ulong> allowed) => new(next, rows, before, allowed);

    /// <summary>Reads the groups of digits at a place until they say no more.</summary>
    /// <param name="digits">A bit for each of the 64 bytes from the place on that is a digit.</param>
    /// <param name="padded">The text, with zeros behind its end.</param>
    /// <param name="at">The place: a first digit.</param>
    /// <param name="length">Length of the text.</param>
    /// <param name="isFinal">True when no more text follows.</param>
    /// <param name="rules">Rules that can say yes as far as is known, as bits; those of them that the groups leave.</param>
    /// <returns>False when text that has not arrived may matter.</returns>
    public bool TryRead(ulong digits, ReadOnlySpan<byte> padded, int at, int length, bool isFinal, ref Vector512<ulong> rules)
    {
        for (int state = 0; state >= 0 && rules != Vector512<ulong>.Zero; at++)
        {
            int count = DigitGroup.Length(digits);
            bool isLong = count == DigitGroup.Most;
            at += count;
            if (!isLong && at >= length && !isFinal) return false;
            state = next[state << 8 | (isLong ? DigitGroup.Of(count, 0) : DigitGroup.Of(count, GroupEnd.SortOf(padded[at])))];
            rules &= rows[state < 0 ? ~state : state];
            digits = digits >> count >> 1;
        }

        return true;
    }
}
