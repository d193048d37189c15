using System.Globalization;
using static Gegevenshuis.AiGateway.Detection.Tests.Checks.CheckDigitTwins;

namespace Gegevenshuis.AiGateway.Detection.Tests.Checks;

/// <summary>The checks of numbers of other countries again, as plainly as their publishers describe them.</summary>
static class NationalTwins
{
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static bool Austrian(string n) => n[0] != '0' && DayFirst(n[4..]) && Weighted(n, "3 7 9 0 5 8 4 2 1 6") % 11 == n[3] - '0';

    public static bool BelgianNumber(string n)
    {
        int month = Int(n[2..4]), day = Int(n[4..6]);
        if (month >= 60) return false;
        month %= 20;
        bool isUnknown = (month == 0 || day == 0) && month <= 12 && day <= 31;
        return (isUnknown || InACentury(n[..2], month, day)) && Belgian(n);
    }

    public static bool BelgianCard(string n) => Int(n[10..]) == (long.Parse(n[..10], CultureInfo.InvariantCulture) % 97 is var rest && rest == 0 ? 97 : (int)rest);

    public static bool Luxembourg(string n)
        => Int(n[..4]) is >= 1900 and <= 2049 && Day(Int(n[..4]), Int(n[4..6]), Int(n[6..8])) && Luhn(n[..12]) && Verhoeff(n[..11] + n[12]);

    public static bool Swiss(string n) => n.StartsWith("756", StringComparison.Ordinal) && Gs1(n);

    public static bool Czech(string n)
    {
        int month = Int(n[2..4]);
        if (month >= 50) month -= 50;
        if (month > 20) month -= 20;
        if (!InACentury(n[..2], month, Int(n[4..6]))) return false;
        if (n.Length == 9) return Int(n[..2]) < 54;
        return long.Parse(n, CultureInfo.InvariantCulture) % 11 == 0 || (n[9] == '0' && long.Parse(n[..9], CultureInfo.InvariantCulture) % 11 == 10);
    }

    public static bool German(string n)
    {
        int[] counts = [.. n[..10].GroupBy(static c => c).Select(static g => g.Count())];
        return n[0] != '0' && Mod1110(n) && counts.Max() is 2 or 3 && counts.Count(static c => c > 1) == 1;
    }

    public static bool Danish(string n) => DayFirst(n);

    public static bool Baltic(string n)
    {
        if (!"12345678".Contains(n[0]) || !YearFirst(n[1..])) return false;
        int check = Weighted(n, "1 2 3 4 5 6 7 8 9 1") % 11;
        if (check == 10) check = Weighted(n, "3 4 5 6 7 8 9 1 2 3") % 11;
        return n[10] - '0' == (check == 10 ? 0 : check);
    }

    public static bool Hungarian(string n) => n[0] == '8' && Weighted(n, "1 2 3 4 5 6 7 8 9") % 11 == n[9] - '0';

    public static bool Bulgarian(string n)
    {
        int month = Int(n[2..4]);
        (int century, int real) = month switch { >= 1 and <= 12 => (19, month), >= 21 and <= 32 => (18, month - 20), >= 41 and <= 52 => (20, month - 40), _ => (19, 0) };
        int check = Weighted(n, "2 4 8 5 10 9 7 3 6") % 11;
        return Day(century * 100 + Int(n[..2]), real, Int(n[4..6])) && n[9] - '0' == (check == 10 ? 0 : check);
    }

    public static bool Romanian(string n)
    {
        int county = Int(n[7..9]), check = Weighted(n, "2 7 9 1 4 6 3 5 8 2 7 9") % 11;
        bool isCounty = Enumerable.Range(1, 48).Concat([51, 52, 70, 80, 81, 82, 83]).Contains(county);
        return n[0] != '0' && isCounty && YearFirst(n[1..]) && n[12] - '0' == (check == 10 ? 1 : check);
    }

    public static bool Ukrainian(string n)
    {
        int check = Weighted(n, "-1 5 7 9 4 6 10 5 7") % 11;
        return n[9] - '0' == (check + 11) % 11 % 10;
    }

    public static bool Pesel(string n)
    {
        int month = Int(n[2..4]);
        int century = month switch { < 20 => 19, < 40 => 20, < 60 => 21, < 80 => 22, _ => 18 };
        return Day(century * 100 + Int(n[..2]), month % 20, Int(n[4..6])) && Weighted(n, "1 3 7 9 1 3 7 9 1 3 1") % 10 == 0;
    }

    public static bool Latvian(string n)
    {
        bool isNew = n[0] == '3' && n[1] is >= '2' and <= '9';
        return (isNew || DayFirst(n)) && n[10] - '0' == (Weighted(n, "10 5 8 4 2 1 6 3 7 9") + 1) % 11 % 10;
    }

    public static bool Norwegian(string n)
    {
        int day = Int(n[..2]);
        return InACentury(n[4..6], Int(n[2..4]), day >= 80 ? day - 80 : day >= 40 ? day - 40 : day)
            && Weighted(n, "3 7 6 1 8 9 4 5 2 1") % 11 == 0 && Weighted(n, "5 4 3 2 7 6 5 4 3 2 1") % 11 == 0;
    }

