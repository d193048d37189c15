using System.Text;
using Gegevenshuis.AiGateway.Detection.Checks.National;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Checks;

/// <summary>Every check of a number of another country against its plain twin, on numbers in its form with every value of the check characters.</summary>
public sealed class NationalTwinTests
{
    /// <summary>Numbers per check; each with all its check characters.</summary>
#if MUTATION
    const int Times = 60;
#else
    const int Times = 300;
#endif

    /// <summary>In a form <c>dd mm yy</c> make a date, now and then moved as some countries do; <c>#</c> any digit, <c>A</c> a letter, <c>*</c> either; <c>!</c> a check digit, <c>?</c> a check letter; others stand for themselves.</summary>
    sealed record National(string Name, string Form, Func<string, bool> Fast, Func<string, bool> Twin);

    static readonly National[] s_all =
    [
        Number("at", "###!ddmmyy", static d => GermanChecks.IsAustrianNumber(d), NationalTwins.Austrian), Number("be", "yymmdd###!!", static d => BelgianChecks.IsNationalNumber(d), NationalTwins.BelgianNumber),
        Number("be without a day", "yymm00###!!", static d => BelgianChecks.IsNationalNumber(d), NationalTwins.BelgianNumber), Number("be without a month", "yy00dd###!!", static d => BelgianChecks.IsNationalNumber(d), NationalTwins.BelgianNumber),
        Number("be-card that divides", "0000000097!!", static d => BelgianChecks.IsIdentityCard(d), NationalTwins.BelgianCard),
        Number("be-card", "##########!!", static d => BelgianChecks.IsIdentityCard(d), NationalTwins.BelgianCard), Number("lu", "19yymmdd###!!", static d => BelgianChecks.IsLuxembourgNumber(d), NationalTwins.Luxembourg),
        Number("ch", "756#########!", static d => GermanChecks.IsSwissNumber(d), NationalTwins.Swiss), Number("ch, one digit off", "7!6#########!", static d => GermanChecks.IsSwissNumber(d), NationalTwins.Swiss),
        Number("cz", "yymmdd###!", static d => EasternChecks.IsBirthNumber(d), NationalTwins.Czech), Number("cz before 1954", "!!mmdd###", static d => EasternChecks.IsBirthNumber(d), NationalTwins.Czech),
        Number("de", "##########!", static d => GermanChecks.IsTaxId(d), NationalTwins.German), Number("dk", "ddmmyy####", static d => NordicChecks.IsDanishNumber(d), NationalTwins.Danish),
        Number("ee", "!yymmdd###!", static d => NordicChecks.IsBalticNumber(d), NationalTwins.Baltic), Number("hu", "!########!", static d => EasternChecks.IsHungarianNumber(d), NationalTwins.Hungarian),
        Number("bg", "yymmdd###!", static d => EasternChecks.IsBulgarianNumber(d), NationalTwins.Bulgarian), Number("ro", "#yymmdd!!###!", static d => EasternChecks.IsRomanianNumber(d), NationalTwins.Romanian),
        .. "01 09 48 49 51 52 53 70 79 80 83 84".Split(' ').Select(static county => Number("ro " + county, $"#yymmdd{county}###!", static d => EasternChecks.IsRomanianNumber(d), NationalTwins.Romanian)),
        Number("ua", "#########!", static d => EasternChecks.IsUkrainianNumber(d), NationalTwins.Ukrainian), Number("pl", "yymmdd####!", static d => EasternChecks.IsPesel(d), NationalTwins.Pesel),
        Number("lv", "ddmmyy####!", static d => NordicChecks.IsLatvianNumber(d), NationalTwins.Latvian), Number("lv without a date", "!!########!", static d => NordicChecks.IsLatvianNumber(d), NationalTwins.Latvian),
        Number("no", "ddmmyy###!!", static d => NordicChecks.IsNorwegianNumber(d), NationalTwins.Norwegian), Number("se", "yymmdd###!", static d => NordicChecks.IsSwedishNumber(d), NationalTwins.Swedish),
        Number("se with a century", "!!yymmdd####", static d => NordicChecks.IsSwedishNumber(d), NationalTwins.Swedish), Number("si", "ddmm9yy#####!", static d => SouthernChecks.IsEmso(d), NationalTwins.Emso),
        Number("si in any year", "ddmm!yy#####!", static d => SouthernChecks.IsEmso(d), NationalTwins.Emso), Number("gr", "ddmmyy####!", static d => SouthernChecks.IsGreekInsurance(d), NationalTwins.GreekInsurance),
        Number("gr-tax", "########!", static d => SouthernChecks.IsGreekTax(d), NationalTwins.GreekTax), Number("pt", "!#######!", static d => FrenchChecks.IsPortugueseNumber(d), NationalTwins.Portuguese),
        Number("us", "!!!##00##", static d => SouthernChecks.IsSocialSecurityNumber(d), NationalTwins.American), Number("us in parts", "#66!!000!", static d => SouthernChecks.IsSocialSecurityNumber(d), NationalTwins.American),
        .. "000 001 665 666 667 899 900 901 999".Split(' ').Select(static area => Number("us " + area, area + "####!!", static d => SouthernChecks.IsSocialSecurityNumber(d), NationalTwins.American)),
        Code("gb, the example", "QQ######?", static c => SouthernChecks.IsInsuranceNumber(c), NationalTwins.Insurance),
        Code("es", "########?", static c => FrenchChecks.IsSpanishNumber(c), NationalTwins.Spanish), Code("es-nie", "?#######?", static c => FrenchChecks.IsSpanishNumber(c), NationalTwins.Spanish),
        Code("fi", "ddmmyy-###?", static c => NordicChecks.IsFinnishCode(c), NationalTwins.Finnish), Code("ie", "#######?", static c => SouthernChecks.IsIrishNumber(c), NationalTwins.Irish),
        Code("ie, two letters", "#######??", static c => SouthernChecks.IsIrishNumber(c), NationalTwins.Irish), Code("de-insurance", "##ddmmyyA##!", static c => GermanChecks.IsInsuranceNumber(c), NationalTwins.GermanInsurance),
        Code("fr", "#yymm########!!", static c => FrenchChecks.IsSocialSecurityNumber(c), NationalTwins.French), Code("fr in Corsica", "1yymm2?######!!", static c => FrenchChecks.IsSocialSecurityNumber(c), NationalTwins.French),
        Code("it", "AAAAAAyy?ddA###?", static c => FrenchChecks.IsItalianCode(c), NationalTwins.Italian), Code("it with letters for digits", "AAAAAAy*Cd*A#*#?", static c => FrenchChecks.IsItalianCode(c), NationalTwins.Italian),
        Code("gb", "??######?", static c => SouthernChecks.IsInsuranceNumber(c), NationalTwins.Insurance),
    ];

