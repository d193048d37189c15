namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The trained weights: rows of four labels, and the scores of one label after another. Immutable.</summary>
/// <remarks>Scores are in sixteenths of a logit against <see cref="NameLabel.Outside"/>.</remarks>
sealed class NameModel
{
    /// <summary>One logit.</summary>
    public const int Scale = 16;
    public const int Labels = 5;
    public const int Never = -100_000;

    readonly sbyte[] _weights;
    readonly int _shift;
    readonly int[] _transitions;

    /// <param name="weights">Four weights a row (<see cref="NameLabel.Begin"/> to <see cref="NameLabel.Location"/>); a power of two rows.</param>
    /// <param name="transitions">From label × to label, 25 values.</param>
    public NameModel(sbyte[] weights, int[] transitions)
    {
        _weights = weights;
        _transitions = transitions;
        _shift = 32 - System.Numerics.BitOperations.Log2((uint)weights.Length / 4);
    }

    public int Bytes => _weights.Length;

    public int Transition(int from, int to) => _transitions[(from * Labels) + to];

    /// <summary>Adds the rows' weights to the scores of the four labels that are not <see cref="NameLabel.Outside"/>.</summary>
    public void Score(ReadOnlySpan<uint> rows, Span<int> scores)
    {
        int begin = 0, inside = 0, organisation = 0, location = 0;
        foreach (uint row in rows)
        {
            ReadOnlySpan<sbyte> weights = _weights.AsSpan((int)(row >> _shift) * 4, 4);
            begin += weights[0];
            inside += weights[1];
            organisation += weights[2];
            location += weights[3];
        }

        scores[1] += begin;
        scores[2] += inside;
        scores[3] += organisation;
        scores[4] += location;
    }

    /// <summary>No weights: the closed rules decide alone.</summary>
    public static NameModel Empty { get; } = new(new sbyte[16 * 4], MakeTransitions());

    static int[] MakeTransitions()
    {
        var transitions = new int[Labels * Labels];
        foreach (int from in (int[])[(int)NameLabel.Outside, (int)NameLabel.Organisation, (int)NameLabel.Location])
            transitions[(from * Labels) + (int)NameLabel.Inside] = Never;
        transitions[((int)NameLabel.Begin * Labels) + (int)NameLabel.Begin] = -24;
        transitions[((int)NameLabel.Inside * Labels) + (int)NameLabel.Begin] = -24;
        return transitions;
    }
}
