using System.Buffers.Binary;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Outlook;

/// <summary>Unpacks the RTF body of an Outlook message. After [MS-OXRTFCP].</summary>
static class PackedRichText
{
    const int HeadLength = 16;
    const uint Packed = 0x75465A4C;
    const uint Plain = 0x414C454D;
    const int WindowSize = 4096;

    static readonly byte[] s_start = Encoding.ASCII.GetBytes(
        "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx");

    /// <summary>The RTF, or null when it does not follow the format.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> content, Reading reading)
    {
        if (content.Length < HeadLength) return null;
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(content[4..]), kind = BinaryPrimitives.ReadUInt32LittleEndian(content[8..]);
        reading.Unpack(size);
        if (kind == Plain) return content[HeadLength..].ToArray();
        return kind == Packed ? Unpack(content[HeadLength..], (int)size) : null;
    }

    static byte[] Unpack(ReadOnlySpan<byte> packed, int size)
    {
        byte[] window = new byte[WindowSize];
        s_start.CopyTo(window, 0);
        int write = s_start.Length;
        using MemoryStream plain = new(Math.Min(size, 1 << 20));
        void Put(byte b)
        {
            plain.WriteByte(b);
            window[write] = b;
            write = (write + 1) % WindowSize;
        }

        for (int at = 0; at < packed.Length && plain.Length < size;)
        {
            int flags = packed[at++];
            for (int bit = 0; bit < 8 && at < packed.Length && plain.Length < size; bit++)
            {
                if ((flags & (1 << bit)) == 0)
                {
                    Put(packed[at++]);
                    continue;
                }

                if (at + 2 > packed.Length) return plain.ToArray();
                int token = BinaryPrimitives.ReadUInt16BigEndian(packed[at..]);
                at += 2;
                int offset = token >> 4;
                if (offset == write) return plain.ToArray();
                for (int i = 0; i < (token & 15) + 2; i++) Put(window[(offset + i) % WindowSize]);
            }
        }

        return plain.ToArray();
    }
}
