using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>A detector that counts how often it is asked. For one thread.</summary>
sealed class CountingDetector(Detector inner) : Detector
{
    public long Questions { get; private set; }

    public override string Kind => inner.Kind;

    public override AnchorSet Anchors => inner.Anchors;

    public override IReadOnlyList<string> Literals => inner.Literals;

    public override int MaxBefore => inner.MaxBefore;

    public override int MaxAfter => inner.MaxAfter;

    public override int MaxLead => inner.MaxLead;

    public override int DigitWithin => inner.DigitWithin;

    public override int DigitForms => inner.DigitForms;

    public override bool MayGoOn(int form, byte before) => inner.MayGoOn(form, before);

    public override bool NeedsContext(int form) => inner.NeedsContext(form);

    public override int OpenTail(ReadOnlySpan<byte> before) => inner.OpenTail(before);

    public override bool MayBegin(int form, int first, byte after, int second) => inner.MayBegin(form, first, after, second);

    internal override int Follow(int form, int state, int digits, byte after) => inner.Follow(form, state, digits, after);

    public override bool MayStandIn(int form, int letters, int characters) => inner.MayStandIn(form, letters, characters);

    public override bool MayBeWord(int letters, byte after) => inner.MayBeWord(letters, after);

    public override bool MayFollow(int form, byte before, int digit) => inner.MayFollow(form, before, digit);

    public override Confirmation Confirm(in Candidate candidate)
    {
        Questions++;
        return inner.Confirm(candidate);
    }
}
