using System.Text;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Statements;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds a request to decide something with legal or financial effect, and leaves alone a request to word or explain one.</summary>
/// <remarks>
/// A cue ("beslis of", "moeten we", "wijs … af") counts with the right company in its own sentence: a subject such as aanvraag or boete, an
/// outcome such as toekennen, a pointer to one case. A sentence that begins by asking for words ("Formuleer …", "Schrijf …") is no hit, nor
/// one that reports who decided. The finding is the cue, so that it does not lie over names and numbers in the same sentence; of a bare verb
/// such as "keur" or "wijs", which is a surname too, it is the subject.
/// </remarks>
public sealed class DecisionRequestDetector : WindowDetector
{
    const int Before = 140;
    const int After = 240;

    static readonly AnchorIndex<(byte[] Phrase, DecisionCue Cue)> s_cues = new(
        DecisionWords.Cues.SelectMany(static group => group.Phrases.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => (Phrase: Encoding.UTF8.GetBytes(phrase), group.Cue))).OrderByDescending(static pair => pair.Phrase.Length),
        static pair => pair.Phrase);

    public override string Kind => "decision-request";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = [.. DecisionWords.Cues
        .SelectMany(static group => group.Phrases.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];

    internal override LiteralTail TailOf(string literal) => new LiteralTail().WordEnd();

    public override int MaxBefore => Before + 16;

    public override int MaxAfter => After + 48;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int at = window.Anchor;
        foreach ((byte[] phrase, DecisionCue cue) in s_cues.At(ref window, at))
        {
            if (!window.HasWord(at, phrase)) continue;
            if (!DecisionContext.MayAsk(ref window, at, cue)) return Confirmation.No;
            Sentence sentence = Sentence.Around(ref window, at, Before, After);
            DecisionContext context = DecisionContext.Read(ref window, sentence, at, at + phrase.Length);
            if (!context.Asks(cue)) return Confirmation.No;
            (int start, int end) = cue == DecisionCue.Execute ? context.Subject : (at, at + phrase.Length);
            return Confirmation.Yes(start, end - start, cue == DecisionCue.Command ? Confidence.Certain : Confidence.Likely);
        }

        return Confirmation.No;
    }
}
