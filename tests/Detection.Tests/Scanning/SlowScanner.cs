using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Gegevenshuis.AiGateway.Detection.Tests.Detectors;
using Gegevenshuis.AiGateway.Detection.Tests.Text;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>The slow twin: tries every detector at every anchor of a whole text by plain reading, then resolves overlaps on the full list.</summary>
sealed class SlowScanner(RuleSet rules)
{
    readonly Detector[] _detectors = [.. rules.Rules.Select(rule => DetectorCatalogue.Create(rule, rules))];

    /// <summary>Reads the view by its own slow twin, and translates what it finds back.</summary>
    public List<Finding> Scan(byte[] original)
    {
        List<SlowView.Cell> cells = SlowView.Read(original);
        var findings = new List<Finding>();
        long end = 0;
        foreach (Finding found in ScanView([.. cells.Select(static c => c.Value)]))
        {
            long start = Math.Max(end, cells[(int)found.Start].Start);
            end = Math.Max(end, cells[(int)found.End - 1].End);
            if (end > start) findings.Add(found with { Start = start, Length = (int)(end - start) });
        }

        return findings;
    }

    List<Finding> ScanView(byte[] text)
    {
        var found = new List<Finding>();
        for (int i = 0; i < _detectors.Length; i++)
            foreach (int anchor in Probe.Anchors(_detectors[i], text)) Ask(text, i, anchor, found);
        return Resolve(found);
    }

    void Ask(byte[] text, int index, int anchor, List<Finding> found)
    {
        Rule rule = rules.Rules[index];
        Confirmation answer = Probe.At(_detectors[index], text, anchor, isFinal: true, out int from);
        if (!answer.IsYes) return;
        int start = from + answer.Start;
        bool isSettled = answer is { Confidence: Confidence.Certain, Need: ContextNeed.None } && rule.Suppress.Count == 0;
        ContextFacts context = isSettled ? ContextFacts.None : SlowContext.Read(text, start, start + answer.Length, rule);
        if (Evidence.Weigh(answer, context, out Confidence confidence, out FindingFacts facts) && confidence >= rule.From)
            found.Add(new Finding(start, answer.Length, (ushort)index, confidence, facts));
    }

    List<Finding> Resolve(List<Finding> open)
    {
        var findings = new List<Finding>();
        Finding? waiting = null;
        long covered = 0;
        while (open.Count > 0)
        {
            open.Sort(Compare);
            Finding next = open[0];
            if (waiting is { } held && next.Start >= held.End)
            {
                findings.Add(held);
                (waiting, covered) = (null, held.End);
                continue;
            }

            open.RemoveAt(0);
            bool protects = rules.Rules[next.Rule].Action >= RuleAction.Pseudonymise;
            if (waiting is not null && !protects) continue;
            if (next.Start < covered)
            {
                long rest = next.End - covered;
                if (rest > 0 && rest * 2 >= next.Length) open.Add(next with { Start = covered, Length = (int)rest });
                continue;
            }

            waiting = protects ? null : next;
            if (!protects) continue;
            findings.Add(next);
            covered = next.End;
        }

        if (waiting is { } last) findings.Add(last);
        return findings;
    }

    int Compare(Finding a, Finding b)
        => (a.Start, -a.Length, -(int)(a.Facts & FindingFacts.Label), -Grave(a), -(int)a.Confidence, a.Rule)
            .CompareTo((b.Start, -b.Length, -(int)(b.Facts & FindingFacts.Label), -Grave(b), -(int)b.Confidence, b.Rule));

    int Grave(Finding finding) => Severity.Of(rules.Rules[finding.Rule]);
}
