namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>What kinds of bytes stand in 64 bytes of text. Bit i of a mask is about byte <see cref="Start"/> + i.</summary>
struct LetterBlock
{
    /// <summary>Bytes described.</summary>
    public const int Length = 64;

    /// <summary>Index of the first byte.</summary>
    public int Start;

    /// <summary>ASCII letters, and the capitals among them.</summary>
    public ulong Letters, Capitals;

    /// <summary>ASCII at which every word ends: no letter, digit or apostrophe.</summary>
    public ulong Ends;
}
