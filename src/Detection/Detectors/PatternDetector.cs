using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Patterns;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds an organisation's own number format by the pattern of a rule: <c>ZAAK-\d{4}-\d{6}</c>.</summary>
/// <remarks>The language is that of <see cref="PatternParser"/>: always bounded, always linear, always a whole code, the longest that fits.</remarks>
public sealed class PatternDetector : WindowDetector
{
    const int MinLength = 3;
    const int MaxLength = 200;

    readonly PatternProgram _program;

    /// <param name="rule">Rule whose <see cref="Rule.Pattern"/> is looked for.</param>
    /// <exception cref="RuleException">The pattern is unbounded, too short, too long, finds the empty text or has no anchor.</exception>
    public PatternDetector(Rule rule)
    {
        try
        {
            PatternNode pattern = Checked(rule.Pattern);
            _program = new(pattern);
            var anchors = new PatternAnchors(_program, rule.Pattern);
            (Anchors, Literals) = (anchors.Kinds, anchors.Literals);
        }
        catch (PatternProblemException problem)
        {
            throw new RuleException([new(rule.Id, rule.Source, problem.Message)]);
        }
    }

    public override string Kind => "pattern";

    public override AnchorSet Anchors { get; }

    public override IReadOnlyList<string> Literals { get; }

    public override int MaxBefore => 4;

    public override int MaxAfter => _program.MaxLength + 4;

    public override int MaxLead => 0;

    static PatternNode Checked(string text)
    {
        if (text.Length == 0) throw new PatternProblemException("Het patroon is leeg. Vul onder 'pattern' de vorm van het nummer in, zoals ZAAK-\\d{6}.");
        PatternNode pattern = PatternParser.Parse(text);
        (int min, int max) = pattern.Length();
        if (min < MinLength) throw new PatternProblemException($"Patroon '{text}' vindt al {(min == 0 ? "lege tekst" : $"tekst van {min} teken(s)")}. Laat het minstens {MinLength} tekens vinden.");
        if (max > MaxLength) throw new PatternProblemException($"Patroon '{text}' vindt tot {max} tekens. Maak de herhalingen kleiner, samen hoogstens {MaxLength}.");
        int size = pattern.Size();
        return size <= PatternProgram.MaxSize ? pattern : throw new PatternProblemException($"Patroon '{text}' is te groot ({size} tekens uitgeschreven). Maak het korter dan {PatternProgram.MaxSize} of maak er twee regels van.");
    }

    private protected override Confirmation Decide(ref Window window)
    {
        int end = _program.Match(ref window, window.Anchor);
        return end < 0 ? Confirmation.No : Confirmation.Yes(window.Anchor, end - window.Anchor, Confidence.Likely);
    }
}
