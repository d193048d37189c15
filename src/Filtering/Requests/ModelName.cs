namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Tells names of models from text in the place of one.</summary>
static class ModelName
{
    const int MaxLength = 96;
    const int MaxDigitRun = 8; // claude-3-5-sonnet-20241022

    /// <summary>Letters, digits and a few marks, with no run of digits longer than a date.</summary>
    /// <remarks>It decides what is scanned, not what is allowed: the registry of endpoints still has to know the name.</remarks>
    public static bool IsPlausible(ReadOnlySpan<byte> name)
    {
        if (name.Length > MaxLength) return false;
        int run = 0;
        for (int i = 0; i < name.Length; i++)
        {
            bool isDigit = char.IsAsciiDigit((char)name[i]);
            if (!isDigit && !char.IsAsciiLetter((char)name[i]) && !"-._:/"u8.Contains(name[i])) return false;
            run = isDigit ? run + 1 : 0;
            if (run > MaxDigitRun || (run == MaxDigitRun && !name[(i - run + 1)..].StartsWith("20"u8))) return false;
        }

        return true;
    }
}
