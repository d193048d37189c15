namespace Gegevenshuis.AiGateway.Detection.Checks.Patterns;

/// <summary>A pattern as a tree, before it is compiled.</summary>
abstract record PatternNode
{
    /// <summary>One byte out of a set.</summary>
    public sealed record One(ByteSet Set) : PatternNode;

    /// <summary>Parts one after the other; no parts is the empty text.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of several.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Options) : PatternNode;

    /// <summary>A part at least <paramref name="Min"/> and at most <paramref name="Max"/> times.</summary>
    public sealed record Repeat(PatternNode Part, int Min, int Max) : PatternNode;

    /// <summary>Counts stop here, so that repetitions inside repetitions cannot overflow. Far above what is accepted.</summary>
    const int Enough = 1_000_000;

    /// <summary>Fewest and most bytes that match.</summary>
    public (int Min, int Max) Length() => this switch
    {
        One => (1, 1),
        Sequence sequence => sequence.Parts.Select(static p => p.Length()).Aggregate((Min: 0, Max: 0), static (sum, part) => (Capped(sum.Min + part.Min), Capped(sum.Max + part.Max))),
        Choice choice => choice.Options.Select(static o => o.Length()).Aggregate(static (a, b) => (Math.Min(a.Min, b.Min), Math.Max(a.Max, b.Max))),
        Repeat repeat => repeat.Part.Length() is var part ? (Capped((long)part.Min * repeat.Min), Capped((long)part.Max * repeat.Max)) : default,
        _ => throw new InvalidOperationException(GetType().Name),
    };

    /// <summary>Number of single bytes after writing out all repetitions: the size of the compiled pattern.</summary>
    public int Size() => this switch
    {
        One => 1,
        Sequence sequence => Capped(sequence.Parts.Sum(static p => (long)p.Size())),
        Choice choice => Capped(choice.Options.Sum(static o => (long)o.Size())),
        Repeat repeat => Capped((long)repeat.Part.Size() * repeat.Max),
        _ => throw new InvalidOperationException(GetType().Name),
    };

    static int Capped(long count) => (int)Math.Min(count, Enough);
}
