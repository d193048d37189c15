namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The check digit of a vehicle identification number (VIN), obligatory in North America only.</summary>
/// <remarks>Source: ISO 3779 and 49 CFR 565. European numbers often fail, so a failure says nothing.</remarks>
static class VinCheck
{
    static ReadOnlySpan<byte> Weights => [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>Values of A to Z; I, O and Q do not occur.</summary>
    static ReadOnlySpan<byte> Letters => [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];

    /// <summary>True when position nine of seventeen capitals and digits is the check digit.</summary>
    public static bool Passes(ReadOnlySpan<byte> vin)
    {
        if (vin.Length != 17) return false;
        int sum = 0;
        for (int i = 0; i < vin.Length; i++) sum += Weights[i] * (Ascii.IsDigit(vin[i]) ? vin[i] - '0' : Letters[vin[i] - 'A']);
        int check = sum % 11;
        return vin[8] == (check == 10 ? 'X' : check + '0');
    }
}
