using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>What a detector says about one group of digits after the other: how far its reading is, or that no group matters any more.</summary>
static class DigitStep
{
    /// <summary>Before the first group.</summary>
    public const int Start = 0;

    /// <summary>No answer but No is possible.</summary>
    public const int No = -1;

    /// <summary>The groups that follow decide nothing; the text must be looked at.</summary>
    public const int Ask = -2;

    /// <summary>Longest run told apart by <see cref="Detector.MayBegin"/>; a longer one is like it.</summary>
    const int Longest = NumberReader.Capacity + 1;

    /// <summary>Reads two groups, by what the detector says about them.</summary>
    public static int OfTwo(Detector detector, int form, int state, int digits, byte after)
    {
        if (state != Start) return MayBegin(detector, form, state - 1 & 15, (byte)(state - 1 >> 4), digits) ? Ask : No;
        if (digits == DigitGroup.Most) return MayBeginLong(detector, form) ? Ask : No;
        byte told = ToldOf(after);
        int possible = 0;
        for (int second = 0; second <= DigitGroup.Most; second++)
            if (MayBegin(detector, form, digits, told, second)) possible++;
        return possible switch { 0 => No, DigitGroup.Most + 1 => Ask, _ => 1 + (told << 4 | digits) };
    }

    /// <summary>As <see cref="Detector.MayBegin"/> is told it: every letter is an <c>a</c>.</summary>
    static byte ToldOf(byte after) => Ascii.IsLetter(after) ? (byte)'a' : ToldByte.IsTold(after) ? after : (byte)0;

    static bool MayBegin(Detector detector, int form, int first, byte after, int second)
    {
        int last = second == DigitGroup.Most ? Longest : second;
        for (; second <= last; second++)
            if (detector.MayBegin(form, first, after, second)) return true;
        return false;
    }

    static bool MayBeginLong(Detector detector, int form)
    {
        for (int first = DigitGroup.Most; first <= Longest; first++)
            foreach (byte after in " -./,:a\0"u8)
                for (int second = 0; second <= Longest; second++)
                    if (detector.MayBegin(form, first, after, second)) return true;
        return false;
    }
}
