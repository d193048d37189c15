namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>What a <see cref="SequenceDetector"/> remembers while it reads one text. Not thread-safe.</summary>
public abstract class SequenceReader
{
    /// <summary>Reads on.</summary>
    /// <param name="view">Text, starting at most <see cref="Detector.MaxBefore"/> bytes before <paramref name="from"/> (less at the start of
    /// the text). The same byte may have another index in the next call.</param>
    /// <param name="from">Index up to which everything was decided by earlier calls; 0 at the start of a text.</param>
    /// <param name="isFinal">True when no more text follows.</param>
    /// <param name="sink">Receives the findings, in order of start, each starting at or after <paramref name="from"/> and before the returned index.</param>
    /// <returns>
    /// Index up to which everything is decided: nothing reported later starts before it. From <paramref name="from"/> to the length of the
    /// view; equal to it when <paramref name="isFinal"/>, and never more than <see cref="Detector.MaxAfter"/> bytes less. What is
    /// reported and where it ends must depend on the text alone, not on how it was cut into calls.
    /// </returns>
    public abstract int Read(ReadOnlySpan<byte> view, int from, bool isFinal, SequenceFindings sink);

    /// <summary>Forgets the text read, so that another can be read.</summary>
    public abstract void Reset();

    /// <summary>Begins the next text of the same message: forgets the text read, and may remember who was named in it. Otherwise as <see cref="Reset"/>.</summary>
    public virtual void Next() => Reset();
}
