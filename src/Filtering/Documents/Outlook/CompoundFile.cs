using System.Buffers.Binary;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Outlook;

/// <summary>Reads a compound file (OLE2): storages and streams, as a file system in a file. After [MS-CFB].</summary>
sealed class CompoundFile
{
    const int EntryLength = 128;
    const int EndOfChain = -2;
    const int MiniLimit = 4096;
    const int MiniSize = 64;
    const int HeadFats = 109;

    readonly ReadOnlyMemory<byte> _bytes;
    readonly Reading _reading;
    readonly int _sectorSize;
    readonly List<int> _fat = [];
    readonly byte[] _directory;
    readonly int[] _miniFat;
    readonly byte[] _mini;

    /// <exception cref="UnreadException">It does not follow the format.</exception>
    public CompoundFile(ReadOnlyMemory<byte> bytes, Reading reading)
    {
        (_bytes, _reading) = (bytes, reading);
        int shift = bytes.Length < 512 ? 0 : Short(bytes.Span, 30);
        if (shift is not (9 or 12)) throw new UnreadException(UnreadReason.Broken);
        _sectorSize = 1 << shift;
        ReadFat();
        _directory = Chain(Int(bytes.Span, 48), long.MaxValue);
        byte[] mini = Chain(Int(bytes.Span, 60), long.MaxValue);
        _miniFat = new int[mini.Length / 4];
        for (int i = 0; i < _miniFat.Length; i++) _miniFat[i] = Int(mini, i * 4);
        _mini = _directory.Length < EntryLength ? throw new UnreadException(UnreadReason.Broken) : Chain(Int(_directory, 116), long.MaxValue);
    }

    /// <summary>Names and numbers of what is in a storage; the root is number 0.</summary>
    public IReadOnlyList<(string Name, int Number, bool IsStorage)> Children(int storage)
    {
        List<(string, int, bool)> found = [];
        Stack<int> waiting = new([Int(_directory, (storage * EntryLength) + 76)]);
        HashSet<int> seen = [];
        while (waiting.TryPop(out int number))
        {
            if (number < 0 || ((long)number + 1) * EntryLength > _directory.Length) continue;
            if (!seen.Add(number)) throw new UnreadException(UnreadReason.Broken);
            _reading.CountEntry();
            ReadOnlySpan<byte> entry = _directory.AsSpan(number * EntryLength, EntryLength);
            int length = Math.Clamp(Short(entry, 64) - 2, 0, 62);
            found.Add((Encoding.Unicode.GetString(entry[..length]), number, entry[66] == 1));
            waiting.Push(Int(entry, 68));
            waiting.Push(Int(entry, 72));
        }

        return found;
    }

    /// <summary>The whole content of a stream.</summary>
    public byte[] Stream(int number)
    {
        int at = number * EntryLength;
        int start = Int(_directory, at + 116);
        long size = (uint)Int(_directory, at + 120);
        _reading.Unpack(size);
        byte[] content = size < MiniLimit ? MiniChain(start, (int)size) : Chain(start, size);
        return content.Length >= size ? content[..(int)size] : throw new UnreadException(UnreadReason.Broken);
    }

    void ReadFat()
    {
        List<int> sectors = [];
        for (int i = 0; i < HeadFats; i++) sectors.Add(Int(_bytes.Span, 76 + (i * 4)));
        int more = Int(_bytes.Span, 68);
        for (int guard = 0; more >= 0; guard++)
        {
            if (guard > _bytes.Length / _sectorSize) throw new UnreadException(UnreadReason.Broken);
            ReadOnlySpan<byte> sector = Sector(more);
            for (int i = 0; i < (_sectorSize / 4) - 1; i++) sectors.Add(Int(sector, i * 4));
            more = Int(sector, _sectorSize - 4);
        }

        foreach (int number in sectors)
        {
            if (number < 0) continue;
            ReadOnlySpan<byte> sector = Sector(number);
            for (int i = 0; i < _sectorSize / 4; i++) _fat.Add(Int(sector, i * 4));
        }
    }

    byte[] Chain(int sector, long size)
    {
        using MemoryStream content = new();
        for (int left = _fat.Count; sector >= 0 && content.Length < size; left--)
        {
            if (left == 0 || sector >= _fat.Count) throw new UnreadException(UnreadReason.Broken);
            content.Write(Sector(sector));
            sector = _fat[sector];
        }

        return content.ToArray();
    }

    byte[] MiniChain(int sector, int size)
    {
        using MemoryStream content = new();
        for (int left = _miniFat.Length; sector is >= 0 and not EndOfChain && content.Length < size; left--)
        {
            if (left == 0 || sector >= _miniFat.Length || ((long)sector + 1) * MiniSize > _mini.Length) throw new UnreadException(UnreadReason.Broken);
            content.Write(_mini, sector * MiniSize, MiniSize);
            sector = _miniFat[sector];
        }

        return content.ToArray();
    }

    ReadOnlySpan<byte> Sector(int number)
    {
        long start = ((long)number + 1) * _sectorSize;
        return start + _sectorSize <= _bytes.Length ? _bytes.Span.Slice((int)start, _sectorSize) : throw new UnreadException(UnreadReason.Broken);
    }

    static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
