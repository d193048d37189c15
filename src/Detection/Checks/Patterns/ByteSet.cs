namespace Gegevenshuis.AiGateway.Detection.Checks.Patterns;

/// <summary>A set of bytes. Immutable.</summary>
readonly record struct ByteSet(UInt128 Low, UInt128 High)
{
    public static ByteSet Of(byte value) => value < 128 ? new(UInt128.One << value, 0) : new(0, UInt128.One << (value - 128));

    /// <summary>Every byte from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static ByteSet Range(byte first, byte last)
    {
        ByteSet set = default;
        for (int b = first; b <= last; b++) set |= Of((byte)b);
        return set;
    }

    public static ByteSet Digits { get; } = Range((byte)'0', (byte)'9');

    public static ByteSet Capitals { get; } = Range((byte)'A', (byte)'Z');

    public static ByteSet Lower { get; } = Range((byte)'a', (byte)'z');

    public static ByteSet Word { get; } = Digits | Capitals | Lower | Of((byte)'_');

    public int Count => (int)(UInt128.PopCount(Low) + UInt128.PopCount(High));

    public bool IsEmpty => Low == 0 && High == 0;

    public bool Has(byte value) => !(this & Of(value)).IsEmpty;

    /// <summary>The same set with both cases of every ASCII letter in it.</summary>
    public ByteSet IgnoringCase()
    {
        ByteSet set = this;
        foreach (byte b in Members())
            if (Ascii.IsLetter(b)) set |= Of((byte)(b ^ 0x20));
        return set;
    }

    public ByteSet Without(ByteSet other) => new(Low & ~other.Low, High & ~other.High);

    public IEnumerable<byte> Members()
    {
        for (int b = 0; b < 256; b++)
            if (Has((byte)b)) yield return (byte)b;
    }

    public static ByteSet operator |(ByteSet a, ByteSet b) => new(a.Low | b.Low, a.High | b.High);

    public static ByteSet operator &(ByteSet a, ByteSet b) => new(a.Low & b.Low, a.High & b.High);
}
