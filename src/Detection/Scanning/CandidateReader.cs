using System.Numerics;
using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Text;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Shows every anchor of a text to its detectors, weighs their answers with the context, and remembers what must wait for more text.</summary>
sealed class CandidateReader
{
    /// <summary>Most capitals in a row that a rule asks for.</summary>
    const int MostCapitals = 8;

    readonly CompiledRules _rules;
    readonly OverlapResolver _hits;
    readonly RuleList _found = new();
    readonly ContextReader _context;
    readonly NearRules _near;
    Undecided[] _undecided = new Undecided[16];
    Undecided[] _retried = new Undecided[16];
    int _count;
    long _scanned;

    /// <summary>First place at which it is not yet known whether a literal may start; never behind <see cref="_scanned"/>.</summary>
    long _starts;

    public CandidateReader(CompiledRules rules, OverlapResolver hits)
    {
        (_rules, _hits) = (rules, hits);
        _context = new ContextReader(rules.Words);
        _near = new NearRules(rules.Digits, _context, rules.All.Length);
    }

    /// <summary>Reads what has been appended since the last call.</summary>
    public void Advance(TextView text, bool isFinal)
    {
        if (_count > 0) Retry(text, isFinal);
        AnchorTile tile = AnchorTile.Current;
        int known = (int)(_scanned - _starts), next = text.Length;
        for (int from = (int)(_starts - text.Dropped); from < text.Length; from += AnchorTile.Size)
        {
            int blocks = AnchorKernel.Fill(text.Padded, text.Length, from, _rules.Literals.Odd, tile);
            if (!_rules.Literals.IsEmpty) next = Math.Min(next, VisitStarts(text, from, tile, blocks, isFinal));
            tile.ClearBefore(known);
            known = 0;
            if (_rules.Digits.Width > 0) VisitDigits(text, from, tile, blocks, isFinal);
            VisitAtSigns(text, from, tile.AtSigns.AsSpan(0, blocks), isFinal);
            if (_rules.Capitals.Length > 0) VisitCapitals(text, from, tile, blocks, isFinal);
        }

        (_starts, _scanned) = (text.Dropped + next, text.Dropped + text.Length);
    }

    /// <summary>Position before which no candidate that is yet unknown can start.</summary>
    public long Frontier(TextView text)
    {
        long end = text.Dropped + text.Length, frontier = _starts, literal = _starts;
        for (int i = 0; i < _count; i++)
        {
            frontier = Math.Min(frontier, _undecided[i].Start);
            if (_undecided[i] is { Rule: null, IsDigits: false }) literal = Math.Min(literal, _undecided[i].Anchor);
        }

        foreach (CompiledRule rule in _rules.Leading)
        {
            // The others reach no further back than what is open already.
            if (frontier <= literal - rule.MaxLead) break;
            long open = rule.Detector.Anchors == AnchorSet.Literal ? literal : end;
            frontier = Math.Min(frontier, open - OpenTail(text, rule, (int)(open - text.Dropped)));
        }

        return frontier;
    }

    /// <summary>First position that is still an open question; earlier text is only needed as history.</summary>
    public long FirstOpen(long end)
    {
        end = Math.Min(end, _starts);
        for (int i = 0; i < _count; i++) end = Math.Min(end, _undecided[i].Anchor);
        return end;
    }

