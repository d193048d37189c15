using Gegevenshuis.AiGateway.Detection.Names;

namespace Gegevenshuis.AiGateway.NameTraining.Training;

/// <summary>Trains a linear-chain conditional random field by stochastic gradient with a step per weight (AdaGrad).</summary>
sealed class CrfTrainer
{
    const int Labels = NameModel.Labels;
    const int Free = Labels - 1; // Outside scores zero
    const float Rate = 0.12f;
    const float Never = -1e4f;
    const float LargestWeight = 7.9f; // what a signed byte in sixteenths holds

    readonly float[] _weights, _squares;
    readonly float[] _transitions = new float[Labels * Labels], _transitionSquares = new float[Labels * Labels];
    readonly Random _random;
    readonly float _decay;
    float[] _emission = [], _forward = [], _backward = [], _gradient = [];

    public CrfTrainer(int features, int seed, float decay)
    {
        _weights = new float[features * Free];
        _squares = new float[features * Free];
        _random = new(seed);
        _decay = decay;
        foreach (int from in (int[])[(int)NameLabel.Outside, (int)NameLabel.Organisation, (int)NameLabel.Location])
            _transitions[(from * Labels) + (int)NameLabel.Inside] = Never;
    }

    public ReadOnlySpan<float> Weights => _weights;

    public ReadOnlySpan<float> Transitions => _transitions;

    /// <summary>One pass over the runs in a random order; a share of the features is left out of each token, so that no single one is relied upon.</summary>
    /// <returns>Mean loss a token.</returns>
    public double Pass(IReadOnlyList<Run> runs, float dropout)
    {
        int[] order = [.. Enumerable.Range(0, runs.Count)];
        _random.Shuffle(order);
        double loss = 0;
        long tokens = 0;
        foreach (int i in order)
        {
            loss += Step(runs[i], dropout);
            tokens += runs[i].Length;
        }

        return loss / tokens;
    }

    double Step(Run run, float dropout)
    {
        int n = run.Length;
        Grow(n);
        int[] features = dropout > 0 ? Drop(run, dropout) : run.Features;
        Emit(features, run.Width, n);
        double loss = Expect(run, n);
        for (int i = 0; i < n; i++) Update(features.AsSpan(i * run.Width, run.Width), _gradient.AsSpan(i * Labels, Labels), run.Weight);
        return loss;
    }

    int[] Drop(Run run, float dropout)
    {
        var kept = new int[run.Features.Length];
        for (int i = 0; i < kept.Length; i++) kept[i] = _random.NextSingle() < dropout ? -1 : run.Features[i];
        return kept;
    }

    void Grow(int n)
    {
        if (_emission.Length >= n * Labels) return;
        _emission = new float[n * Labels];
        _forward = new float[n * Labels];
        _backward = new float[n * Labels];
        _gradient = new float[n * Labels];
    }

    void Emit(int[] features, int width, int n)
    {
        for (int i = 0; i < n; i++)
        {
            float begin = 0, inside = 0, organisation = 0, location = 0;
            for (int f = i * width; f < (i + 1) * width; f++)
            {
                int at = features[f] * Free;
                if (at < 0) continue;
                begin += _weights[at];
                inside += _weights[at + 1];
                organisation += _weights[at + 2];
                location += _weights[at + 3];
            }

            (_emission[i * Labels], _emission[(i * Labels) + 1], _emission[(i * Labels) + 2], _emission[(i * Labels) + 3], _emission[(i * Labels) + 4]) = (0, begin, inside, organisation, location);
        }
    }

    /// <summary>Fills the gradient with expected minus right counts, and moves the transitions.</summary>
    double Expect(Run run, int n)
    {
        for (int y = 0; y < Labels; y++) _forward[y] = _emission[y] + _transitions[y];
        for (int i = 1; i < n; i++)
            for (int y = 0; y < Labels; y++) _forward[(i * Labels) + y] = Sum(_forward, (i - 1) * Labels, y, isForward: true) + _emission[(i * Labels) + y];
        for (int y = 0; y < Labels; y++) _backward[((n - 1) * Labels) + y] = 0;
        for (int i = n - 2; i >= 0; i--)
            for (int y = 0; y < Labels; y++) _backward[(i * Labels) + y] = Sum(_backward, (i + 1) * Labels, y, isForward: false);

        float total = LogSum(_forward.AsSpan((n - 1) * Labels, Labels));
        double right = 0;
        int before = 0;
        for (int i = 0; i < n; i++)
        {
            int gold = run.Labels[i];
            right += _emission[(i * Labels) + gold] + _transitions[(before * Labels) + gold];
            for (int y = 0; y < Labels; y++) _gradient[(i * Labels) + y] = MathF.Exp(_forward[(i * Labels) + y] + _backward[(i * Labels) + y] - total) - (y == gold ? 1 : 0);
            MoveTransitions(i, before, gold, total, run.Weight);
            before = gold;
        }

        return total - right;
    }

    void MoveTransitions(int i, int before, int gold, float total, float weight)
    {
        for (int from = 0; from < Labels; from++)
            for (int to = 0; to < Labels; to++)
            {
                int at = (from * Labels) + to;
                if (_transitions[at] <= Never || (i == 0 && from != 0)) continue;
                float previous = i == 0 ? 0 : _forward[((i - 1) * Labels) + from];
                float expected = MathF.Exp(previous + _transitions[at] + _emission[(i * Labels) + to] + _backward[(i * Labels) + to] - total);
                float gradient = weight * (expected - (from == before && to == gold ? 1 : 0));
                _transitionSquares[at] += gradient * gradient;
                if (gradient != 0) _transitions[at] -= Rate * gradient / MathF.Sqrt(_transitionSquares[at] + 1);
            }
    }

    float Sum(float[] scores, int at, int y, bool isForward)
    {
        Span<float> terms = stackalloc float[Labels];
        for (int other = 0; other < Labels; other++)
            terms[other] = isForward
                ? scores[at + other] + _transitions[(other * Labels) + y]
                : scores[at + other] + _transitions[(y * Labels) + other] + _emission[at + other];
        return LogSum(terms);
    }

    static float LogSum(ReadOnlySpan<float> terms)
    {
        float most = terms[0];
        foreach (float term in terms) most = Math.Max(most, term);
        float sum = 0;
        foreach (float term in terms) sum += MathF.Exp(term - most);
        return most + MathF.Log(sum);
    }

    void Update(ReadOnlySpan<int> features, ReadOnlySpan<float> gradient, float weight)
    {
        float largest = 0;
        for (int y = 1; y < Labels; y++) largest = Math.Max(largest, MathF.Abs(gradient[y]));
        if (largest < 1e-4f) return;
        foreach (int feature in features)
        {
            if (feature < 0) continue;
            for (int y = 0; y < Free; y++)
            {
                int at = (feature * Free) + y;
                float g = (weight * gradient[y + 1]) + (_decay * _weights[at]);
                _squares[at] += g * g;
                _weights[at] = Math.Clamp(_weights[at] - (Rate * g / MathF.Sqrt(_squares[at] + 0.1f)), -LargestWeight, LargestWeight);
            }
        }
    }
}
