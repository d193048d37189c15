namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Sixty-four bytes in registers, asked for the classes that make a position interesting. Bit i of an answer is about byte i.</summary>
/// <remarks>One implementation per vector width; the algorithm over it is written once, in <see cref="AnchorKernel"/>.</remarks>
interface IBytes64<TSelf>
    where TSelf : struct, IBytes64<TSelf>
{
    /// <summary>Loads 64 bytes; the caller guarantees that they may be read.</summary>
    static abstract TSelf Load(ref byte first);

    /// <summary>0 to 9.</summary>
    ulong Digits { get; }

    /// <summary>ASCII letters.</summary>
    ulong Letters { get; }

    /// <summary>ASCII capitals.</summary>
    ulong Capitals { get; }

    /// <summary>First bytes of characters outside ASCII: C0 and up.</summary>
    ulong Leads { get; }

    /// <summary>Bytes beyond ASCII, and zeros.</summary>
    ulong Strange { get; }

    /// <summary>Bytes of one value.</summary>
    ulong Are(byte value);

    /// <summary>Bytes of a set of ASCII bytes.</summary>
    ulong In(in ByteSet set);

    /// <summary>Places where one of the beginnings may stand.</summary>
    /// <param name="first">Sixty-four bytes.</param>
    /// <param name="second">Those from the second of them on.</param>
    /// <param name="third">Those from the third of them on.</param>
    /// <param name="sets">The beginnings.</param>
    static abstract ulong Begin(in TSelf first, in TSelf second, in TSelf third, in ThreeSets sets);
}
