using System.Runtime.Intrinsics;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Finds the best labels of one run of open tokens (Viterbi), all labels of a token at once.</summary>
sealed class NameDecoder
{
    /// <summary>Longest run in tokens; a longer one is cut there.</summary>
    public const int MaxRun = 48;
    const int Labels = NameModel.Labels;

    /// <summary>Labels, and lanes that are never read.</summary>
    const int Lanes = 8;

    readonly Vector256<int>[] _transitions = new Vector256<int>[Labels];
    readonly int[] _emissions = new int[MaxRun * Lanes];
    readonly int[] _back = new int[MaxRun * Lanes];
    readonly NameLabel[] _labels = new NameLabel[MaxRun];

    public NameDecoder(NameModel model)
    {
        Span<int> row = stackalloc int[Lanes];
        for (int from = 0; from < Labels; from++)
        {
            row.Clear();
            for (int to = 0; to < Labels; to++) row[to] = model.Transition(from, to);
            _transitions[from] = Vector256.Create((ReadOnlySpan<int>)row);
        }
    }

    /// <summary>Scores of the labels of one token, to be filled before <see cref="Decode"/>.</summary>
    public Span<int> Emission(int index) => _emissions.AsSpan(index * Lanes, Labels);

    public ReadOnlySpan<NameLabel> Labelled => _labels;

    /// <summary>Labels the first tokens of which the scores were filled in.</summary>
    /// <returns>True when a name begins among them.</returns>
    public bool Decode(int count)
    {
        Vector256<int> best = EmissionOf(0) + _transitions[0];
        for (int i = 1; i < count; i++) best = Step(best, i);
        int last = 0;
        for (int from = 1; from < Labels; from++)
            if (best[from] > best[last]) last = from;
        bool begins = false;
        for (int i = count - 1; i >= 0; i--)
        {
            _labels[i] = (NameLabel)last;
            begins |= last == (int)NameLabel.Begin;
            last = _back[(i * Lanes) + last];
        }

        return begins;
    }

    /// <summary>The best score of each label, over the labels before it; of two that are equal the first.</summary>
    Vector256<int> Step(Vector256<int> before, int i)
    {
        Vector256<int> best = Vector256.Shuffle(before, Vector256<int>.Zero) + _transitions[0], back = Vector256<int>.Zero;
        for (int from = 1; from < Labels; from++)
        {
            Vector256<int> label = Vector256.Create(from), score = Vector256.Shuffle(before, label) + _transitions[from];
            back = Vector256.ConditionalSelect(Vector256.GreaterThan(score, best), label, back);
            best = Vector256.Max(score, best);
        }

        back.CopyTo(_back, i * Lanes);
        return best + EmissionOf(i);
    }

    Vector256<int> EmissionOf(int index) => Vector256.Create(_emissions, index * Lanes);
}
