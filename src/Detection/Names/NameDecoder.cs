namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Finds the best labels of one run of open tokens (Viterbi).</summary>
sealed class NameDecoder(NameModel model)
{
    /// <summary>Longest run in tokens; a longer one is cut there.</summary>
    public const int MaxRun = 48;
    const int Labels = NameModel.Labels;

    readonly int[] _emissions = new int[MaxRun * Labels];
    readonly int[] _best = new int[MaxRun * Labels];
    readonly byte[] _back = new byte[MaxRun * Labels];
    readonly NameLabel[] _labels = new NameLabel[MaxRun];

    /// <summary>Scores of the labels of one token, to be filled before <see cref="Decode"/>.</summary>
    public Span<int> Emission(int index) => _emissions.AsSpan(index * Labels, Labels);

    public ReadOnlySpan<NameLabel> Labelled => _labels;

    public void Decode(int count)
    {
        for (int to = 0; to < Labels; to++) _best[to] = _emissions[to] + model.Transition(0, to);
        for (int i = 1; i < count; i++)
            for (int to = 0; to < Labels; to++) Step(i, to);

        int last = 0;
        for (int from = 1; from < Labels; from++)
            if (_best[((count - 1) * Labels) + from] > _best[((count - 1) * Labels) + last]) last = from;
        for (int i = count - 1; i >= 0; i--)
        {
            _labels[i] = (NameLabel)last;
            last = _back[(i * Labels) + last];
        }
    }

    void Step(int i, int to)
    {
        int best = int.MinValue, back = 0;
        for (int from = 0; from < Labels; from++)
        {
            int score = _best[((i - 1) * Labels) + from] + model.Transition(from, to);
            if (score > best) (best, back) = (score, from);
        }

        _best[(i * Labels) + to] = best + _emissions[(i * Labels) + to];
        _back[(i * Labels) + to] = (byte)back;
    }
}
