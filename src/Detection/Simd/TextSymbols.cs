using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Text as symbols of five bits: a letter without its case, or a sort of other bytes. What tells words apart, and nothing more.</summary>
/// <remarks>
/// A symbol is a byte: its low five bits are its number, <see cref="NoLetter"/> says that it is no letter, <see cref="IsBeyond"/> that it is beyond ASCII.
/// Made for a whole tile at once, so that a place costs one load; the same for every vector width.
/// </remarks>
static class TextSymbols
{
    /// <summary>Set in every symbol that is no letter.</summary>
    public const byte NoLetter = 0x40;

    /// <summary>Set in the symbol of every byte beyond ASCII.</summary>
    public const byte IsBeyond = 0x80;

    /// <summary>Spaces, line breaks and other controls; a byte beyond ASCII; a digit; a hyphen or low line; a full stop; any other sign.</summary>
    public const byte Space = NoLetter, Beyond = NoLetter | IsBeyond | 27, Digit = NoLetter | 28, Dash = NoLetter | 29, Stop = NoLetter | 30, Sign = NoLetter | 31;

    /// <summary>Readable bytes behind the last place that is wanted: symbols are made a vector at a time.</summary>
    public const int Behind = 64;

    /// <summary>Bits of the number of a symbol.</summary>
    const byte Number = 31;

    static readonly byte[] s_symbols = [.. Enumerable.Range(0, 256).Select(static b => Of((byte)b))];

    static readonly Vector512<byte> s_low = Vector512.Create(s_symbols), s_high = Vector512.Create(s_symbols, 64);

    /// <summary>Every symbol once.</summary>
    public static IReadOnlyList<byte> All { get; } = [.. s_symbols.Distinct()];

    /// <summary>The symbols that are no letter.</summary>
    public static IReadOnlyList<byte> Others { get; } = [.. All.Where(static symbol => (symbol & NoLetter) != 0)];

    /// <summary>The symbol of a byte.</summary>
    public static byte Of(byte b) => b switch
    {
        >= 0x80 => Beyond,
        <= (byte)' ' or 0x7F => Space,
        >= (byte)'0' and <= (byte)'9' => Digit,
        (byte)'-' or (byte)'_' => Dash,
        (byte)'.' => Stop,
        _ => char.IsAsciiLetter((char)b) ? (byte)(b & Number) : Sign,
    };

    /// <summary>Writes the symbols of the first bytes of a text.</summary>
    /// <param name="text">With at least <see cref="Behind"/> readable bytes behind <paramref name="count"/>.</param>
    /// <param name="symbols">Receives them, and up to <see cref="Behind"/> more; as much room as that.</param>
    /// <param name="count">How many are wanted.</param>
    public static void Fill(ReadOnlySpan<byte> text, Span<byte> symbols, int count)
    {
        if (Math.Min(text.Length, symbols.Length) < count + Behind) throw new ArgumentException("The text or its symbols lack the bytes that may be touched behind them.", nameof(text));
        ref byte from = ref MemoryMarshal.GetReference(text);
        ref byte to = ref MemoryMarshal.GetReference(symbols);
        if (Vector512.IsHardwareAccelerated && Avx512Vbmi.IsSupported) FillFromTable(ref from, ref to, count);
        else if (Vector.IsHardwareAccelerated) FillByClass(ref from, ref to, count);
        else FillOneByOne(ref from, ref to, count);
    }

    static void FillFromTable(ref byte text, ref byte symbols, int count)
    {
        Vector512<byte> low = s_low, high = s_high, beyond = Vector512.Create(Beyond);
        for (int at = 0; at < count; at += Vector512<byte>.Count)
        {
            Vector512<byte> bytes = Vector512.LoadUnsafe(ref text, (nuint)at);
            Vector512<byte> ascii = Avx512Vbmi.PermuteVar64x8x2(low, bytes, high);
            Vector512.ConditionalSelect(Vector512.LessThan(bytes.AsSByte(), Vector512<sbyte>.Zero).AsByte(), beyond, ascii).StoreUnsafe(ref symbols, (nuint)at);
        }
    }

    /// <summary>For vectors of any width: a comparison per sort of bytes.</summary>
    static void FillByClass(ref byte text, ref byte symbols, int count)
    {
        Vector<byte> caseBit = new(0x20), number = new(Number), sign = new(Sign), space = new(Space), digit = new(Digit), dash = new(Dash), stop = new(Stop), beyond = new(Beyond);
        for (int at = 0; at < count; at += Vector<byte>.Count)
        {
            Vector<byte> bytes = Vector.LoadUnsafe(ref text, (nuint)at), lower = bytes | caseBit;
            Vector<byte> symbol = Vector.ConditionalSelect(Vector.LessThan(lower - new Vector<byte>((byte)'a'), new(26)), lower & number, sign);
            symbol = Vector.ConditionalSelect(Vector.LessThanOrEqual(bytes, new((byte)' ')) | Vector.Equals(bytes, new(0x7F)), space, symbol);
            symbol = Vector.ConditionalSelect(Vector.LessThan(bytes - new Vector<byte>((byte)'0'), new(10)), digit, symbol);
            symbol = Vector.ConditionalSelect(Vector.Equals(bytes, new((byte)'-')) | Vector.Equals(bytes, new((byte)'_')), dash, symbol);
            symbol = Vector.ConditionalSelect(Vector.Equals(bytes, new((byte)'.')), stop, symbol);
            Vector.ConditionalSelect(Vector.GreaterThanOrEqual(bytes, new(0x80)), beyond, symbol).StoreUnsafe(ref symbols, (nuint)at);
        }
    }

    static void FillOneByOne(ref byte text, ref byte symbols, int count)
    {
        ref byte table = ref MemoryMarshal.GetArrayDataReference(s_symbols);
        for (int at = 0; at < count; at++) Unsafe.Add(ref symbols, at) = Unsafe.Add(ref table, Unsafe.Add(ref text, at));
    }
}
