using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>How one kind of number is written and checked, as data for <see cref="NumberDetector"/>.</summary>
/// <param name="Kind">Short name of what is found.</param>
/// <param name="Least">Fewest digits.</param>
/// <param name="Most">Most digits; at most <see cref="NumberReader.Capacity"/>.</param>
sealed record NumberScheme(string Kind, int Least, int Most)
{
    readonly ulong[] _shapes = [];
    readonly byte[] _separators = " -."u8.ToArray();
    readonly byte[][] _stuckLabels = [];

    /// <summary>Groupings people use, as lengths with spaces: "3 3 3". Digits in one piece are always natural.</summary>
    public IReadOnlyList<string> Groups
    {
        init => _shapes = [.. value.Select(Shape)];
    }

    /// <summary>What may stand between groups.</summary>
    public string Separators
    {
        init => _separators = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>Words that may be stuck to the first digit and then label the number: "kvk" in <c>KVK12345678</c>. Lower-case ASCII.</summary>
    public IReadOnlyList<string> StuckLabels
    {
        init => _stuckLabels = [.. value.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>True when groups may be separated by different bytes, as in <c>85.07.30-033.28</c>.</summary>
    public bool MayMix { get; init; }

    /// <summary>Context needed when a label is stuck to the number; short labels are also parts of other codes.</summary>
    public ContextNeed Stuck { get; init; } = ContextNeed.None;

    /// <summary>Rules the number must keep; none means that only form and context speak for it.</summary>
    public NumberCheck? Check { get; init; }

    /// <summary>Digits that a number which passes may start with. Spares a number that stands by itself its check.</summary>
    public string FirstDigits { get; init; } = "0123456789";

    /// <summary>Context needed by a number that passes, in a natural grouping, standing by itself.</summary>
    public ContextNeed Alone { get; init; } = ContextNeed.Near;

    /// <summary>Context needed by a number that fails its check; null when such a number is never this kind.</summary>
    public ContextNeed? Failing { get; init; } = ContextNeed.Label;

    /// <summary>True when a citizen number and a slash in front say what it is, as on the back of a driving licence.</summary>
    public bool FollowsCitizenNumber { get; init; }

    public ReadOnlySpan<byte> SeparatorBytes => _separators;

    public bool Passes(ReadOnlySpan<byte> digits) => Check is null || Check(digits);

    /// <summary>True for one piece, and for the groupings of the scheme.</summary>
    public bool IsNatural(in NumberReader number)
        => number.IsOneGroup || ((MayMix || !number.IsMixed) && _shapes.AsSpan().Contains(number.Shape));

    /// <summary>False when digits in these first two groups cannot be this kind of number, whatever follows.</summary>
    public bool MayBegin(int first, byte after, int second)
        => MayBeginNaturally(first, after, second) || (first == 1 && second == 1 && after == ' ' && SeparatorBytes.Contains(after));

    /// <summary>As <see cref="MayBegin"/>, for one piece and the groupings of the scheme only.</summary>
    public bool MayBeginNaturally(int first, byte after, int second)
    {
        if (first >= Least && first <= Most) return true;
        return second > 0 && ToldByte.MayBeIn(SeparatorBytes, after) && Array.Exists(_shapes, shape => Begins(shape, first, second));
    }

    /// <summary>Reads one group of digits of a number in one piece or in a grouping of the scheme.</summary>
    /// <remarks>The state is the groups read so far in its low bits, with the byte between the last two above them.</remarks>
    public int FollowNaturally(int state, int digits, byte after)
    {
        if (digits == DigitGroup.Most) return state == DigitStep.Start && Most >= DigitGroup.Most ? DigitStep.Ask : DigitStep.No;
        ulong groups = (ulong)(uint)state & 0xFFFF;
        byte joint = (byte)(state >> 16);
        bool isPiece = groups is > 0 and <= 0xF && (int)groups >= Least && (int)groups <= Most;
        // The number ended before the last byte; a fraction is no such end, but for the zero that spreadsheets add.
        if (digits == 0) return isPiece ? DigitStep.Ask : DigitStep.No;
        if (isPiece && digits == 1 && joint == '.') return DigitStep.Ask;

        groups = groups << 4 | (uint)digits;
        bool isFraction = after is (byte)'.' or (byte)',';
        bool isNatural = groups <= 0xF ? digits >= Least && digits <= Most : _shapes.AsSpan().Contains(groups);
        if (isNatural && (!isFraction || groups > 0xF)) return Ascii.IsLetter(after) ? DigitStep.No : DigitStep.Ask;
        bool mayJoin = ToldByte.MayBeIn(SeparatorBytes, after) && (MayMix || joint is 0 || joint == after) && Array.Exists(_shapes, shape => BeginsWith(shape, groups));
        return mayJoin || isNatural ? (int)groups | after << 16 : DigitStep.No;
    }

    /// <summary>True when a shape has these groups and more behind them.</summary>
    static bool BeginsWith(ulong shape, ulong groups)
    {
        while (shape > groups) shape >>= 4;
        return shape == groups;
    }

    /// <summary>True when a label of this many letters may be stuck to the number.</summary>
    public bool MayHaveLabel(int letters) => Array.Exists(_stuckLabels, label => Math.Min(label.Length, DigitFilter.MostLetters) == letters);

    /// <summary>True when a label that may be stuck to the number ends in this letter.</summary>
    public bool MayEndLabel(byte letter) => Array.Exists(_stuckLabels, label => label[^1] == Ascii.ToLower(letter));

    static bool Begins(ulong shape, int first, int second)
    {
        int top = 60 - System.Numerics.BitOperations.LeadingZeroCount(shape) / 4 * 4;
        bool isFirst = (int)(shape >> top & 15) == Math.Min(first, 15);
        return isFirst && (top == 0 || (int)(shape >> (top - 4) & 15) == Math.Min(second, 15));
    }

    static ulong Shape(string groups)
        => groups.Split(' ').Aggregate(0ul, static (shape, length) => (shape << 4) | ulong.Parse(length, CultureInfo.InvariantCulture));

    /// <summary>True when letters stuck to the number are one of its labels.</summary>
    public bool IsStuckLabel(ref Window window, int start)
    {
        foreach (byte[] label in _stuckLabels)
            if (window.HasWordBefore(start, label)) return true;
        return false;
    }
}
