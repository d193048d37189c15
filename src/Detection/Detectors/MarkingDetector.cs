using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds marks of one family of confidentiality, and tells a mark from a word in a sentence.</summary>
/// <remarks>
/// Sources: VIRBI 2025 (Stcrt. 2025, 30222), Council Decision 2013/488/EU, Traffic Light Protocol 2.0, Gemeentewet art. 87–89, Woo art. 5.1.
/// A strong phrase carries its own prefix ("Stg.", "TLP:") and always counts. A weak phrase counts as a mark when it is labelled, alone on a
/// short line, in brackets or emphasis, or in capitals in a text that is not; elsewhere it is a mention and no hit.
/// </remarks>
public sealed class MarkingDetector : WindowDetector
{
    const int LineReach = 72;

    readonly MarkingFamily _family;
    readonly MarkingPhrase[]?[] _byFirst = new MarkingPhrase[]?[256];

    public MarkingDetector(MarkingFamily family)
    {
        _family = family;
        IReadOnlyList<MarkingPhrase> phrases = MarkingPhrases.Of(family);
        foreach (IGrouping<byte, MarkingPhrase> group in phrases.GroupBy(static p => p.Words[0][0])) _byFirst[group.Key] = [.. group];
        Literals = [.. phrases.Select(static p => p.Anchor).Distinct()];
    }

    public override string Kind => "marking";

    /// <summary>Family of marks this detector looks for.</summary>
    public MarkingFamily Family => _family;

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; }

    internal override LiteralTail TailOf(string literal)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(literal);
        var tail = new LiteralTail();
        foreach (MarkingPhrase phrase in _byFirst[text[0]] ?? []) phrase.AddTo(tail, text);
        return tail;
    }

    public override int MaxBefore => LineReach + 1;

    /// <summary>A mark begins at its own first word; what stands before it only tells whether it is one.</summary>
    public override int MaxLead => 0;

    public override int MaxAfter => 160;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, best = -1;
        MarkingPhrase? found = null;
        if (window.TouchesBefore(start)) return Confirmation.No;
        foreach (MarkingPhrase phrase in _byFirst[Ascii.ToLower(window[start])] ?? [])
        {
            int end = phrase.Match(ref window, start);
            if (end > best) (best, found) = (end, phrase);
        }

        if (found is null) return Confirmation.No;
        // The full stop of "Dep. V." belongs to it; without it a name that ends there would be the longer finding.
        if (found.Words[^1].Length == 1 && Ascii.IsLetter(found.Words[^1][0]) && window[best] == '.') best++;
        int length = best - start;
        if (MarkContext.IsExplanation(ref window, start, best)) return Confirmation.No;
        // "Embargo op wapens" is about trade.
        if (_family == MarkingFamily.Embargo && (window.HasWord(window.SkipSpaces(best), "op"u8) || window.HasWord(window.SkipSpaces(best), "tegen"u8))) return Confirmation.No;
        if (_family == MarkingFamily.CouncilSecrecy && IsLawText(ref window, start, best)) return Confirmation.No;
        if (found.IsStrong) return Confirmation.Yes(start, length, Confidence.Certain);
        if (MarkContext.IsLabelled(ref window, start)) return Confirmation.Yes(start, length, Confidence.Certain);
        return IsMark(ref window, start, best) ? Confirmation.Yes(start, length, Confidence.Likely) : Confirmation.No;
    }

    /// <summary>"Artikel 87 Gemeentewet" above the text of the article itself.</summary>
    static bool IsLawText(ref Window window, int start, int end)
        => window.Has(start, "art"u8) && window[end] == '\n' && (Ascii.IsDigit(window[end + 1]) || window.Has(end + 1, "de raad"u8) || window.Has(end + 1, "lid "u8));

    /// <summary>Woo grounds look like section numbers, and "intern" and "concept" are everyday words: these need more than a short line.</summary>
    bool IsMark(ref Window window, int start, int end) => _family switch
    {
        MarkingFamily.WooStamp => MarkContext.IsEnclosed(ref window, start, end) || WooStamp.IsBare(ref window, start, end),
        MarkingFamily.Internal => MarkContext.IsEnclosed(ref window, start, end) || (end - start > 12 && MarkContext.IsHeading(ref window, start, end)) || MarkContext.IsAlone(ref window, start, end),
        _ => MarkContext.IsMark(ref window, start, end) || MarkContext.IsSaidOfDocument(ref window, start),
    };
}
