using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>A detector that says no to the values its rule allows.</summary>
sealed class SparingDetector(Detector inner, AllowedValues allowed) : Detector
{
    public override string Kind => inner.Kind;

    public override AnchorSet Anchors => inner.Anchors;

    public override IReadOnlyList<string> Literals => inner.Literals;

    public override int DigitWithin => inner.DigitWithin;

    public override int CapitalsInRow => inner.CapitalsInRow;

    internal override bool MayStandBefore(ReadOnlySpan<byte> letters, byte digit) => inner.MayStandBefore(letters, digit);

    public override bool MayBeWord(int letters, byte after) => inner.MayBeWord(letters, after);

    internal override SecretRun RunsOn => inner.RunsOn;

    internal override LiteralTail TailOf(string literal) => inner.TailOf(literal);

    public override int MaxBefore => inner.MaxBefore;

    public override int MaxAfter => inner.MaxAfter;

    public override int MaxLead => inner.MaxLead;

    public override int OpenTail(ReadOnlySpan<byte> before) => inner.OpenTail(before);

    public override int DigitForms => inner.DigitForms;

    public override bool MayBegin(int form, int first, byte after, int second) => inner.MayBegin(form, first, after, second);

    internal override int Follow(int form, int state, int digits, byte after) => inner.Follow(form, state, digits, after);

    public override bool MayStandIn(int form, int letters, int characters) => inner.MayStandIn(form, letters, characters);

    public override bool MayFollow(int form, byte before, int digit) => inner.MayFollow(form, before, digit);

    public override bool MayGoOn(int form, byte before) => inner.MayGoOn(form, before);

    public override bool NeedsContext(int form) => inner.NeedsContext(form);

    public override Confirmation Confirm(in Candidate candidate)
    {
        Confirmation answer = inner.Confirm(candidate);
        return answer.IsYes && allowed.Contains(candidate.Text.Slice(answer.Start, answer.Length)) ? Confirmation.No : answer;
    }
}
