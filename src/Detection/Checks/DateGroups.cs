using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>How the digits of a date are grouped; what <see cref="WrittenDate"/> may read, told without the text.</summary>
/// <remarks>A letter may be a figure that was read wrongly, an ordinal or the name of a month: behind it the text must be looked at.</remarks>
static class DateGroups
{
    const int Day = 1, Year = 2, DayMonth = 3, YearMonth = 4;

    /// <summary>One group as <see cref="Detectors.Detector.Follow"/> has it; the state is the part read last, with the sign behind it.</summary>
    public static int Follow(int state, int digits, byte after)
    {
        (int part, byte joint) = (state & 7, (byte)(state >> 3));
        if (Ascii.IsLetter(after)) return MayHaveLetter(part, digits) ? DigitStep.Ask : DigitStep.No;
        return part switch
        {
            DigitStep.Start when digits == 8 => DigitStep.Ask,
            DigitStep.Start when digits is 1 or 2 && IsJoint(after) => With(Day, after),
            DigitStep.Start when digits == 4 && IsJoint(after) && after != '\n' => With(Year, after),
            DigitStep.Start => DigitStep.No,
            // More than one sign between two parts, or one beyond ASCII.
            _ when digits == 0 => IsJoint(after) || after >= 0x80 ? DigitStep.Ask : DigitStep.No,
            Day when digits == 2 && joint == '.' => DigitStep.Ask,
            Day => digits <= 2 && Joins(joint, after) ? With(DayMonth, after) : DigitStep.No,
            Year => digits <= 2 && Joins(joint, after) && joint != ' ' ? With(YearMonth, after) : DigitStep.No,
            DayMonth => digits is 2 or 4 ? DigitStep.Ask : DigitStep.No,
            _ => digits <= 2 ? DigitStep.Ask : DigitStep.No,
        };
    }

    static bool MayHaveLetter(int part, int digits) => part switch
    {
        DigitStep.Start => digits <= 2,
        Year or YearMonth => digits <= 1,
        _ => digits <= 3,
    };

    static int With(int part, byte joint) => part | joint << 3;

    static bool IsJoint(byte b) => b is (byte)'-' or (byte)'/' or (byte)'.' or (byte)' ' or (byte)'\n';

    /// <summary>True when the two signs may be the same one with spaces or line ends around it.</summary>
    static bool Joins(byte first, byte second) => first == second || (IsJoint(second) && IsSpace(first) && IsSpace(second)) || (IsJoint(second) && IsSpace(second));

    static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n';
}
