using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds one kind of number of digits only, as its scheme describes it.</summary>
/// <remarks>
/// Groups must be natural for the kind, or single digits with spaces after a label. Money, decimals, longer numbers and numbers with a unit
/// are no hits; a number tied to a longer code by hyphens or slashes needs one step more context.
/// </remarks>
public sealed class NumberDetector : WindowDetector
{
    readonly NumberScheme _scheme;

    internal NumberDetector(NumberScheme scheme) => _scheme = scheme;

    public override string Kind => _scheme.Kind;

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 32;

    public override int MaxLead => 0;

    public override int MaxAfter => 56;

    const int Natural = 0, Introduced = 1, Singles = 2, Failing = 3;

    /// <summary>A natural grouping by itself; a number with in front of it what may spare it context, a label that is stuck to it or a citizen
    /// number; single digits by themselves; and a natural grouping that fails its check where one that passes stands alone.</summary>
    public override int DigitForms => 4;

    public override bool MayBegin(int form, int first, byte after, int second) => form switch
    {
        Natural or Failing => _scheme.MayBeginNaturally(first, after, second),
        Introduced => _scheme.MayBegin(first, after, second),
        _ => _scheme.MayBegin(first, after, second) && !_scheme.MayBeginNaturally(first, after, second),
    };

    internal override int Follow(int form, int state, int digits, byte after) => form switch
    {
        Natural or Failing => _scheme.FollowNaturally(state, digits, after),
        Singles => FollowSingles(state, digits, after),
        _ => base.Follow(form, state, digits, after),
    };

    int FollowSingles(int state, int digits, byte after)
    {
        if (!_scheme.SeparatorBytes.Contains((byte)' ')) return DigitStep.No;
        if (digits != 1) return state >= _scheme.Least ? DigitStep.Ask : DigitStep.No;
        return after == ' ' ? state + 1 : state + 1 >= _scheme.Least && !Ascii.IsLetter(after) ? DigitStep.Ask : DigitStep.No;
    }

    public override bool MayStandIn(int form, int letters, int characters) => letters == 0 || (form == Introduced && _scheme.MayHaveLabel(letters));

    public override bool MayFollow(int form, byte before, int digit)
    {
        if (form == Natural && _scheme.Alone == ContextNeed.None && !_scheme.FirstDigits.Contains((char)('0' + digit))) return false;
        if (form == Failing && (_scheme.Alone != ContextNeed.None || _scheme.Failing is null)) return false;
        if (form != Introduced) return !Ascii.IsLetter(before) && before is not ((byte)'+' or (byte)'$' or (byte)'%');
        return Ascii.IsLetter(before) ? _scheme.MayEndLabel(before) : _scheme.FollowsCitizenNumber && before is (byte)'/' or (byte)' ';
    }

    internal override bool LooksFurtherBack => _scheme.FollowsCitizenNumber;

    /// <summary>Behind a citizen number stands a slash, with a space behind it or none.</summary>
    internal override bool MayStandBehind(int form, byte behind, byte before) => form != Introduced || before != ' ' || behind == '/';

    /// <summary>A fraction is no number of its own; of what introduces one, only the slash stands directly behind a digit.</summary>
    public override bool MayGoOn(int form, byte before) => form == Introduced ? before == '/' : before is not ((byte)'.' or (byte)',');

    public override bool NeedsContext(int form)
        => form != Introduced && _scheme.Failing != ContextNeed.None && (form != Natural || _scheme.Alone != ContextNeed.None);

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        bool isStuck = window.TouchesBefore(start);
        if (isStuck ? !_scheme.IsStuckLabel(ref window, start) : !NumberSurroundings.MayStart(ref window, start)) return Confirmation.No;

        var number = new NumberReader();
        if (!Read(ref window, start, ref number, out bool passes) || !NumberSurroundings.MayEnd(ref window, number.End)) return Confirmation.No;
        if (!passes && _scheme.Failing is null) return Confirmation.No;
        ContextNeed need = isStuck ? _scheme.Stuck : Need(ref window, in number, passes);
        return Confirmation.Yes(start, number.End - start, Confidence.Likely, need);
    }

    /// <summary>Reads the longest natural number that passes, or else the longest natural one.</summary>
    bool Read(ref Window window, int start, ref NumberReader best, out bool passes)
    {
        passes = false;
        var number = new NumberReader();
        number.Begin(ref window, start);
        while (number.Count <= _scheme.Most)
        {
            if (number.Count >= _scheme.Least && (_scheme.IsNatural(in number) || IsSpacedOut(in number)))
            {
                bool isGood = _scheme.Passes(number.Digits);
                if (isGood || !passes) best = number;
                passes |= isGood;
            }

            if (number.Count == _scheme.Most || !number.Next(ref window, _scheme.SeparatorBytes)) break;
        }

        return best.Count > 0;
    }

    ContextNeed Need(ref Window window, in NumberReader number, bool passes)
    {
        if (_scheme.FollowsCitizenNumber && NumberSurroundings.FollowsCitizenNumber(ref window, number.Start)) return ContextNeed.None;
        if (!passes) return _scheme.Failing ?? ContextNeed.Label;
        bool isTied = NumberSurroundings.IsPartOfCode(ref window, number.Start, number.End) || (_scheme.Alone == ContextNeed.None && KeyName.SaysOtherwise(ref window, number.Start));
        if (!isTied && _scheme.IsNatural(in number)) return _scheme.Alone;
        return _scheme.Alone == ContextNeed.None ? ContextNeed.Near : ContextNeed.Label;
    }

    /// <summary>Single digits with spaces, as on a form with boxes.</summary>
    static bool IsSpacedOut(in NumberReader number)
        => number.Count <= 16 && number.Separator == ' ' && !number.IsMixed && number.Shape == 0x1111_1111_1111_1111ul >> (64 - 4 * number.Count);
}
