namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Which of several texts of one kind a piece belongs to: three numbers from the outside in, and the number of a word.</summary>
readonly record struct AnswerScope(long First, long Second, long Third, long Word) : IComparable<AnswerScope>
{
    /// <summary>Stands for every number.</summary>
    public const long Any = -1;

    public static AnswerScope All { get; } = new(Any, Any, Any, Any);

    public AnswerScope With(int slot, long value) => slot switch
    {
        0 => this with { First = value },
        1 => this with { Second = value },
        _ => this with { Third = value },
    };

    /// <summary>The other lies within this one.</summary>
    public bool Holds(AnswerScope other)
        => Fits(First, other.First) && Fits(Second, other.Second) && Fits(Third, other.Third) && Fits(Word, other.Word);

    public int CompareTo(AnswerScope other)
        => (First, Second, Third, Word).CompareTo((other.First, other.Second, other.Third, other.Word));

    static bool Fits(long mine, long theirs) => mine == Any || mine == theirs;
}
