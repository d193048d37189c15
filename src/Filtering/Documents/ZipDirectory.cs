using System.Buffers.Binary;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Reads the directory of a zip file, and refuses one that two readers could understand in two ways.</summary>
/// <remarks>
/// Readers go by the directory at the end or by the headers along the way. Where those differ, where bytes belong to neither, or
/// where a name comes twice, something could stand that we do not see and another does.
/// </remarks>
static class ZipDirectory
{
    const int EndLength = 22;
    const int CentralLength = 46;
    const int LocalLength = 30;

    /// <summary>Size and checksum after an entry, with 64-bit sizes and their mark.</summary>
    const int MaxDescriptor = 24;

    public static IReadOnlyList<ZipEntry> Read(ReadOnlySpan<byte> zip, Reading reading, out string comment)
    {
        int end = End(zip);
        int count = Short(zip, end + 10);
        int size = Int(zip, end + 12), at = Int(zip, end + 16);
        if (count == 0xFFFF || at < 0 || size < 0) throw new UnreadException(UnreadReason.TooLarge); // 64-bit form.
        if (Short(zip, end + 4) != 0 || Short(zip, end + 8) != count || at + size != end) throw new UnreadException(UnreadReason.Ambiguous);
        comment = Encoding.UTF8.GetString(zip[(end + EndLength)..]);
        List<(int Local, int Central)> headers = [];
        int start = at;
        for (int i = 0; i < count; i++)
        {
            reading.CountEntry();
            if (at + CentralLength > end || Int(zip, at) != 0x02014B50) throw new UnreadException(UnreadReason.Broken);
            headers.Add((Int(zip, at + 42), at));
            at += CentralLength + Short(zip, at + 28) + Short(zip, at + 30) + Short(zip, at + 32);
        }

        if (at != end) throw new UnreadException(UnreadReason.Ambiguous);
        IReadOnlyList<ZipEntry> entries = Entries(zip, headers, start);
        comment = string.Join('\n', [comment, .. Notes(zip, headers)]);
        return entries;
    }

    /// <summary>What else a header has room for: a comment and extra fields, of which any program may write its own. Whoever opens the file with the right one reads them.</summary>
    static List<string> Notes(ReadOnlySpan<byte> zip, List<(int Local, int Central)> headers)
    {
        List<string> notes = [];
        foreach ((int local, int central) in headers)
        {
            Add(notes, Slice(zip, central + CentralLength + Short(zip, central + 28), Short(zip, central + 30) + Short(zip, central + 32)));
            Add(notes, Slice(zip, local + LocalLength + Short(zip, local + 26), Short(zip, local + 28)));
        }

        return notes;
    }

    static void Add(List<string> notes, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty) notes.Add(Encoding.UTF8.GetString(bytes));
    }

    static int End(ReadOnlySpan<byte> zip)
    {
        int found = -1;
        for (int at = zip.Length - EndLength; at >= Math.Max(0, zip.Length - EndLength - 0xFFFF); at--)
        {
            if (Int(zip, at) != 0x06054B50) continue;
            if (found >= 0 || at + EndLength + Short(zip, at + 20) != zip.Length) throw new UnreadException(UnreadReason.Ambiguous);
            found = at;
        }

        return found >= 0 ? found : throw new UnreadException(UnreadReason.Broken);
    }

    static List<ZipEntry> Entries(ReadOnlySpan<byte> zip, List<(int Local, int Central)> headers, int directory)
    {
        headers.Sort();
        List<ZipEntry> entries = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        int expected = 0, slack = 0;
        foreach ((int local, int central) in headers)
        {
            if (local < expected || local > expected + slack) throw new UnreadException(UnreadReason.Ambiguous);
            ZipEntry entry = Entry(zip, local, central);
            if (!names.Add(entry.Name)) throw new UnreadException(UnreadReason.Ambiguous);
            entries.Add(entry);
            expected = entry.Packed.End.Value;
            slack = (Short(zip, central + 8) & 8) != 0 ? MaxDescriptor : 0;
        }

        if (directory < expected || directory > expected + slack) throw new UnreadException(UnreadReason.Ambiguous);
        return entries;
    }

    static ZipEntry Entry(ReadOnlySpan<byte> zip, int local, int central)
    {
        if (local < 0 || local + LocalLength > zip.Length || Int(zip, local) != 0x04034B50) throw new UnreadException(UnreadReason.Broken);
        ReadOnlySpan<byte> name = Slice(zip, central + CentralLength, Short(zip, central + 28));
        ReadOnlySpan<byte> localName = Slice(zip, local + LocalLength, Short(zip, local + 26));
        int method = Short(zip, central + 10), flags = Short(zip, central + 8);
        if (!name.SequenceEqual(localName) || Short(zip, local + 8) != method || (Short(zip, local + 6) & 0x41) != (flags & 0x41)) throw new UnreadException(UnreadReason.Ambiguous);
        int packed = Int(zip, central + 20);
        int start = local + LocalLength + localName.Length + Short(zip, local + 28);
        if (packed < 0 || start + (long)packed > zip.Length) throw new UnreadException(UnreadReason.Broken);
        bool isEncrypted = (flags & 0x2041) != 0;
        return new ZipEntry(Encoding.UTF8.GetString(name).Replace('\\', '/'), method, isEncrypted, start..(start + packed), (uint)Int(zip, central + 24));
    }

    static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> zip, int start, int length)
        => start + length <= zip.Length ? zip.Slice(start, length) : throw new UnreadException(UnreadReason.Broken);

    static int Short(ReadOnlySpan<byte> zip, int at) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(zip, at, 2));

    static int Int(ReadOnlySpan<byte> zip, int at) => BinaryPrimitives.ReadInt32LittleEndian(Slice(zip, at, 4));
}
