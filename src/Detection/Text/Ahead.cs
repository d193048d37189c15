namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>Text from one place on, with a memory of whether a decision looked past its end.</summary>
/// <remarks>Past the end stands 0. A decision that looked there is worth nothing while more text may follow; see <see cref="IsShort"/>.</remarks>
ref struct Ahead(ReadOnlySpan<byte> text, bool isFinal)
{
    readonly ReadOnlySpan<byte> _text = text;
    readonly bool _isFinal = isFinal;
    bool _readPastEnd;

    public byte this[int index]
    {
        get
        {
            if ((uint)index < (uint)_text.Length) return _text[index];
            _readPastEnd = true;
            return 0;
        }
    }

    /// <summary>True when the decision so far rests on bytes that have not arrived.</summary>
    public readonly bool IsShort => _readPastEnd && !_isFinal;

    /// <summary>Value of two hexadecimal digits, or -1.</summary>
    public int HexByte(int at)
    {
        int high = Hex(this[at]);
        if (high < 0) return -1;
        int low = Hex(this[at + 1]);
        return low < 0 ? -1 : high << 4 | low;
    }

    /// <summary>Value of a hexadecimal digit, or -1.</summary>
    public static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
