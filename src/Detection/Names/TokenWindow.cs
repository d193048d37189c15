namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The tokens that are not decided yet and a few before them. Tokens are numbered from the start of the text.</summary>
sealed class TokenWindow
{
    /// <summary>More than the longest run, unit and look-ahead together.</summary>
    public const int Capacity = 256;

    readonly NameToken[] _tokens = new NameToken[Capacity];

    public int Count { get; private set; }

    public ref NameToken this[int index] => ref _tokens[index & (Capacity - 1)];

    /// <summary>Empties the window and puts two boundaries before the text, so that the first token has neighbours.</summary>
    public void Reset()
    {
        Count = 0;
        AddBoundary(0);
        AddBoundary(0);
    }

    /// <summary>The place of the next token, to be filled before <see cref="Commit"/>.</summary>
    public ref NameToken Next => ref _tokens[Count & (Capacity - 1)];

    /// <summary>The place of the token that many after the next.</summary>
    public ref NameToken Ahead(int count) => ref this[Count + count];

    /// <summary>Takes what was put in <see cref="Next"/> as the newest token.</summary>
    public void Commit() => Count++;

    public void Add(in NameToken token)
    {
        Next = token;
        Commit();
    }

    public void AddBoundary(long position)
        => Add(new NameToken { Start = position, Shape = TokenShape.Mark, Gap = TokenGap.Paragraph, Class = 0x40000000, Coarse = 0x40000000 });
}
