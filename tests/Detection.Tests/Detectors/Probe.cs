using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;
using Encoding = System.Text.Encoding;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>One detector tried at every anchor of a text, by the plainest reading of what an anchor and a window are.</summary>
static class Probe
{
    public sealed record Hit(string Text, Confidence Confidence, ContextNeed Need, int Start);

    /// <summary>Everything the detector confirms in the text, at any anchor.</summary>
    public static List<Hit> All(Detector detector, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var hits = new List<Hit>();
        foreach (int anchor in Anchors(detector, bytes))
        {
            Confirmation answer = At(detector, bytes, anchor, isFinal: true, out int from);
            if (answer.IsNeedsMore) throw new InvalidOperationException($"{detector.Kind} wants more of a whole text");
            if (!answer.IsYes) continue;
            hits.Add(new(Encoding.UTF8.GetString(bytes, from + answer.Start, answer.Length), answer.Confidence, answer.Need, from + answer.Start));
        }

        return hits;
    }

    /// <summary>The longest hit that counts without help from context words, or null.</summary>
    public static string? Alone(Detector detector, string text)
        => Longest(All(detector, text).Where(static h => h.Need == ContextNeed.None && h.Confidence >= Confidence.Likely));

    /// <summary>The longest hit, whatever it needs, or null.</summary>
    public static string? Any(Detector detector, string text) => Longest(All(detector, text));

    static string? Longest(IEnumerable<Hit> hits) => hits.OrderByDescending(static h => h.Text.Length).FirstOrDefault()?.Text;

    /// <summary>The detector's answer at one anchor, in the window the scanner would cut.</summary>
    public static Confirmation At(Detector detector, ReadOnlySpan<byte> bytes, int anchor, bool isFinal, out int from)
    {
        from = Math.Max(0, anchor - detector.MaxBefore);
        int to = Math.Min(bytes.Length, anchor + detector.MaxAfter);
        bool isWhole = isFinal || to == anchor + detector.MaxAfter;
        return detector.Confirm(new Candidate { Text = bytes[from..to], Anchor = anchor - from, IsFinal = isWhole });
    }

    public static IEnumerable<int> Anchors(Detector detector, byte[] bytes)
        => Enumerable.Range(0, bytes.Length).Where(i => IsAnchor(detector, bytes, i));

    static bool IsAnchor(Detector detector, byte[] bytes, int i)
    {
        byte previous = i == 0 ? (byte)' ' : bytes[i - 1];
        AnchorSet wanted = detector.Anchors;
        if (wanted.HasFlag(AnchorSet.DigitRun) && char.IsAsciiDigit((char)bytes[i]) && !char.IsAsciiDigit((char)previous)) return true;
        if (wanted.HasFlag(AnchorSet.AtSign) && bytes[i] == '@') return true;
        bool startsWord = !WordEdge.LetterBefore(bytes, i);
        if (wanted.HasFlag(AnchorSet.CapitalWord) && startsWord && (char.IsAsciiLetterUpper((char)bytes[i]) || (bytes[i] >= 0xC0 && WordEdge.TouchesAfter(bytes, i)))) return true;
        return wanted.HasFlag(AnchorSet.Literal) && detector.Literals.Any(literal => IsLiteral(bytes, i, literal));
    }

    static bool IsLiteral(byte[] bytes, int i, string literal)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(literal);
        if (i + wanted.Length > bytes.Length) return false;
        for (int j = 0; j < wanted.Length; j++)
            if (Ascii.ToLower(bytes[i + j]) != wanted[j]) return false;
        bool isWord = char.IsAsciiLetterOrDigit((char)wanted[0]) || wanted[0] >= 0x80;
        return !isWord || !WordEdge.TouchesBefore(bytes, i);
    }
}
