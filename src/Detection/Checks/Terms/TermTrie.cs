using System.Text;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Checks.Terms;

/// <summary>All spellings of a word list as a tree of bytes; finds the longest that starts at a place.</summary>
/// <remarks>Children hang in a list of siblings, which keeps thousands of terms in a few hundred kilobytes. Immutable after building; shared between threads.</remarks>
sealed class TermTrie
{
    const int None = 0;

    /// <summary>Most letters that are told of what may follow a literal.</summary>
    const int MaxTold = 6;

    readonly List<Node> _nodes = [default];
    readonly int[] _roots = new int[256];

    struct Node
    {
        public byte Byte;
        public int Child, Sibling;

        /// <summary>Whether a spelling ends here in any case.</summary>
        public bool IsEnd;

        /// <summary>Whether a longer word counts as well.</summary>
        public bool IsPrefix;

        /// <summary>Spellings that count only in exactly this case.</summary>
        public byte[][]? Exact;
    }

    /// <summary>Adds a term.</summary>
    public void Add(Term term)
    {
        foreach (string spelling in term.Spellings())
        {
            int node = Insert(Encoding.UTF8.GetBytes(spelling));
            Node end = _nodes[node];
            if (term.IsExact) end.Exact = [.. end.Exact ?? [], Encoding.UTF8.GetBytes(term.Text)];
            else end.IsEnd = true;
            end.IsPrefix |= term.IsPrefix;
            _nodes[node] = end;
        }
    }

    /// <summary>Index after the longest term that starts here as a whole word, or -1.</summary>
    public int Match(ref Window window, int start)
    {
        int at = start, best = -1;
        byte first = Folding.Next(ref window, ref at);
        for (int node = _roots[first]; node != None; node = Child(node, Folding.Next(ref window, ref at)))
        {
            int end = EndOf(ref window, node, start, at);
            if (end > 0) best = end;
        }

        return best;
    }

    /// <summary>What may follow a text for a term to start with it.</summary>
    /// <param name="folded">Its folded form.</param>
    public LiteralTail TailOf(ReadOnlySpan<byte> folded)
    {
        int node = _roots[folded[0]];
        for (int i = 1; i < folded.Length && node != None; i++) node = Child(node, folded[i]);
        // Behind a gap more of the gap may follow.
        if (node == None || folded[^1] == ' ' || (IsEnd(node) && _nodes[node].IsPrefix)) return LiteralTail.Any;
        var tail = new LiteralTail();
        if (IsEnd(node)) tail.WordEnd();
        for (int child = _nodes[node].Child; child != None; child = _nodes[child].Sibling)
        {
            if (_nodes[child].Byte == ' ') AddWords(child, tail.Gap(Folding.Gaps), isBeyond: true);
            else tail.Diacritics();
        }

        AddWords(node, tail, isBeyond: false);
        // "ALS" is an illness and "als" is not.
        bool isExactOnly = !_nodes[node].IsEnd && _nodes[node] is { Exact: not null, Child: None };
        return isExactOnly ? tail.Exactly(_nodes[node].Exact!) : tail;
    }

    void AddWords(int node, LiteralTail tail, bool isBeyond)
    {
        Span<byte> word = stackalloc byte[MaxTold];
        for (int child = _nodes[node].Child; child != None; child = _nodes[child].Sibling)
            if (_nodes[child].Byte != ' ') AddWords(child, tail, isBeyond, word, 0);
    }

    /// <summary>Tells the words with this node as their next letter, as far as it is certain how they go on.</summary>
    void AddWords(int node, LiteralTail tail, bool isBeyond, Span<byte> word, int length)
    {
        word[length++] = _nodes[node].Byte;
        // Behind one space of a gap there may be more of them.
        bool isTold = length == word.Length || IsEnd(node) || _nodes[node].Byte is (byte)' ' or >= 0x80;
        if (isTold) _ = isBeyond ? tail.Beyond(word[..length]) : tail.Next(word[..length]);
        else
            for (int child = _nodes[node].Child; child != None; child = _nodes[child].Sibling) AddWords(child, tail, isBeyond, word, length);
    }

    bool IsEnd(int node) => _nodes[node].IsEnd || _nodes[node].Exact is not null;

    int EndOf(ref Window window, int index, int start, int at)
    {
        Node node = _nodes[index];
        if (!node.IsEnd && node.Exact is null) return -1;
        int end = node.IsPrefix ? window.WordEnd(at, 40) : at;
        if (window.TouchesAfter(end)) return -1;
        if (node.IsEnd) return end;
        foreach (byte[] exact in node.Exact!)
            if (IsExact(ref window, start, exact)) return end;
        return -1;
    }

    static bool IsExact(ref Window window, int at, byte[] text)
    {
        for (int i = 0; i < text.Length; i++)
            if (window[at + i] != text[i]) return false;
        return true;
    }

    int Child(int index, byte value)
    {
        int child = _nodes[index].Child;
        while (child != None && _nodes[child].Byte != value) child = _nodes[child].Sibling;
        return child;
    }

    int Insert(byte[] spelling)
    {
        int node = _roots[spelling[0]];
        if (node == None) _roots[spelling[0]] = node = NewNode(spelling[0], None);
        foreach (byte b in spelling.AsSpan(1))
        {
            int child = Child(node, b);
            if (child == None)
            {
                child = NewNode(b, _nodes[node].Child);
                _nodes[node] = _nodes[node] with { Child = child };
            }

            node = child;
        }

        return node;
    }

    int NewNode(byte value, int sibling)
    {
        _nodes.Add(new Node { Byte = value, Sibling = sibling });
        return _nodes.Count - 1;
    }
}
