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

    /// <summary>Bytes from a capital on before a rule that wants a digit behind it is asked: it seldom knows with fewer.</summary>
    const int Early = 16;

    /// <summary>Bytes that are not yet read where more text follows at once.</summary>
    const int Slack = 384;

    /// <summary>Blocks in which every number is read, behind one of which most numbers had to be.</summary>
    const int UnsievedBlocks = 8;

    readonly CompiledRules _rules;
    readonly OverlapResolver _hits;
    readonly RuleList _found = new();
    readonly ContextReader _context;
    readonly NearRules[] _near;
    Undecided[] _undecided = new Undecided[16];
    Undecided[] _retried = new Undecided[16];
    int _count;
    long _scanned;

    /// <summary>The last answer of a detector that several rules share; the end of its window is an index of the view.</summary>
    (Detector? Detector, long Anchor, int End, Confirmation Answer) _lastShared;

    /// <summary>First place at which it is not yet known whether a literal may start; never behind <see cref="_scanned"/>.</summary>
    long _starts;

    public CandidateReader(CompiledRules rules, OverlapResolver hits)
    {
        (_rules, _hits) = (rules, hits);
        _context = new ContextReader(rules.Words);
        _near = [.. rules.Digits.Select(filter => new NearRules(filter, _context, rules.All.Length))];
    }

    /// <summary>Where the context words of the text are.</summary>
    public ContextReader Context => _context;

    /// <summary>Reads what has been appended since the last call.</summary>
    /// <param name="text">The view.</param>
    /// <param name="isFinal">True when nothing follows.</param>
    /// <param name="hasMore">True when more text follows at once, so that the last anchors may wait until what they need is there.</param>
    public void Advance(TextView text, bool isFinal, bool hasMore)
    {
        _lastShared = default;
        if (_count > 0) Retry(text, isFinal);
        AnchorTile tile = AnchorTile.Current;
        int known = (int)(_scanned - _starts), next = text.Length, stop = hasMore ? StopBefore(text) : text.Length;
        for (int from = (int)(_starts - text.Dropped); from < stop; from += AnchorTile.Size)
        {
            int blocks = Math.Min(AnchorKernel.Fill(text.Padded, text.Length, from, _rules.Literals.Odd, tile), (stop - from + 63) >> 6);
            if (!_rules.Literals.IsEmpty) next = Math.Min(next, VisitStarts(text, from, tile, blocks, isFinal));
            tile.ClearBefore(known);
            known = 0;
            foreach (NearRules near in _near) VisitDigits(text, from, tile, blocks, near, isFinal);
            VisitAtSigns(text, from, tile.AtSigns.AsSpan(0, blocks), isFinal);
            if (_rules.Capitals.Length > 0) VisitCapitals(text, from, tile, blocks, isFinal);
        }

        (_starts, _scanned) = (text.Dropped + Math.Min(next, stop), text.Dropped + stop);
    }

    /// <summary>Where to stop reading for now: at the end of a block behind which most detectors have all they may look at.</summary>
    int StopBefore(TextView text)
    {
        int from = (int)(_starts - text.Dropped), stop = from + ((text.Length - Slack - from) & ~63);
        return text.Dropped + stop > _scanned ? stop : text.Length;
    }

    /// <summary>Position before which no candidate that is yet unknown can start.</summary>
    public long Frontier(TextView text)
    {
        long frontier = _starts, literal = _starts;
        for (int i = 0; i < _count; i++)
        {
            frontier = Math.Min(frontier, _undecided[i].Start);
            if (_undecided[i] is { Rule: null, Digits: null }) literal = Math.Min(literal, _undecided[i].Anchor);
        }

        foreach (CompiledRule rule in _rules.Leading)
        {
            // The others reach no further back than what is open already.
            if (frontier <= literal - rule.MaxLead) break;
            long open = rule.IsLiteral ? literal : _scanned;
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
        (_count, _scanned, _starts, _lastShared) = (0, 0, 0, default);
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
            else if (waiting.Digits is not null) RetryDigits(text, at, waiting.Digits, isFinal);
            else VisitLiteral(text, at, isFinal);
        }
    }

    void VisitDigits(TextView text, int from, AnchorTile tile, int blocks, NearRules near, bool isFinal)
    {
        ReadOnlySpan<byte> padded = text.Padded;
        int length = text.Length;
        DigitFilter filter = near.Filter;
        for (int block = 0, sieved = 0; block < blocks; block++)
        {
            ulong starts = tile.DigitStarts[block];
            if (starts == 0) continue;
            ulong low = tile.Digits[block], high = tile.Digits[block + 1];
            ulong lowCharacters = low | tile.Letters[block], highCharacters = high | tile.Letters[block + 1];
            int start = from + (block << 6);
            near.TryMove(text, start, start + 64, isFinal);
            Vector512<ulong> allowed = near.Allowed;
            if (block >= sieved)
            {
                int count = BitOperations.PopCount(starts);
                starts = (near.HasNone ? filter.QuietSieve : filter.Sieve).Narrow(padded, length, start, starts, low, high);
                // In a list of identifiers it takes nothing away.
                if (BitOperations.PopCount(starts) * 2 > count) sieved = block + UnsievedBlocks;
            }

            for (; starts != 0; starts &= starts - 1)
            {
                int bit = BitOperations.TrailingZeroCount(starts), at = start + bit;
                ulong digits = low >> bit | high << 1 << (63 - bit), characters = lowCharacters >> bit | highCharacters << 1 << (63 - bit);
                Vector512<ulong> asked = filter.At(DigitPlace.Of(padded, at, characters, length, isFinal)) & allowed;
                if (!filter.TryRead(digits, padded, at, length, isFinal, ref asked)) WaitForDigits(text, at, filter);
                else if (asked != Vector512<ulong>.Zero) AskDigits(text, at, filter, asked, near, isFinal);
            }
        }
    }

    void RetryDigits(TextView text, int at, DigitFilter filter, bool isFinal)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        Vector512<ulong> asked = filter.At(DigitPlace.Of(view, at, DigitGroup.Characters(view, at), view.Length, isFinal));
        if (filter.TryRead(DigitGroup.Digits(view, at), text.Padded, at, view.Length, isFinal, ref asked)) AskDigits(text, at, filter, asked, null, isFinal);
        else WaitForDigits(text, at, filter);
    }

    void AskDigits(TextView text, int at, DigitFilter filter, Vector512<ulong> asked, NearRules? near, bool isFinal)
    {
        CompiledRule? last = null;
        Span<ulong> words = stackalloc ulong[Vector512<ulong>.Count];
        asked.CopyTo(words);
        uint none = (uint)Vector512.Equals(asked, Vector512<ulong>.Zero).ExtractMostSignificantBits();
        for (uint some = none ^ 0xFF; some != 0; some &= some - 1)
        {
            int i = BitOperations.TrailingZeroCount(some);
            for (ulong bits = words[i]; bits != 0; bits &= bits - 1)
            {
                // A rule with several forms stands there more than once.
                CompiledRule rule = filter.Rules[i << 6 | BitOperations.TrailingZeroCount(bits)];
                if (rule != last) Ask(text, rule, at, isFinal, near);
                last = rule;
            }
        }
    }

    void WaitForDigits(TextView text, int at, DigitFilter filter)
    {
        int lead = 0;
        foreach (CompiledRule rule in _rules.LeadingDigits) lead = Math.Max(lead, OpenTail(text, rule, at));
        Wait(new(text.Dropped + at, text.Dropped + at - lead, null, filter));
    }

    void VisitAtSigns(TextView text, int from, ReadOnlySpan<ulong> atSigns, bool isFinal)
    {
        for (int block = 0; block < atSigns.Length; block++)
            for (ulong bits = atSigns[block]; bits != 0; bits &= bits - 1)
                AskAll(text, _rules.AtSigns, from + (block << 6) + BitOperations.TrailingZeroCount(bits), isFinal);
    }

    void VisitCapitals(TextView text, int from, AnchorTile tile, int blocks, bool isFinal)
    {
        bool skipsPlain = _rules is { CapitalsWithin: <= 128, LeastCapitals: > 1 };
        ulong far = (1UL << Math.Clamp(_rules.CapitalsWithin - 64, 0, 63)) - 1;
        for (int block = 0; block < blocks; block++)
        {
            ulong capitals = tile.Capitals[block];
            if (capitals == 0) continue;
            // Most capitals of prose have no digit near and no second capital behind them.
            bool isPlain = skipsPlain && (tile.Digits[block] | tile.Digits[block + 1] | (tile.Digits[block + 2] & far)) == 0 && (isFinal || from + ((block + 3) << 6) <= text.Length);
            if (isPlain) capitals &= tile.Uppers[block] & (tile.Uppers[block] >> 1 | tile.Uppers[block + 1] << 63);
            for (ulong bits = capitals; bits != 0; bits &= bits - 1)
            {
                int bit = BitOperations.TrailingZeroCount(bits), at = from + (block << 6) + bit;
                int letters = LettersFrom(tile, block, bit), wordEnd = at + letters;
                ulong asked = isFinal || wordEnd < text.Length ? _rules.CapitalWords.At(letters, text.Padded[wordEnd]) : ulong.MaxValue;
                if ((asked == 0 && !_rules.CapitalWords.IsPartial) || (letters == 0 && !WordEdge.TouchesAfter(text.Bytes, at))) continue;
                int distance = DigitDistance(tile.Digits, block, blocks, bit);
                bool isKnown = at + distance < text.Length;
                int row = CapitalsInRow(text.Padded, at, text.Length, out bool isCounted);
                if (isKnown && isCounted && distance >= _rules.CapitalsWithin && row < _rules.LeastCapitals) continue;
                if (WordEdge.LetterBefore(text.Bytes, at)) continue;
                bool endsAtDigit = isKnown && Ascii.IsDigit(text.Padded[at + distance]);
                for (int i = CapitalFilter.Next(asked, 0); i < _rules.Capitals.Length; i = CapitalFilter.Next(asked, i + 1))
                {
                    CompiledRule rule = _rules.Capitals[i];
                    bool isOut = (isKnown && rule.DigitWithin != 0 && distance >= rule.DigitWithin) || (isCounted && row < rule.CapitalsInRow);
                    if (!isOut && (!endsAtDigit || rule.Detector.MayStandBefore(text.Bytes.Slice(at, distance), text.Padded[at + distance]))) Ask(text, rule, at, isFinal);
                }
            }
        }
    }

    /// <summary>ASCII letters from here on, at most 64.</summary>
    static int LettersFrom(AnchorTile tile, int block, int bit)
        => BitOperations.TrailingZeroCount(~(tile.Letters[block] >> bit | tile.Letters[block + 1] << 1 << (63 - bit)));

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
        for (int i = block + 1; i <= Math.Min(blocks + 1, block + 2); i++, end += 64)
            if (digits[i] != 0) return end + BitOperations.TrailingZeroCount(digits[i]);
        return end;
    }

    /// <summary>Visits the places of a tile where a literal may start; returns the first that needs text that has not arrived, or the end of the text.</summary>
    int VisitStarts(TextView text, int from, AnchorTile tile, int blocks, bool isFinal)
    {
        int end = Math.Min(text.Length, from + AnchorTile.Size);
        int whole = isFinal ? end : Math.Clamp(text.Length - (LiteralSet.Reach - 1), from, end);
        int next = from + tile.CutStarts(whole - from, text.Length - from);
        int count = _rules.Literals.Collect(text.Padded[from..], tile, blocks);
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

    void Ask(TextView text, CompiledRule rule, int at, bool isFinal, NearRules? near = null)
    {
        int from = Math.Max(0, at - rule.MaxBefore), to = Math.Min(text.Length, at + rule.MaxAfter);
        bool isWhole = isFinal || to == at + rule.MaxAfter;
        if (!isWhole && rule.DigitWithin != 0 && to - at < Early && !Ascii.IsDigit(text.Padded[at]))
        {
            WaitFor(text, rule, at, at - OpenTail(text, rule, at), isWhole);
            return;
        }

        Confirmation answer;
        if (rule.IsShared && _lastShared.Detector == rule.Detector && _lastShared.Anchor == text.Dropped + at && _lastShared.End == to) answer = _lastShared.Answer;
        else
        {
            answer = rule.Confirm(text.Bytes[from..to], at - from, isWhole);
            if (rule.IsShared) _lastShared = (rule.Detector, text.Dropped + at, to, answer);
        }

        if (answer.IsYes) Weigh(text, rule, at, from + answer.Start, answer, isFinal, near);
        else if (answer.IsNeedsMore) WaitFor(text, rule, at, at - OpenTail(text, rule, at), isWhole);
    }

    void Weigh(TextView text, CompiledRule rule, int at, int start, in Confirmation answer, bool isFinal, NearRules? near)
    {
        if (answer.Need != ContextNeed.None && near is not null && near.Lacks(rule)) return;
        ContextFacts context = ContextFacts.None;
        bool isKnown = !rule.NeedsWords(answer) || (near is not null && near.IsQuiet(rule)) || _context.TryRead(text, start, start + answer.Length, isFinal, rule.Index, out context);
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
