using System.Globalization;
using System.Numerics;

namespace Gegevenshuis.AiGateway.Detection.Tests.Checks;

/// <summary>The check digits again, written as plainly as their publishers describe them: strings, big integers and tables, no tricks.</summary>
static class CheckDigitTwins
{
    public static bool Citizen(string n) => Weighted(n, "9 8 7 6 5 4 3 2 -1") % 11 == 0 && n.Any(c => c != '0');

    public static bool Pupil(string n) => n.StartsWith("10", StringComparison.Ordinal) && ((Weighted(n, "9 8 7 6 5 4 3 2 -1") % 11) + 11) % 11 == 5;

    public static bool Account(string n) => Weighted(n, n.Length == 9 ? "9 8 7 6 5 4 3 2 1" : "10 9 8 7 6 5 4 3 2 1") % 11 == 0 && n.Any(c => c != '0');

    public static bool Administration(string n)
    {
        bool hasTwins = Enumerable.Range(0, 9).Any(i => n[i] == n[i + 1]);
        int sum = n.Sum(c => c - '0');
        return n[0] != '0' && !hasTwins && (sum % 11 == 0 || sum % 11 == 5) && Weighted(n, "1 2 4 8 16 32 64 128 256 512") % 11 == 0;
    }

    public static bool Payment(string n)
    {
        int[] weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];
        if (n.All(c => c == '0')) return false;
        if (n.Length < 16 && "7890123"[n.Length - 9] != n[1]) return false;
        string rest = new([.. n[1..].Reverse()]);
        int check = 11 - rest.Select((c, i) => (c - '0') * weights[i % 10]).Sum() % 11;
        return n[0] - '0' == (check == 10 ? 1 : check == 11 ? 0 : check);
    }

    public static bool Luhn(string n)
    {
        var reversed = n.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : (c - '0') * 2);
        return reversed.Sum(v => v > 9 ? v - 9 : v) % 10 == 0;
    }

    public static bool Gs1(string n) => n.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum() % 10 == 0;

    public static bool Mod1110(string n)
    {
        int p = 10;
        foreach (char c in n[..^1])
        {
            int s = (p + c - '0') % 10;
            if (s == 0) s = 10;
            p = s * 2 % 11;
        }

        int check = 11 - p;
        return n[^1] - '0' == (check == 10 ? 0 : check);
    }

    public static bool Verhoeff(string n)
    {
        // D5 as a table, and the permutation applied again and again, as in the 1969 thesis.
        string[] d = ["0123456789", "1234067895", "2340178956", "3401289567", "4012395678", "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"];
        const string p = "1576283094";
        int product = 0, place = 0;
        foreach (char c in n.Reverse())
        {
            int digit = c - '0';
            for (int i = 0; i < place; i++) digit = p[digit] - '0';
            product = d[product][digit] - '0';
            place++;
        }

        return product == 0;
    }

    public static bool Mod97(string text) => Big(text) % 97 == 1;

    public static bool Iban(string text) => Mod97(text[4..] + text[..4]) && int.Parse(text[2..4], CultureInfo.InvariantCulture) is >= 2 and <= 98;

    public static bool Belgian(string n)
    {
        int check = int.Parse(n[9..], CultureInfo.InvariantCulture);
        return check == 97 - (int)(Big(n[..9]) % 97) || check == 97 - (int)(Big("2" + n[..9]) % 97);
    }

    public static bool Turkish(string n)
    {
        int[] d = [.. n.Select(c => c - '0')];
        int tenth = ((7 * (d[0] + d[2] + d[4] + d[6] + d[8]) - (d[1] + d[3] + d[5] + d[7])) % 10 + 10) % 10;
        return d[0] != 0 && d[9] == tenth && d[10] == d[..10].Sum() % 10;
    }

    public static int Weighted(string n, string weights)
        => n.Zip(weights.Split(' '), static (c, w) => (c - '0') * int.Parse(w, CultureInfo.InvariantCulture)).Sum();

    static BigInteger Big(string text)
        => BigInteger.Parse(string.Concat(text.Select(static c => char.IsAsciiDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture))), CultureInfo.InvariantCulture);
}
