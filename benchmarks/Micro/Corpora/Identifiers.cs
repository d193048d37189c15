using System.Globalization;
using System.Numerics;
using System.Text;

namespace Gegevenshuis.AiGateway.Micro.Corpora;

/// <summary>Made-up identifiers that pass their checks: citizen numbers from the published test range, accounts of invented holders.</summary>
static class Identifiers
{
    /// <summary>A citizen number of the issuer's test range 9999xxxxx.</summary>
    public static string CitizenNumber(Random random)
    {
        while (true)
        {
            string digits = "9999" + random.Next(100_000).ToString("D5", CultureInfo.InvariantCulture);
            int sum = -(digits[8] - '0');
            for (int i = 0; i < 8; i++) sum += (digits[i] - '0') * (9 - i);
            if (sum % 11 == 0) return digits;
        }
    }

    /// <summary>A Dutch account number with a right check, in groups of four or in one piece.</summary>
    public static string Account(Random random, bool grouped)
    {
        string account = "0" + random.NextInt64(100_000_000, 999_999_999).ToString(CultureInfo.InvariantCulture);
        BigInteger number = BigInteger.Parse(Digits("ABNA" + account + "NL00"), CultureInfo.InvariantCulture);
        string iban = $"NL{98 - (int)(number % 97):D2}ABNA{account}";
        return grouped ? string.Join(' ', iban.Chunk(4).Select(static c => new string(c))) : iban;
    }

    /// <summary>A mobile number.</summary>
    public static string Phone(Random random) => "06-" + random.Next(10_000_000, 60_000_000).ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>An address under a reserved domain.</summary>
    public static string Email(Random random) => $"{(char)('a' + random.Next(26))}.{DutchWords.Heads[random.Next(DutchWords.Heads.Length)]}{random.Next(100)}@example.nl";

    static string Digits(string text)
    {
        var digits = new StringBuilder();
        foreach (char c in text) digits.Append(char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10);
        return digits.ToString();
    }
}
