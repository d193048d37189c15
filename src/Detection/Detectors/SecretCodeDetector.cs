using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds a PIN, PUK, door, alarm or verification code behind the word for it.</summary>
/// <remarks>Four to ten digits, in groups or not, or a short mix of letters and digits. A measure ("pincode van 4 cijfers") is no hit.</remarks>
public sealed class SecretCodeDetector : WindowDetector
{
    public override string Kind => "code";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals => PasswordWords.Codes.Words;

    public override int MaxBefore => 8;

    public override int MaxAfter => LabelReader.MaxReach + ValueReader.MaxValue + 32;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (window.TouchesBefore(start)) return Confirmation.No;
        int end = PasswordWords.Codes.EndAt(ref window, start);
        if (end < 0) return Confirmation.No;

        LabelledValue value = LabelReader.Read(ref window, end);
        if (value.IsEmpty) return Confirmation.No;
        int last = GroupsEnd(ref window, value);
        return IsCode(ref window, value.Start, last) ? Confirmation.Yes(value.Start, last - value.Start, Confidence.Likely) : Confirmation.No;
    }

    /// <summary>End of the code when it is written in groups with a space: 123 456.</summary>
    static int GroupsEnd(ref Window window, LabelledValue value)
    {
        int end = value.End;
        for (int groups = 0; groups < 2 && window[end] == ' ' && IsDigits(ref window, value.Start, value.End); groups++)
        {
            int next = end + 1;
            while (next - end <= 4 && Ascii.IsDigit(window[next])) next++;
            if (next - end < 3 || window.TouchesAfter(next)) break;
            end = next;
        }

        return end;
    }

    static bool IsCode(ref Window window, int start, int end)
    {
        int digits = 0;
        for (int i = start; i < end; i++)
        {
            if (Ascii.IsDigit(window[i])) digits++;
            else if (!Ascii.IsUpper(window[i]) && window[i] is not ((byte)' ' or (byte)'-' or (byte)'#' or (byte)'*')) return false;
        }

        if (digits is < 3 or > 10 || end - start is < 4 or > 14) return false;
        ReadOnlySpan<byte> value = window.Slice(start, end - start);
        if (Placeholder.IsOne(value) && !value.SequenceEqual("0000"u8)) return false;
        int after = window.SkipSpaces(end);
        return !PasswordWords.Units.Contains(window.Slice(after, window.WordEnd(after, 24) - after)) && !IsDate(value);
    }

    static bool IsDate(ReadOnlySpan<byte> value) => value.Length is 8 or 10 && value[2] == '-' && value[5] == '-';

    static bool IsDigits(ref Window window, int start, int end) => !window.Slice(start, end - start).ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
