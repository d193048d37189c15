using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds international payment references (ISO 11649): RF, two check digits and up to twenty-one characters, mod 97.</summary>
public sealed class CreditorReferenceDetector : WindowDetector
{
    const int MaxLength = 25;
    const int MinLength = 8;

    public override string Kind => "payment-reference";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 6;

    public override int MaxLead => 2;

    public override int MaxAfter => 36;

    public override bool MayBegin(int form, int first, byte after, int second) => first >= 2;

    public override bool MayFollow(int form, byte before, int digit) => before is (byte)'f' or (byte)'F';

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor - 2;
        if (!window.HasBefore(window.Anchor, "rf"u8) || window.TouchesBefore(start) || !Ascii.IsDigit(window[start + 3])) return Confirmation.No;

        Span<byte> reference = stackalloc byte[MaxLength];
        int length = 0, end = -1;
        for (int at = start; length < MaxLength; at++)
        {
            if (window[at] == ' ' && length % 4 == 0) at++;
            if (!Ascii.IsLetterOrDigit(window[at])) break;
            reference[length++] = Ascii.ToUpper(window[at]);
            bool isEnd = length >= MinLength && !window.TouchesAfter(at + 1);
            if (isEnd && Mod97.IsRotatedValid(reference[..length])) end = at + 1;
        }

        return end < 0 ? Confirmation.No : Confirmation.Yes(start, end - start, Confidence.Likely);
    }
}
