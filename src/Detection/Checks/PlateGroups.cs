using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>How the digits of a licence plate in groups are divided, told without the text: every letter is a group of no digits.</summary>
/// <remarks>The states follow <see cref="PlateShape"/>: at most four steps, behind which the text must be looked at.</remarks>
static class PlateGroups
{
    const int Two = 2, Three = 3, Letter = 4, Letters = 8, Pair = 16, Dash = 32;

    /// <summary>A plate that begins with digits: 99-99-XX, 99-XX-99, 99-XX-XX, 99-XXX-9, 9-XXX-99, 9-XX-999, 999-XX-9.</summary>
    public static int FollowFirst(int state, int digits, byte after)
    {
        bool isSeparator = after is (byte)'-' or (byte)' ', isLetter = Ascii.IsLetter(after);
        if (state == DigitStep.Start) return digits <= 3 && isSeparator ? digits | (after == '-' ? Dash : 0) : DigitStep.No;
        int first = state & Three;
        bool isSame = isSeparator && (after == '-') == ((state & Dash) != 0), isPair = (state & Pair) != 0;
        if ((state & Letter) == 0)
        {
            if (digits == 2 && first == Two && !isPair && isSame) return state | Pair;
            return digits == 0 && isLetter ? state | Letter : DigitStep.No;
        }

        if (digits != 0) return DigitStep.No;
        // The second letter, and behind it the last group, or a third.
        if ((state & Letters) == 0) return !isLetter ? DigitStep.No : isPair ? DigitStep.Ask : state | Letters;
        return isSame || (isLetter && first != Three) ? DigitStep.Ask : DigitStep.No;
    }

    /// <summary>A plate that begins with letters, from its first digits on: XX-99-99, XX-99-XX, XX-XX-99, XXX-99-X, X-99-XXX, XX-999-X, X-999-XX.</summary>
    public static int FollowLetters(int state, int digits, byte after)
    {
        bool isLetter = Ascii.IsLetter(after);
        return state switch
        {
            DigitStep.Start when digits == 2 => isLetter ? DigitStep.No : DigitStep.Ask,
            DigitStep.Start when digits == 3 => after is (byte)'-' or (byte)' ' ? Three : DigitStep.No,
            DigitStep.Start => DigitStep.No,
            _ => digits == 0 && isLetter ? DigitStep.Ask : DigitStep.No,
        };
    }
}