    public static bool Swedish(string n)
    {
        if (n.Length == 12 && n[..2] is not ("18" or "19" or "20")) return false;
        string ten = n[^10..];
        int day = Int(ten[4..6]);
        return InACentury(ten[..2], Int(ten[2..4]), day >= 60 ? day - 60 : day) && Luhn(ten);
    }

    public static bool Emso(string n)
    {
        int year = Int(n[4..7]), check = 11 - Weighted(n, "7 6 5 4 3 2 7 6 5 4 3 2") % 11;
        return Day(year >= 800 ? 1000 + year : 2000 + year, Int(n[2..4]), Int(n[..2])) && n[12] - '0' == (check == 11 ? 0 : check);
    }

    public static bool GreekInsurance(string n) => DayFirst(n) && Luhn(n);

    public static bool GreekTax(string n) => n[..8] != "00000000" && Weighted(n, "256 128 64 32 16 8 4 2") % 11 % 10 == n[8] - '0';

    public static bool Portuguese(string n)
    {
        int check = 11 - Weighted(n, "9 8 7 6 5 4 3 2") % 11;
        return n[0] is not ('0' or '4' or '7') && n[8] - '0' == (check >= 10 ? 0 : check);
    }

    public static bool American(string n) => n[..3] is not ("000" or "666") && n[0] != '9' && n[3..5] != "00" && n[5..] != "0000";

    public static bool Spanish(string n)
    {
        int first = "XYZ".IndexOf(n[0], StringComparison.Ordinal);
        if (first < 0 && !char.IsAsciiDigit(n[0])) return false;
        return n[8] == "TRWAGMYFPDXBNJZSQVHLCKE"[Int((first < 0 ? n[..1] : $"{first}") + n[1..8]) % 23];
    }

    public static bool Finnish(string n) => DayFirst(n) && n[10] == "0123456789ABCDEFHJKLMNPRSTUVWXY"[Int(n[..6] + n[7..10]) % 31];

    public static bool Irish(string n)
    {
        int sum = Weighted(n, "8 7 6 5 4 3 2");
        if (n.Length == 9 && n[8] != 'W') sum += 9 * (Letters.IndexOf(n[8], StringComparison.Ordinal) + 1);
        return n[7] == "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23];
    }

    public static bool GermanInsurance(string n)
    {
        string digits = string.Create(CultureInfo.InvariantCulture, $"{n[..8]}{Letters.IndexOf(n[8], StringComparison.Ordinal) + 1:00}{n[9..11]}");
        int[] weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
        int sum = digits.Select((c, i) => (c - '0') * weights[i]).Sum(static v => v / 10 + v % 10);
        return Int(n[2..4]) is >= 1 and <= 31 && Int(n[4..6]) is >= 1 and <= 12 && sum % 10 == n[11] - '0';
    }

    public static bool French(string n)
    {
        string digits = n[5..7] switch { "2A" => $"{n[..5]}19{n[7..]}", "2B" => $"{n[..5]}18{n[7..]}", _ => n };
        if (!digits.All(char.IsAsciiDigit) || !"123478".Contains(n[0])) return false;
        int month = Int(n[3..5]);
        return month is >= 1 and (<= 12 or >= 20) && 97 - (int)(long.Parse(digits[..13], CultureInfo.InvariantCulture) % 97) == Int(digits[13..]);
    }

    public static bool Italian(string n)
    {
        const string Numerals = "LMNPQRSTUV", Odd = "BAFHJNPRTVCESULDGIMOQKWZYX";
        if (!"ABCDEHLMPRST".Contains(n[8]) || !char.IsAsciiLetter(n[11])) return false;
        string digits = new([.. new[] { 6, 7, 9, 10, 12, 13, 14 }.Select(i => char.IsAsciiDigit(n[i]) ? n[i] : Numerals.IndexOf(n[i], StringComparison.Ordinal) is var d and >= 0 ? (char)('0' + d) : '?')]);
        if (digits.Contains('?') || Int(digits[2..4]) is not ((>= 1 and <= 31) or (>= 41 and <= 71))) return false;
        int sum = 0;
        for (int i = 0; i < 15; i++)
        {
            int value = char.IsAsciiDigit(n[i]) ? n[i] - '0' : n[i] - 'A';
            sum += i % 2 == 0 ? Odd[value] - 'A' : value;
        }

        return n[15] == Letters[sum % 26];
    }

    public static bool Insurance(string n)
    {
        if (n[8] is not ('A' or 'B' or 'C' or 'D')) return false;
        string two = n[..2];
        if (two == "QQ") return true;
        return !"DFIQUV".Contains(n[0]) && !"DFIQUVO".Contains(n[1]) && two is not ("BG" or "GB" or "KN" or "NK" or "NT" or "TN" or "ZZ");
    }

    static bool DayFirst(string n) => InACentury(n[4..6], Int(n[2..4]), Int(n[..2]));

    static bool YearFirst(string n) => InACentury(n[..2], Int(n[2..4]), Int(n[4..6]));

    static bool InACentury(string year, int month, int day) => Day(1900 + Int(year), month, day) || Day(2000 + Int(year), month, day);

    static bool Day(int year, int month, int day)
        => DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
