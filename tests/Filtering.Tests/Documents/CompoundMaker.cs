using System.Buffers.Binary;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

/// <summary>Writes compound files (OLE2), small streams only: what Outlook makes of a short message.</summary>
static class CompoundMaker
{
    const int Sector = 512;
    const int EntryLength = 128;
    const int Mini = 64;
    const int End = -2;
    const int Free = -1;

    /// <param name="items">Paths with <c>/</c> between storages, and contents under 4 KiB.</param>
    public static byte[] Make(params (string Path, byte[] Content)[] items)
    {
        Node root = new("Root Entry", null);
        foreach ((string path, byte[] content) in items) root.Add(path.Split('/'), content);
        List<Node> entries = [];
        root.Number(entries);
        using MemoryStream mini = new();
        List<int> miniFat = [];
        byte[] directory = Directory(entries, mini, miniFat);
        return File(directory, [.. mini.ToArray()], miniFat, entries.Count);
    }

    static byte[] Directory(List<Node> entries, MemoryStream mini, List<int> miniFat)
    {
        byte[] directory = new byte[Round(entries.Count * EntryLength)];
        foreach ((int index, Node node) in entries.Index())
        {
            Span<byte> entry = directory.AsSpan(index * EntryLength, EntryLength);
            int length = Encoding.Unicode.GetBytes(node.Name, entry);
            BinaryPrimitives.WriteInt16LittleEndian(entry[64..], (short)(length + 2));
            entry[66] = (byte)(index == 0 ? 5 : node.Content is null ? 1 : 2);
            Write(entry, 68, Free);
            Write(entry, 72, node.Next is null ? Free : node.Next.Index);
            Write(entry, 76, node.Children.Count == 0 ? Free : node.Children[0].Index);
            Write(entry, 116, End);
            if (node.Content is not { Length: > 0 } content) continue;
            Write(entry, 116, miniFat.Count);
            Write(entry, 120, content.Length);
            mini.Write(content);
            int sectors = (content.Length + Mini - 1) / Mini;
            mini.Write(new byte[(sectors * Mini) - content.Length]);
            for (int i = 1; i < sectors; i++) miniFat.Add(miniFat.Count + 1);
            miniFat.Add(End);
        }

        return directory;
    }

    static byte[] File(byte[] directory, byte[] mini, List<int> miniFat, int count)
    {
        byte[] miniTable = new byte[Round(Math.Max(4, miniFat.Count * 4))];
        miniTable.AsSpan().Fill(0xFF);
        foreach ((int i, int next) in miniFat.Index()) Write(miniTable, i * 4, next);
        byte[] content = new byte[Round(Math.Max(1, mini.Length))];
        mini.CopyTo(content, 0);
        // Sector 0 is the table of sectors; then the directory, the table of small sectors, and their content.
        int atTable = 1 + (directory.Length / Sector), atContent = atTable + (miniTable.Length / Sector);
        Write(directory, 116, mini.Length == 0 ? End : atContent);
        Write(directory, 120, mini.Length);
        byte[] fat = new byte[Sector];
        fat.AsSpan().Fill(0xFF);
        Write(fat, 0, -3);
        Chain(fat, 1, directory.Length / Sector);
        Chain(fat, atTable, miniTable.Length / Sector);
        Chain(fat, atContent, content.Length / Sector);
        byte[] head = new byte[Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(head, 0);
        head[24] = 0x3E;
        head[26] = 3;
        (head[28], head[29], head[30], head[32]) = (0xFE, 0xFF, 9, 6);
        Write(head, 44, 1);
        Write(head, 48, 1);
        Write(head, 56, 4096);
        Write(head, 60, atTable);
        Write(head, 64, miniTable.Length / Sector);
        Write(head, 68, End);
        for (int i = 0; i < 109; i++) Write(head, 76 + (i * 4), i == 0 ? 0 : Free);
        return count > 0 ? [.. head, .. fat, .. directory, .. miniTable, .. content] : head;
    }

    static void Chain(byte[] fat, int start, int count)
    {
        for (int i = 0; i < count; i++) Write(fat, (start + i) * 4, i == count - 1 ? End : start + i + 1);
    }

    static int Round(int length) => (length + Sector - 1) / Sector * Sector;

    static void Write(Span<byte> bytes, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], value);

    sealed class Node(string name, byte[]? content)
    {
        public string Name => name;

        public byte[]? Content => content;

        public List<Node> Children { get; } = [];

        public Node? Next { get; private set; }

        public int Index { get; private set; }

        public void Add(string[] path, byte[] content)
        {
            Node? child = Children.Find(child => child.Name == path[0]);
            if (child is null)
            {
                child = new(path[0], path.Length == 1 ? content : null);
                if (Children.Count > 0) Children[^1].Next = child;
                Children.Add(child);
            }

            if (path.Length > 1) child.Add(path[1..], content);
        }

        public void Number(List<Node> entries)
        {
            Index = entries.Count;
            entries.Add(this);
            foreach (Node child in Children) child.Number(entries);
        }
    }
}