    static readonly int[] s_days = [.. Enumerable.Range(1, 32), 1, 29, 29, 29, 30, 31, 31, 31], s_dayMoves = [0, 0, 0, 40, 60];
    static readonly int[] s_months = [.. Enumerable.Range(0, 14), 1, 2, 2, 2, 2, 12, 12], s_monthMoves = [0, 0, 0, 20, 40, 50, 60, 70, 80];

    delegate bool Check(ReadOnlySpan<byte> bytes);

    public static TheoryData<string> Names => [.. s_all.Select(static n => n.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_number_of_another_country_passes_exactly_when_its_plain_twin_says_so(string name)
    {
        National national = s_all.First(n => n.Name == name);
        Random random = new(name.Length * 31 + name[0]);
        int passed = 0;
        for (int i = 0; i < Times; i++)
            foreach (string number in Complete(Fill(national.Form, random), random))
            {
                bool passes = national.Twin(number);
                Assert.Equal(passes, national.Fast(number));
                if (passes) passed++;
            }

        Assert.True(passed > 0 || NeverPasses(name), "no number passed");
    }

    /// <summary>Areas and counties that are not given out.</summary>
    static bool NeverPasses(string name) => name is "ro 49" or "ro 53" or "ro 79" or "ro 84" or "us 000" or "us 666" or "us 900" or "us 901" or "us 999";

    /// <summary>The number with every value of its check characters; of more than two, or of letters, a sample.</summary>
    static IEnumerable<string> Complete(string number, Random random)
    {
        int places = number.Count(static c => c is '!' or '?');
        int values = places == 1 && number.Contains('?') ? 26 : places switch { 0 => 1, 1 => 10, _ => 100 };
        for (int value = 0; value < values; value++)
        {
            StringBuilder text = new(number);
            int rest = value;
            for (int at = number.Length - 1; at >= 0; at--)
            {
                if (number[at] == '!') (text[at], rest) = ((char)('0' + rest % 10), rest / 10);
                else if (number[at] == '?') text[at] = (char)('A' + (places == 1 ? rest : random.Next(26)));
            }

            yield return text.ToString();
        }
    }

    static char Character(int value) => value < 26 ? (char)('A' + value) : (char)('0' + value - 26);

    static string Fill(string form, Random random)
    {
        // Ends of months, leap days, years that are leap years in one century only; moved as some countries do for sex, century or kind.
        int day = Pick(random, s_days) + Pick(random, s_dayMoves), month = Pick(random, s_months) + Pick(random, s_monthMoves), year = random.Next(4) == 0 ? 0 : random.Next(100);
        string text = form.Replace("dd", $"{day:00}", StringComparison.Ordinal).Replace("mm", $"{month % 100:00}", StringComparison.Ordinal).Replace("yy", $"{year:00}", StringComparison.Ordinal);
        StringBuilder number = new(text);
        for (int at = 0; at < number.Length; at++)
        {
            if (number[at] is '#' or 'd' or 'y') number[at] = (char)('0' + random.Next(10));
            else if (text[at] == 'A') number[at] = (char)('A' + random.Next(26));
            else if (text[at] == '*') number[at] = Character(random.Next(36));
        }

        return number.ToString();
    }

    static int Pick(Random random, int[] values) => values[random.Next(values.Length)];

    static National Number(string name, string form, Check fast, Func<string, bool> twin) => new(name, form, n => fast([.. n.Select(static c => (byte)(c - '0'))]), twin);

    static National Code(string name, string form, Check fast, Func<string, bool> twin) => new(name, form, n => fast(Encoding.ASCII.GetBytes(n)), twin);
}
