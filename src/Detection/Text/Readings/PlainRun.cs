using System.Numerics;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>A run of pieces that are groups of digits, with signs between them: its end, without its pieces.</summary>
/// <remarks>
/// What <see cref="DigitRun"/> reads piece by piece is measured 64 bytes at a time here. Text has many such runs, and nearly all of them
/// are too short or far from every word, so that their pieces do not matter.
/// </remarks>
ref struct PlainRun(DigitTile tile, ReadOnlySpan<byte> view, int start)
{
    readonly ReadOnlySpan<byte> _view = view;
    int _pieces;

    /// <summary>Index just after the last digit read.</summary>
    public int End { get; private set; } = start;

    /// <summary>Number of digits; 0 when nothing starts here, because a letter stands directly behind the digits.</summary>
    public int Count { get; private set; }

    /// <summary>Passes over all runs in a stretch of digits and signs that has too few digits for a number, and that no word behind it joins.</summary>
    /// <param name="tile">Where digits and signs are.</param>
    /// <param name="view">The text.</param>
    /// <param name="at">A first digit.</param>
    /// <param name="least">Fewest digits of a number.</param>
    /// <returns>Where the stretch ends, or <paramref name="at"/> when its runs must be read.</returns>
    public static int ShortEnd(DigitTile tile, ReadOnlySpan<byte> view, int at, int least)
    {
        int length = BitOperations.TrailingZeroCount(~tile.Plain(at)), end = at + length;
        if (length == 64 || end + 2 >= view.Length || !Ascii.IsLetter(view[end])) return at;
        if (BitOperations.PopCount(tile.Digits(at) & ((1UL << length) - 1)) >= least) return at;
        return Ascii.IsDigit(view[end - 1]) || !DigitWords.MayJoin(view[end..]) ? end : at;
    }

    /// <summary>Reads the run. False when it is not of this sort, or when its end has not arrived; <see cref="DigitRun"/> must look then.</summary>
    public bool TryRead()
    {
        int at = ReadBlocks(End);
        while (TryReadGroup(ref at, out bool isEnd))
            if (isEnd) return true;
        return false;
    }

    /// <summary>Reads as many blocks as surely belong to the run. Returns where the first group that is not read, or a sign before it, stands.</summary>
    int ReadBlocks(int at)
    {
        while (tile.Plain(at) == ulong.MaxValue)
        {
            ulong digits = tile.Digits(at);
            int open = BitOperations.LeadingZeroCount(~digits);
            ulong whole = open == 64 ? 0 : digits << open >> open;
            int pieces = BitOperations.PopCount(whole & ~(whole << 1)), count = BitOperations.PopCount(whole);
            bool isWithin = _pieces + pieces < DigitRun.MaxTokens && Count + count <= DigitRun.MaxCharacters;
            if (whole == 0 || !isWithin || IsTorn(digits) || at + BitOperations.TrailingZeroCount(whole) - End > DigitRun.MaxSigns) break;
            (_pieces, Count, End) = (_pieces + pieces, Count + count, at + 64 - BitOperations.LeadingZeroCount(whole));
            at += 64 - open;
        }

        return at;
    }

    /// <summary>True when a group, or the signs between two, are longer than a run may have.</summary>
    static bool IsTorn(ulong digits) => Runs(digits, DigitRun.MaxGroup + 1) != 0 || Runs(~digits, DigitRun.MaxSigns + 1) != 0;

    /// <summary>Bits at which at least so many bits begin; 16 to 32.</summary>
    static ulong Runs(ulong bits, int length)
    {
        bits &= bits >> 1;
        bits &= bits >> 2;
        bits &= bits >> 4;
        bits &= bits >> 8;
        return bits & bits >> (length - 16);
    }

    /// <summary>Reads the signs and one group from here on. False when the run must be read piece by piece.</summary>
    bool TryReadGroup(ref int at, out bool isEnd)
    {
        ulong digits = tile.Digits(at);
        int signs = BitOperations.TrailingZeroCount(digits), plain = BitOperations.TrailingZeroCount(~tile.Plain(at));
        isEnd = at + Math.Min(signs, plain) - End > DigitRun.MaxSigns;
        if (isEnd) return true;
        if (plain <= signs) return isEnd = IsOtherWord(at + plain);

        int group = at + signs, length = BitOperations.TrailingZeroCount(~tile.Digits(group)), after = group + length;
        if (length > DigitRun.MaxGroup || after >= _view.Length) return false;
        bool isPlain = (tile.Plain(after) & 1) != 0;
        if (!isPlain && !Ascii.IsLetter(_view[after])) return false;
        isEnd = !isPlain || Count + length > DigitRun.MaxCharacters;
        if (isEnd && _pieces == 0) End = after;
        if (isEnd) return true;
        (_pieces, Count, End, at) = (_pieces + 1, Count + length, after, after);
        isEnd = _pieces == DigitRun.MaxTokens;
        return true;
    }

    /// <summary>True when a word begins here that is no piece of a number and joins none.</summary>
    bool IsOtherWord(int at) => at + 1 < _view.Length && Ascii.IsLetter(_view[at]) && !DigitWords.MayJoin(_view[at..]);
}
