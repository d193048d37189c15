using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Reads digits in groups with at most one separator between groups, as people write numbers.</summary>
/// <remarks>A number of more than <see cref="Capacity"/> digits is cut there; the caller's boundary test then sees the next digit.</remarks>
struct NumberReader
{
    /// <summary>Most digits that are read.</summary>
    public const int Capacity = 20;

    [InlineArray(Capacity)]
    struct Buffer
    {
        byte _first;
    }

    Buffer _digits;

    public int Start { get; private set; }

    /// <summary>Index just after the last digit read.</summary>
    public int End { get; private set; }

    public int Count { get; private set; }

    /// <summary>Lengths of the groups as hexadecimal digits, first group in front: 0x333 for <c>123 456 782</c>.</summary>
    public ulong Shape { get; private set; }

    /// <summary>Separator between the first two groups, or 0.</summary>
    public byte Separator { get; private set; }

    /// <summary>True when groups are separated by different bytes.</summary>
    public bool IsMixed { get; private set; }

    /// <summary>The digits as values 0 to 9.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Digits => ((ReadOnlySpan<byte>)_digits)[..Count];

    public readonly bool IsOneGroup => Separator == 0;

    /// <summary>Reads the first group.</summary>
    public void Begin(ref Window window, int at)
    {
        Start = at;
        Count = 0;
        Shape = 0;
        Separator = 0;
        IsMixed = false;
        ReadGroup(ref window, at);
    }

    /// <summary>Reads one separator out of <paramref name="separators"/> and the group behind it, if they are there.</summary>
    public bool Next(ref Window window, ReadOnlySpan<byte> separators)
    {
        byte separator = window[End];
        if (!separators.Contains(separator) || !Ascii.IsDigit(window[End + 1])) return false;
        if (Separator == 0) Separator = separator;
        else IsMixed |= Separator != separator;
        ReadGroup(ref window, End + 1);
        return true;
    }

    /// <summary>Reads a group that starts at <paramref name="at"/>, whatever separated it from the last one.</summary>
    public void Continue(ref Window window, int at)
    {
        if (Separator == 0) Separator = window[End];
        ReadGroup(ref window, at);
    }

    /// <summary>Reads groups until there are at least <paramref name="count"/> digits.</summary>
    public void ReadTo(ref Window window, int count, ReadOnlySpan<byte> separators)
    {
        while (Count < count && Next(ref window, separators)) { }
    }

    void ReadGroup(ref Window window, int at)
    {
        ReadOnlySpan<byte> rest = window.From(at);
        int length = 0, most = Capacity - Count;
        Span<byte> digits = ((Span<byte>)_digits)[Count..];
        while (length < most && length < rest.Length && Ascii.IsDigit(rest[length]))
        {
            digits[length] = (byte)(rest[length] - '0');
            length++;
        }

        // The byte behind the group decides that it ends.
        End = at + length;
        if (length < most) _ = window[End];
        Count += length;
        Shape = (Shape << 4) | (uint)Math.Min(length, 15);
    }
}
