using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds a citizen number that is written in words: <c>een twee drie vier vijf zes zeven acht twee</c>.</summary>
/// <remarks>Nine names of digits in a row that pass the eleven test; chance does that less than once in any text. Eight need a word nearby.</remarks>
public sealed class BsnSpelledDetector : WindowDetector
{
    const int Longest = 6;
    const int MaxGap = 2;

    /// <summary>Names of the digits by value; the second spelling of one comes last.</summary>
    static readonly byte[][] s_names =
        [.. new[] { "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "één" }.Select(System.Text.Encoding.UTF8.GetBytes)];

    public override string Kind => "bsn";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["nul", "een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];

    internal override LiteralTail TailOf(string literal)
    {
        LiteralTail tail = new LiteralTail().Gap(" ,-."u8);
        foreach (byte[] name in s_names) tail.Beyond(name);
        return tail;
    }

    public override int MaxBefore => Longest + MaxGap + 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 10 * (Longest + MaxGap);

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, at = start, end = start, count = 0;
        if (FollowsDigit(ref window, start)) return Confirmation.No;
        Span<byte> digits = stackalloc byte[9];
        while (count < 9 && Digit(ref window, at, out int length) is >= 0 and var digit)
        {
            digits[count++] = (byte)digit;
            end = at + length;
            at = Gap(ref window, end);
            if (at == end) break;
        }

        bool goesOn = count == 9 && at > end && Digit(ref window, at, out _) >= 0;
        if (count < 8 || goesOn || !ElevenTest.IsCitizenNumber(digits[..count])) return Confirmation.No;
        return Confirmation.Yes(start, end - start, Confidence.Likely, count == 9 ? ContextNeed.None : ContextNeed.Near);
    }

    static int Digit(ref Window window, int at, out int length)
    {
        length = 0;
        for (int i = 0; i < s_names.Length; i++)
        {
            if (!window.Has(at, s_names[i]) || window.TouchesAfter(at + s_names[i].Length)) continue;
            length = s_names[i].Length;
            return i == 10 ? 1 : i;
        }

        return -1;
    }

    static int Gap(ref Window window, int at)
    {
        for (int i = 0; i < MaxGap && window[at] is (byte)' ' or (byte)',' or (byte)'-' or (byte)'.'; i++) at++;
        return at;
    }

    /// <summary>True when another name of a digit stands just before, so that the number started earlier.</summary>
    static bool FollowsDigit(ref Window window, int start)
    {
        int end = start;
        for (int i = 0; i < MaxGap && window[end - 1] is (byte)' ' or (byte)',' or (byte)'-' or (byte)'.'; i++) end--;
        if (end == start) return false;
        foreach (byte[] name in s_names)
            if (window.HasBefore(end, name) && !window.TouchesBefore(end - name.Length)) return true;
        return false;
    }
}
