using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Text;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Shows every anchor of a text to its detectors, weighs their answers with the context, and remembers what must wait for more text.</summary>
sealed class CandidateReader(CompiledRules rules, OverlapResolver hits)
{
    readonly RuleList _found = new();
    Undecided[] _undecided = new Undecided[16];
    Undecided[] _retried = new Undecided[16];
    int _count;
    long _scanned;

    /// <summary>Reads what has been appended since the last call.</summary>
    public void Advance(TextView text, bool isFinal)
    {
        Retry(text, isFinal);
        ReadOnlySpan<byte> view = text.Bytes;
        for (int at = (int)(_scanned - text.Dropped); at < view.Length; at++) Visit(text, at, isFinal);
        _scanned = text.Dropped + view.Length;
    }

    /// <summary>Position before which no candidate that is yet unknown can start.</summary>
    public long Frontier(TextView text)
    {
        long end = text.Dropped + text.Length, frontier = end, literal = end;
        for (int i = 0; i < _count; i++)
        {
            frontier = Math.Min(frontier, _undecided[i].Start);
            if (_undecided[i].Rule is null) literal = Math.Min(literal, _undecided[i].Anchor);
        }

        foreach (CompiledRule rule in rules.Leading)
        {
            long open = rule.Detector.Anchors == AnchorSet.Literal ? literal : end;
            frontier = Math.Min(frontier, open - OpenTail(text, rule, (int)(open - text.Dropped)));
        }

        return frontier;
    }

    /// <summary>First position that is still an open question; earlier text is only needed as history.</summary>
    public long FirstOpen(long end)
    {
        for (int i = 0; i < _count; i++) end = Math.Min(end, _undecided[i].Anchor);
        return end;
    }

    public void Clear()
    {
        (_count, _scanned) = (0, 0);
    }

    void Retry(TextView text, bool isFinal)
    {
        int count = _count;
        _count = 0;
        (_undecided, _retried) = (_retried, _undecided);
        for (int i = 0; i < count; i++)
        {
            Undecided waiting = _retried[i];
            int at = (int)(waiting.Anchor - text.Dropped);
            if (waiting.Rule is null) VisitLiteral(text, at, isFinal);
            else Ask(text, waiting.Rule, at, isFinal);
        }
    }

    void Visit(TextView text, int at, bool isFinal)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        byte b = view[at];
        if (Ascii.IsDigit(b))
        {
            if (at == 0 || !Ascii.IsDigit(view[at - 1])) AskAll(text, rules.Digits, at, isFinal);
        }
        else if (b == '@')
        {
            AskAll(text, rules.AtSigns, at, isFinal);
        }
        else if ((Ascii.IsUpper(b) || b >= 0xC0) && !WordEdge.LetterBefore(view, at))
        {
            AskAll(text, rules.Capitals, at, isFinal);
        }

        VisitLiteral(text, at, isFinal);
    }

    void VisitLiteral(TextView text, int at, bool isFinal)
    {
        if (!rules.Literals.TryMatch(text.Bytes, at, isFinal, _found))
        {
            Wait(new(text.Dropped + at, text.Dropped + at, null));
            return;
        }

        AskAll(text, _found.Span, at, isFinal);
    }

    void AskAll(TextView text, ReadOnlySpan<CompiledRule> asked, int at, bool isFinal)
    {
        foreach (CompiledRule rule in asked) Ask(text, rule, at, isFinal);
    }

    void Ask(TextView text, CompiledRule rule, int at, bool isFinal)
    {
        int from = Math.Max(0, at - rule.MaxBefore), to = Math.Min(text.Length, at + rule.MaxAfter);
        bool isWhole = isFinal || to == at + rule.MaxAfter;
        Confirmation answer = rule.Detector.Confirm(new Candidate { Text = text.Bytes[from..to], Anchor = at - from, IsFinal = isWhole });
        if (answer.IsYes) Weigh(text, rule, at, from + answer.Start, answer, isFinal);
        else if (answer.IsNeedsMore) WaitFor(text, rule, at, at - OpenTail(text, rule, at), isWhole);
    }

    void Weigh(TextView text, CompiledRule rule, int at, int start, in Confirmation answer, bool isFinal)
    {
        ContextFacts context = ContextFacts.None;
        bool isKnown = !rule.HasWords || rules.Context.TryRead(text.Bytes, start, start + answer.Length, isFinal, rule.Index, out context);
        if (!isKnown)
        {
            WaitFor(text, rule, at, start, isWhole: false);
            return;
        }

        if (Evidence.Weigh(answer, context, out Confidence confidence, out FindingFacts facts) && confidence >= rule.From)
            hits.Add(new Hit(text.Dropped + start, answer.Length, rule, confidence, facts, 0));
    }

    void WaitFor(TextView text, CompiledRule rule, int at, int start, bool isWhole)
    {
        if (isWhole) throw new InvalidOperationException($"Detector '{rule.Detector.Kind}' asks for more text than it declares.");
        Wait(new(text.Dropped + at, text.Dropped + start, rule));
    }

    void Wait(in Undecided undecided)
    {
        if (_count == _undecided.Length) Array.Resize(ref _undecided, _count * 2);
        _undecided[_count++] = undecided;
    }

    static int OpenTail(TextView text, CompiledRule rule, int at)
        => rule.MaxLead == 0 ? 0 : rule.Detector.OpenTail(text.Bytes[Math.Max(0, at - rule.MaxLead)..at]);
}
