namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>ISO 7064 mod 97-10: the check of IBAN, RF references, btw-id and LEI.</summary>
static class Mod97
{
    /// <summary>Remainder of upper-case letters and digits read as one number, letters as 10 to 35.</summary>
    public static int Remainder(ReadOnlySpan<byte> text) => Continue(0, text);

    /// <summary>True when the IBAN or RF reference (four characters moved to the end) leaves 1 and its check digits are 02 to 98.</summary>
    public static bool IsRotatedValid(ReadOnlySpan<byte> iban)
    {
        int check = (iban[2] - '0') * 10 + iban[3] - '0';
        return check is >= 2 and <= 98 && Continue(Continue(0, iban[4..]), iban[..4]) == 1;
    }

    static int Continue(int remainder, ReadOnlySpan<byte> text)
    {
        // Divided only before the number would outgrow its type: a long division at every character costs the most of all.
        ulong number = (ulong)remainder;
        foreach (byte b in text)
        {
            int value = Ascii.Base36(b);
            number = number * (value > 9 ? 100u : 10u) + (uint)value;
            if (number >= ulong.MaxValue / 200) number %= 97;
        }

        return (int)(number % 97);
    }
}
