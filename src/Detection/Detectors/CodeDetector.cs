using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds one kind of code of letters and digits, as its scheme describes it.</summary>
/// <remarks>
/// Works from the code's first digit back to its start, so that codes in lower case are found too; those need a label, because in running
/// text lower-case letters and digits are mostly file names and keys. A code tied to a longer one needs one step more context.
/// </remarks>
public sealed class CodeDetector : WindowDetector
{
    readonly CodeScheme _scheme;
    readonly bool _hasBreakInLead;
    readonly (CodeForm Code, int Least, int Most)[] _forms;

    internal CodeDetector(CodeScheme scheme)
    {
        _scheme = scheme;
        _hasBreakInLead = scheme.Parsed.Any(static f => f.HasBreakInLead);
        _forms = [.. scheme.Parsed.SelectMany(static form => LeadsOf(form))];
        MaxLead = scheme.Parsed.Max(static f => f.HasBreakInLead ? f.MostLead * 2 : f.MostLead);
    }

    public override string Kind => _scheme.Kind;

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 48;

    public override int MaxLead { get; }

    public override int MaxAfter => 64;

    /// <summary>Only letters, and separators where a form has them before its first digit, can still become part of a code.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = 0;
        while (length < before.Length && IsLead(before[^(length + 1)])) length++;
        return length;
    }

    /// <summary>Each form that starts with its first digit, and each with something before it; where that may be torn, each length of it.</summary>
    public override int DigitForms => _forms.Length;

    static IEnumerable<(CodeForm Code, int Least, int Most)> LeadsOf(CodeForm code)
    {
        int least = Math.Max(1, code.LeastLead);
        if (code.LeastLead == 0) yield return (code, 0, 0);
        if (!code.HasBreakInLead && least <= code.MostLead) yield return (code, least, code.MostLead);
        for (int lead = least; code.HasBreakInLead && lead <= code.MostLead; lead++) yield return (code, lead, lead);
    }

    public override bool MayBegin(int form, int first, byte after, int second)
    {
        (CodeForm code, int least, int most) = _forms[form];
        for (int lead = least; lead <= most; lead++)
            if (code.MayBegin(lead, first, after, second, _scheme.SeparatorBytes)) return true;
        return false;
    }

    public override bool MayFollow(int form, byte before, int digit)
    {
        (CodeForm code, int least, int most) = _forms[form];
        for (int lead = least; lead <= most; lead++)
            if (code.MayFollow(lead, before, _scheme.SeparatorBytes)) return true;
        return false;
    }

    /// <summary>The state is the positions of the form that may be next, as bits.</summary>
    internal override int Follow(int form, int state, int digits, byte after)
    {
        (CodeForm code, int least, int most) = _forms[form];
        if (state == DigitStep.Start)
            for (int lead = least; lead <= most; lead++) state |= 1 << lead;
        if (digits == DigitGroup.Most) return DigitStep.Ask;
        int next = code.Follow(state, digits, after, _scheme.SeparatorBytes, out bool isWhole);
        return isWhole ? DigitStep.Ask : next == 0 ? DigitStep.No : next;
    }

    public override bool MayStandIn(int form, int letters, int characters)
    {
        (CodeForm code, int least, int most) = _forms[form];
        for (int lead = least; lead <= most; lead++)
            if (code.MayStandIn(lead, letters, characters)) return true;
        return false;
    }

    /// <summary>What stands before a code's first digit is no digit, and a code is no fraction.</summary>
    public override bool MayGoOn(int form, byte before) => _forms[form].Most == 0 && before is not ((byte)'.' or (byte)',');

    public override bool NeedsContext(int form) => _scheme is { Alone: not ContextNeed.None, Failing: not ContextNeed.None };

    bool IsLead(byte b) => Ascii.IsLetter(b) || (_hasBreakInLead && (b == '-' || _scheme.SeparatorBytes.Contains(b)));

    private protected override Confirmation Decide(ref Window window)
    {
        Confirmation failing = Confirmation.No;
        int letters = 0;
        while (letters < MaxLead && Ascii.IsLetter(window[window.Anchor - 1 - letters])) letters++;
        foreach (CodeForm form in _scheme.Parsed)
        {
            // Without separators before the first digit, a code that starts behind some of the letters would touch the others.
            int least = form.HasBreakInLead ? form.LeastLead : Math.Max(form.LeastLead, letters);
            int most = form.HasBreakInLead ? form.MostLead : Math.Min(form.MostLead, letters);
            for (int lead = least; lead <= most; lead++)
            {
                int start = form.Start(ref window, window.Anchor, lead, _scheme.SeparatorBytes);
                if (start < 0) continue;
                Confirmation answer = Judge(ref window, form, start, out bool passes);
                if (passes) return answer;
                if (!failing.IsYes) failing = answer;
            }
        }

        return failing;
    }

    Confirmation Judge(ref Window window, CodeForm form, int start, out bool passes)
    {
        passes = false;
        if (window.TouchesBefore(start) || !NumberSurroundings.MayStart(ref window, start)) return Confirmation.No;
        Span<byte> code = stackalloc byte[CodeForm.MaxLength];
        code = code[..form.Length];
        int end = form.Read(ref window, start, _scheme.SeparatorBytes, code);
        if (end < 0 || !NumberSurroundings.MayEnd(ref window, end)) return Confirmation.No;
        if (_scheme.Requires is { } requires && !requires(code)) return Confirmation.No;

        passes = _scheme.Check is null || _scheme.Check(code);
        if (!passes && _scheme.Failing is null) return Confirmation.No;
        return Confirmation.Yes(start, end - start, Confidence.Likely, Need(ref window, start, end, passes));
    }

    ContextNeed Need(ref Window window, int start, int end, bool passes)
    {
        for (int i = start; i < end; i++)
            if (Ascii.IsLower(window[i])) return ContextNeed.Label;
        if (!passes) return _scheme.Failing ?? ContextNeed.Label;
        if (!NumberSurroundings.IsPartOfCode(ref window, start, end)) return _scheme.Alone;
        return _scheme.Alone == ContextNeed.None ? ContextNeed.Near : ContextNeed.Label;
    }
}
