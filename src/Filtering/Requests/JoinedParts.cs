namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The texts of one list of parts as the endpoint may read them: one after the other, without anything in between.</summary>
/// <remarks>Of a long text only the ends take part: what lies wholly in one text was scanned there.</remarks>
sealed class JoinedParts(int firstHit) : IDisposable
{
    /// <summary>Bytes of a text that take part at either end; longer than any number, code or name.</summary>
    const int MaxEnd = 256;

    readonly ByteBuffer _text = new();
    readonly List<Stretch> _stretches = [];

    /// <summary>Number of hits there were before the list.</summary>
    public int FirstHit => firstHit;

    public ReadOnlySpan<byte> Text => _text.Span;

    public IReadOnlyList<Stretch> Stretches => _stretches;

    /// <summary>Adds the next text. Of a long one only its beginning fits; then the run ends there and the next begins with its end.</summary>
    /// <returns>True when the run so far must be scanned; call <see cref="Restart"/> with the same text after that.</returns>
    public bool Add(int node, ReadOnlySpan<byte> text)
    {
        bool isLong = text.Length > 2 * MaxEnd;
        Append(node, isLong ? text[..Boundary(text, MaxEnd)] : text, 0);
        return isLong;
    }

    /// <summary>Starts a new run with the end of a long text.</summary>
    public void Restart(int node, ReadOnlySpan<byte> text)
    {
        Clear();
        int from = Boundary(text, text.Length - MaxEnd);
        Append(node, text[from..], from);
    }

    public void Clear()
    {
        _text.Clear();
        _stretches.Clear();
    }

    public void Dispose() => _text.Dispose();

    void Append(int node, ReadOnlySpan<byte> text, int from)
    {
        _stretches.Add(new(node, _text.Length, _text.Length + text.Length, from));
        _text.Append(text);
    }

    static int Boundary(ReadOnlySpan<byte> text, int at)
    {
        while (at > 0 && (text[at] & 0xC0) == 0x80) at--;
        return at;
    }

    /// <summary>A piece of one text in the run.</summary>
    /// <param name="Node">The string it comes from.</param>
    /// <param name="Start">Where it begins in the run.</param>
    /// <param name="End">Just after its end in the run.</param>
    /// <param name="From">Where it begins in its own text.</param>
    public readonly record struct Stretch(int Node, int Start, int End, int From);
}