    public void Clear()
    {
        _context.Clear();
        (_count, _scanned, _starts) = (0, 0, 0);
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
            if (waiting.Rule is not null) Ask(text, waiting.Rule, at, isFinal);
            else if (waiting.IsDigits) RetryDigits(text, at, isFinal);
            else VisitLiteral(text, at, isFinal);
        }
    }

    void VisitDigits(TextView text, int from, AnchorTile tile, int blocks, bool isFinal)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        for (int block = 0; block < blocks; block++)
        {
            if (tile.DigitStarts[block] == 0) continue;
            ulong low = tile.Digits[block], high = tile.Digits[block + 1];
            ulong lowCharacters = low | tile.Letters[block], highCharacters = high | tile.Letters[block + 1];
            int start = from + (block << 6);
            _near.TryMove(text, start, start + 64, isFinal);
            for (ulong starts = tile.DigitStarts[block]; starts != 0; starts &= starts - 1)
            {
                int bit = BitOperations.TrailingZeroCount(starts);
                ulong digits = low >> bit | high << 1 << (63 - bit), characters = lowCharacters >> bit | highCharacters << 1 << (63 - bit);
                VisitDigits(text, start + bit, digits, DigitPlace.Of(view, start + bit, characters, isFinal, _near.Allowed), isFinal);
            }
        }

        _near.Leave();
    }

    void RetryDigits(TextView text, int at, bool isFinal)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        DigitPlace place = DigitPlace.Of(view, at, DigitGroup.Characters(view, at), isFinal, _rules.Digits.Everything);
        VisitDigits(text, at, DigitGroup.Digits(view, at), place, isFinal);
    }

    void VisitDigits(TextView text, int at, ulong digits, in DigitPlace place, bool isFinal)
    {
        DigitFilter filter = _rules.Digits;
        if (!filter.TryRead(digits, text.Padded[at..], text.Length - at, isFinal, place, out int reading))
        {
            WaitForDigits(text, at);
            return;
        }

        for (int i = 0; i < filter.Width; i++)
        {
            Vector512<ulong> asked = filter.Candidates(i, reading, place);
            if (asked != Vector512<ulong>.Zero) AskDigits(text, at, i, asked, isFinal);
        }
    }

    void AskDigits(TextView text, int at, int vector, Vector512<ulong> asked, bool isFinal)
    {
        Span<ulong> words = stackalloc ulong[Vector512<ulong>.Count];
        asked.CopyTo(words);
        CompiledRule? last = null;
        for (int i = 0; i < words.Length; i++)
        {
            for (ulong bits = words[i]; bits != 0; bits &= bits - 1)
            {
                // A rule with several forms stands there more than once.
                CompiledRule rule = _rules.Digits.Rules[(vector * Vector512<ulong>.Count + i) << 6 | BitOperations.TrailingZeroCount(bits)];
                if (rule != last) Ask(text, rule, at, isFinal);
                last = rule;
            }
        }
    }

    void WaitForDigits(TextView text, int at)
    {
        int lead = 0;
        foreach (CompiledRule rule in _rules.LeadingDigits) lead = Math.Max(lead, OpenTail(text, rule, at));
        Wait(new(text.Dropped + at, text.Dropped + at - lead, null, IsDigits: true));
    }

    void VisitAtSigns(TextView text, int from, ReadOnlySpan<ulong> atSigns, bool isFinal)
    {
        for (int block = 0; block < atSigns.Length; block++)
            for (ulong bits = atSigns[block]; bits != 0; bits &= bits - 1)
                AskAll(text, _rules.AtSigns, from + (block << 6) + BitOperations.TrailingZeroCount(bits), isFinal);
    }

    void VisitCapitals(TextView text, int from, AnchorTile tile, int blocks, bool isFinal)
    {
        bool skipsPlain = _rules is { CapitalsWithin: <= 64, LeastCapitals: > 1 };
        for (int block = 0; block < blocks; block++)
        {
            ulong capitals = tile.Capitals[block];
            if (capitals == 0) continue;
            // Most capitals of prose have no digit near and no second capital behind them.
            bool isPlain = skipsPlain && (tile.Digits[block] | tile.Digits[block + 1]) == 0 && from + ((block + 2) << 6) <= text.Length;
            if (isPlain) capitals &= tile.Uppers[block] & (tile.Uppers[block] >> 1 | tile.Uppers[block + 1] << 63);
            for (ulong bits = capitals; bits != 0; bits &= bits - 1)
            {
                int bit = BitOperations.TrailingZeroCount(bits), at = from + (block << 6) + bit;
                int distance = DigitDistance(tile.Digits, block, blocks, bit);
                bool isKnown = at + distance < text.Length;
                int row = CapitalsInRow(text.Padded, at, text.Length, out bool isCounted);
                if (isKnown && isCounted && distance >= _rules.CapitalsWithin && row < _rules.LeastCapitals) continue;
                if (WordEdge.LetterBefore(text.Bytes, at)) continue;
                foreach (CompiledRule rule in _rules.Capitals)
                {
                    bool isOut = (isKnown && rule.DigitWithin != 0 && distance >= rule.DigitWithin) || (isCounted && row < rule.CapitalsInRow);
                    if (!isOut) Ask(text, rule, at, isFinal);
                }
            }
        }
    }

    /// <summary>Capitals from here on, as many as any rule asks for; counted when the text behind them has arrived.</summary>
    static int CapitalsInRow(ReadOnlySpan<byte> padded, int at, int length, out bool isCounted)
    {
        int count = 0;
        while (count < MostCapitals && Ascii.IsUpper(padded[at + count])) count++;
        isCounted = at + count < length;
        return count;
    }

    /// <summary>Bytes to the next digit in the three blocks from here, or to where they end without one.</summary>
    static int DigitDistance(ReadOnlySpan<ulong> digits, int block, int blocks, int bit)
    {
        ulong here = digits[block] >> bit;
        if (here != 0) return BitOperations.TrailingZeroCount(here);
        int end = 64 - bit;
        for (int i = block + 1; i <= Math.Min(blocks, block + 2); i++, end += 64)
            if (digits[i] != 0) return end + BitOperations.TrailingZeroCount(digits[i]);
        return end;
    }

    /// <summary>Visits the places of a tile where a literal may start; returns the first that needs text that has not arrived, or the end of the text.</summary>
    int VisitStarts(TextView text, int from, AnchorTile tile, int blocks, bool isFinal)
    {
        int end = Math.Min(text.Length, from + AnchorTile.Size);
        int whole = isFinal ? end : Math.Clamp(text.Length - (LiteralSet.Reach - 1), from, end);
        int next = from + tile.CutStarts(whole - from, text.Length - from);
        int count = _rules.Literals.Collect(text.Padded[from..], tile.Starts.AsSpan(0, blocks), tile.List);
        for (int i = 0; i < count; i++) VisitLiteral(text, from + tile.List[i], isFinal);
        return next;
    }

    void VisitLiteral(TextView text, int at, bool isFinal)
    {
        if (!_rules.Literals.TryMatch(text.Bytes, at, isFinal, _found))
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
        if (answer.Need != ContextNeed.None && _near.Lacks(rule)) return;
        ContextFacts context = ContextFacts.None;
        bool isKnown = !rule.NeedsWords(answer) || _context.TryRead(text, start, start + answer.Length, isFinal, rule.Index, out context);
        if (!isKnown)
        {
            WaitFor(text, rule, at, start, isWhole: false);
            return;
        }

        if (Evidence.Weigh(answer, context, out Confidence confidence, out FindingFacts facts) && confidence >= rule.From)
            _hits.Add(new Hit(text.Dropped + start, answer.Length, rule, confidence, facts, 0));
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
