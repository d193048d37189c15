using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>A detector that reads its candidate through a <see cref="Window"/>, so that it cannot answer before it has seen enough.</summary>
public abstract class WindowDetector : Detector
{
    /// <inheritdoc/>
    public sealed override Confirmation Confirm(in Candidate candidate) => Confirm(candidate.Text, candidate.Anchor, candidate.IsFinal);

    /// <summary>As the other form, with what a <see cref="Candidate"/> holds.</summary>
    internal Confirmation Confirm(ReadOnlySpan<byte> text, int anchor, bool isFinal)
    {
        var window = new Window(text, anchor, isFinal);
        return window.Settle(Decide(ref window));
    }

    /// <summary>Decides as if the text ended where the window ends. Never answers "needs more" itself.</summary>
    private protected abstract Confirmation Decide(ref Window window);
}
