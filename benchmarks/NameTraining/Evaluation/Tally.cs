using System.Globalization;

namespace Gegevenshuis.AiGateway.NameTraining.Evaluation;

/// <summary>Counts of one part of the labelled texts.</summary>
sealed class Tally
{
    public int Texts, Words, Gold, Predicted, Covered, Touched, Right, Exact;

    /// <summary>Names and covered names by how they are written.</summary>
    public Dictionary<string, (int Names, int Covered)> Kinds { get; } = new(StringComparer.Ordinal);

    public void Add(Tally other)
    {
        Texts += other.Texts;
        Words += other.Words;
        Gold += other.Gold;
        Predicted += other.Predicted;
        Covered += other.Covered;
        Touched += other.Touched;
        Right += other.Right;
        Exact += other.Exact;
        foreach ((string kind, (int names, int covered)) in other.Kinds)
        {
            (int n, int c) = Kinds.GetValueOrDefault(kind);
            Kinds[kind] = (n + names, c + covered);
        }
    }

    public double CoveredRecall => Share(Covered, Gold);

    public double OverlapPrecision => Share(Right, Predicted);

    public double ExactPrecision => Share(Exact, Predicted);

    /// <summary>Names that a finding touches.</summary>
    public double OverlapRecall => Share(Touched, Gold);

    /// <summary>Harmonic mean of overlap precision and overlap recall; the measure of news.</summary>
    public double OverlapF1 => OverlapPrecision + OverlapRecall == 0 ? 0 : 2 * OverlapPrecision * OverlapRecall / (OverlapPrecision + OverlapRecall);

    /// <summary>Per thousand words.</summary>
    public double FalseAlarms => 1000.0 * (Predicted - Right) / Math.Max(1, Words);

    public string ToString(string name)
        => string.Create(CultureInfo.InvariantCulture, $"{name,-28} texts {Texts,5} words {Words,6} names {Gold,5} found {Predicted,5}  covered {CoveredRecall,6:F2}  overlap P {OverlapPrecision,6:F2} R {OverlapRecall,6:F2} F1 {OverlapF1,6:F2}  exact P {ExactPrecision,6:F2}  false/1000 words {FalseAlarms,5:F2}");

    static double Share(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;
}
