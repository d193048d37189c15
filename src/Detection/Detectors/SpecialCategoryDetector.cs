using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Checks.Statements;
using Gegevenshuis.AiGateway.Detection.Checks.Terms;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds the words of a rule where they are said of one person: health, belief, origin and the like (AVG art. 9 and 10).</summary>
/// <remarks>
/// The word alone is a topic. It becomes a fact about somebody when its sentence names a person and says how that person is; see
/// <see cref="PersonLink"/>. Policy, law, statistics and people in general are no hits. The finding is the word.
/// </remarks>
public sealed class SpecialCategoryDetector : WindowDetector
{
    const int Before = 200;
    const int After = 140;

    /// <summary>Names of fields in a file about a person.</summary>
    static readonly WordSet s_labels = new("diagnose diagnoses hoofddiagnose nevendiagnose aandoening aandoeningen ziektebeeld ziekte medicatie medicijnen voorgeschiedenis anamnese comorbiditeit geloof religie gezindte geaardheid delict verdenking");

    readonly TermList _terms;
    readonly FirstNames _names;

    /// <param name="rule">Rule whose <see cref="Rule.Terms"/> are the words of the category.</param>
    /// <param name="firstNames">First names that count as a person, or null.</param>
    /// <exception cref="RuleException">With every term that cannot be used, or when there are none.</exception>
    public SpecialCategoryDetector(Rule rule, Lexicon? firstNames) => (_terms, _names) = (new(rule), new(firstNames));

    public override string Kind => "special-category";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals => _terms.Literals;

    internal override LiteralTail TailOf(string literal) => _terms.TailOf(literal);

    public override int MaxBefore => Before + 16;

    public override int MaxAfter => TermList.MaxMatch + After;

    public override int MaxLead => 0;

    static bool IsInRow(ref Window window, Sentence sentence, int start, int end)
    {
        for (int i = sentence.Start; i < start; i++)
            if (IsCell(window[i])) return true;
        // "…; ik verzoek u" ends a sentence.
        return IsCell(window[end]) && !(window[end] == ';' && window[end + 1] == ' ');
    }

    static bool IsCell(byte beside) => beside is (byte)';' or (byte)'\t' or (byte)'|';

    /// <summary>True behind "Diagnose:" and the like at the start of a line: a form about somebody.</summary>
    static bool IsInRecord(ref Window window, int start)
    {
        int end = window.SkipSpacesBack(start);
        if (window[end - 1] != ':') return false;
        int word = window.WordStart(end - 1);
        return s_labels.Contains(window.Slice(word, end - 1 - word)) && window[word - 1] is 0 or (byte)'\n' or (byte)' ' or (byte)'*' or (byte)'-';
    }

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, end = _terms.EndAt(ref window, start);
        if (end < 0) return Confirmation.No;
        Sentence sentence = Sentence.Around(ref window, start, Before, After);
        return IsInRecord(ref window, start) || PersonForm.IsAbove(ref window, sentence, start) || PersonLink.IsAbout(ref window, sentence, start, end, _names, IsInRow(ref window, sentence, start, end)) ? Confirmation.Yes(start, end - start, Confidence.Likely) : Confirmation.No;
    }
}
