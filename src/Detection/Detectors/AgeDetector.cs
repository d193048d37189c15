using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds the age of a person: "78-jarige", "78 jaar oud", "leeftijd 78".</summary>
/// <remarks>An age points at somebody only with other facts. Over 89 and under 12 few people are left, so those are likely; others possible.</remarks>
public sealed class AgeDetector : WindowDetector
{
    static readonly byte[][] s_things =
        [.. "contract opleiding plan looptijd periode termijn garantie overeenkomst traject studie project programma jubileum bestaan begroting cyclus abonnement lening hypotheek"
            .Split(' ').Select(System.Text.Encoding.UTF8.GetBytes)];

    public override string Kind => "age";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 24;

    public override int MaxAfter => 48;

    public override int MaxLead => 0;

    public override int DigitForms => 2;

    /// <summary>With "jaar" or "jarig" behind it, or with its label in front.</summary>
    internal override int Follow(int form, int state, int digits, byte after)
    {
        if (state == DigitStep.Start && digits > 3) return DigitStep.No;
        if (form == 1) return after == '-' || Ascii.IsLetter(after) ? DigitStep.No : DigitStep.Ask;
        // A word of "j", "a" and more.
        return state switch
        {
            DigitStep.Start => after == 'z' ? 2 : after is (byte)' ' or (byte)'-' ? 1 : DigitStep.No,
            1 => digits == 0 && after == 'z' ? 2 : DigitStep.No,
            2 => digits == 0 && after == 'a' ? 3 : DigitStep.No,
            _ => digits == 0 && Ascii.IsLetter(after) ? DigitStep.Ask : DigitStep.No,
        };
    }

    public override bool MayFollow(int form, byte before, int digit)
        => form == 0 ? !Ascii.IsLetterOrDigit(before) : IsJoint(before);

    internal override bool LooksFurtherBack => true;

    /// <summary>In front of a label's signs stands the last letter of "leeftijd", or more signs.</summary>
    internal override bool MayStandBehind(int form, byte behind, byte before) => form == 0 || IsJoint(behind) || Ascii.ToLower(behind) == 'd';

    public override bool MayGoOn(int form, byte before) => form == 0 && before is not ((byte)'.' or (byte)',');

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, end = start;
        while (end - start < 4 && Ascii.IsDigit(window[end])) end++;
        if (end - start > 3 || FractionNumber.IsInside(ref window, start)) return Confirmation.No;
        int age = 0;
        for (int i = start; i < end; i++) age = age * 10 + (window[i] - '0');
        if (age > 120 || (!IsAgeOf(ref window, end) && !IsLabelled(ref window, start, end))) return Confirmation.No;
        return Confirmation.Yes(start, end - start, age is < 12 or > 89 ? Confidence.Likely : Confidence.Possible);
    }

    static bool IsAgeOf(ref Window window, int end)
    {
        int at = window[end] is (byte)'-' or (byte)' ' ? end + 1 : end;
        if (window.Has(at, "jarig"u8))
        {
            int next = at + (window[at + 5] == 'e' ? 6 : 5);
            return !window.TouchesAfter(next) && !IsThing(ref window, window.SkipSpaces(next));
        }

        return window.HasWord(at, "jaar"u8) && window.HasWord(window.SkipSpaces(at + 4), "oud"u8);
    }

    static bool IsLabelled(ref Window window, int start, int end)
    {
        int label = start;
        for (int i = 0; i < 4 && IsJoint(window[label - 1]); i++) label--;
        return window.HasWordBefore(label, "leeftijd"u8) && !window.TouchesAfter(end) && window[end] != '-';
    }

    /// <summary>True for what may stand between the label and the number.</summary>
    static bool IsJoint(byte b) => b is (byte)' ' or (byte)':' or (byte)'=' or (byte)'"' or (byte)'\'';

    /// <summary>"4-jarige opleiding": things have ages too.</summary>
    static bool IsThing(ref Window window, int at)
    {
        foreach (byte[] thing in s_things)
            if (window.Has(at, thing)) return true;
        return false;
    }
}
