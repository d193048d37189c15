using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Quality.Corpus;

namespace Gegevenshuis.AiGateway.Quality.Scoring;

/// <summary>Scans the corpus and compares what was found with what should have been.</summary>
/// <remarks>
/// Rules that only observe count where the corpus has values of their kind, and are left out elsewhere: they change nothing. Findings
/// about combinations cover other findings and are left out too.
/// </remarks>
sealed class Scorer(Scanner scanner, IReadOnlyList<LabelledText> corpus)
{
    readonly FindingList _findings = new();
    readonly HashSet<string> _labelled = [.. corpus.SelectMany(static text => text.Labels).Select(static label => label.Kind)];
    readonly Tally _total = new();
    readonly SortedDictionary<string, Tally> _kinds = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, Tally> _genres = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, Tally> _disguises = new(StringComparer.Ordinal);

    /// <summary>Called for every value that was missed and every finding that is wrong; for a developer's eyes, the texts are made up.</summary>
    public Action<LabelledText, string, string, int, int>? Miss { get; init; }

    public Outcome Run()
    {
        foreach (LabelledText text in corpus) Score(text);
        foreach (Tally kind in _kinds.Values) (kind.Words, kind.Texts) = (_total.Words, _total.Texts);
        return new(Figures.Of(_total), Of(_kinds), Of(_genres), Of(_disguises));
    }

    void Score(LabelledText text)
    {
        _findings.Clear();
        scanner.Scan(text.Bytes, _findings);
        Tally[] groups = [_total, Get(_genres, text.Genre), Get(_disguises, text.Disguise)];
        foreach (Tally group in groups)
        {
            group.Texts++;
            group.Words += text.Words;
        }

        Finding[] findings = [.. _findings.Span.ToArray().Where(Counts)];
        foreach (Label label in text.Labels) Judge(text, label, findings, [.. groups, Get(_kinds, label.Kind)]);
        foreach (Finding finding in findings) Judge(text, finding, [.. groups, Get(_kinds, KindOf(finding))]);
    }

    void Judge(LabelledText text, Label label, Finding[] findings, Tally[] groups)
    {
        bool isFound = Overlap(label, findings.Where(f => KindOf(f) == label.Kind)) * 2 >= label.End - label.Start;
        bool isCovered = IsCovered(text.Bytes, label, findings);
        foreach (Tally group in groups)
        {
            group.Labels++;
            if (isFound) group.Found++;
            if (isCovered) group.Covered++;
        }

        if (!isFound || !isCovered) Miss?.Invoke(text, isFound ? "found in part" : isCovered ? "other kind" : "missed", label.Kind, label.Start, label.End);
    }

    void Judge(LabelledText text, in Finding finding, Tally[] groups)
    {
        string kind = KindOf(finding);
        long start = finding.Start, end = finding.End;
        bool isRight = text.Labels.Any(l => l.Kind == kind && l.Start < end && start < l.End);
        bool isAlarm = !text.Labels.Any(l => l.Start < end && start < l.End);
        foreach (Tally group in groups)
        {
            group.Reported++;
            if (isRight) group.Right++;
            if (isAlarm) group.FalseAlarms++;
        }

        if (!isRight && !isAlarm) Miss?.Invoke(text, "on another kind", kind, (int)start, (int)end);
        if (isAlarm) Miss?.Invoke(text, "false alarm", kind, (int)start, (int)end);
    }

    bool Counts(Finding finding)
        => !finding.Facts.HasFlag(FindingFacts.Combined)
            && (scanner.Rules[finding.Rule].Action != RuleAction.Observe || _labelled.Contains(KindOf(finding)));

    string KindOf(Finding finding) => Kinds.Of(scanner.KindOf(finding.Rule));

    static long Overlap(Label label, IEnumerable<Finding> findings)
        => findings.Sum(f => Math.Max(0, Math.Min(f.End, label.End) - Math.Max(f.Start, label.Start)));

    static bool IsCovered(byte[] text, Label label, Finding[] findings)
    {
        for (int i = label.Start; i < label.End; i++)
        {
            bool isLetter = text[i] >= 0x80 || char.IsAsciiLetterOrDigit((char)text[i]);
            if (isLetter && !findings.Any(f => f.Start <= i && i < f.End)) return false;
        }

        return true;
    }

    static SortedDictionary<string, Figures> Of(SortedDictionary<string, Tally> tallies)
        => new(tallies.ToDictionary(static pair => pair.Key, static pair => Figures.Of(pair.Value)), StringComparer.Ordinal);

    static Tally Get(SortedDictionary<string, Tally> tallies, string name)
    {
        if (!tallies.TryGetValue(name, out Tally? tally)) tallies[name] = tally = new Tally();
        return tally;
    }
}
