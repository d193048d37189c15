using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The sorts of bytes that are told apart behind a group of digits.</summary>
static class GroupEnd
{
    static readonly byte[] s_sorts = SortOfEach();

    /// <summary>One byte of each sort, which detectors are told instead of the byte itself: the usual separators, a letter that may be a
    /// hexadecimal digit and one that may not, a line end or tab, and a byte outside ASCII; the first is any other byte.</summary>
    public static ReadOnlySpan<byte> Told => "\0 -./,:az\n"u8;

    /// <summary>Number of sorts; a sort takes four bits.</summary>
    public static int Count => Told.Length + 1;

    /// <summary>What detectors are told about a byte outside ASCII.</summary>
    public const byte Foreign = 0xC3;

    /// <summary>What detectors are told about a byte of this sort.</summary>
    public static byte ToldOf(int sort) => sort < Told.Length ? Told[sort] : Foreign;

    /// <summary>The sort of a byte; what follows the end of the text is 0.</summary>
    public static int SortOf(byte b) => s_sorts[b];

    /// <summary>The sort of each byte.</summary>
    public static ReadOnlySpan<byte> Sorts => s_sorts;

    static byte[] SortOfEach()
    {
        byte[] sorts = new byte[256];
        for (int b = 1; b < 256; b++) sorts[b] = (byte)Math.Max(0, Sort((byte)b));
        return sorts;
    }

    static int Sort(byte b) => b switch
    {
        >= 0x80 => Told.Length,
        (byte)'\t' or (byte)'\r' => Told.IndexOf((byte)'\n'),
        _ when Ascii.IsLetter(b) => Told.IndexOf(Ascii.IsHex(b) ? (byte)'a' : (byte)'z'),
        _ => Told.IndexOf(b),
    };
}
