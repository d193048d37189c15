using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.National;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Checks;

/// <summary>Every check digit against its plain twin, on random numbers and on numbers made to pass.</summary>
public sealed class CheckDigitTests
{
    /// <summary>Random numbers per test. A mutation run repeats all tests for every mutant and makes do with fewer.</summary>
#if MUTATION
    const int Times = 400;
#else
    const int Times = 20_000;
#endif

    sealed record Check(string Name, int Length, NumberCheck Fast, Func<string, bool> Twin, int CheckDigits, bool CatchesEverySingleError);

    static readonly Check[] s_checks =
    [
        new("BSN", 9, ElevenTest.IsCitizenNumber, CheckDigitTwins.Citizen, 1, true),
        new("onderwijsnummer", 9, ElevenTest.IsPupilNumber, CheckDigitTwins.Pupil, 1, true),
        new("account of nine", 9, ElevenTest.IsAccount, CheckDigitTwins.Account, 1, true),
        new("account of ten", 10, ElevenTest.IsAccount, CheckDigitTwins.Account, 1, true),
        new("A-nummer", 10, AdministrationNumber.Passes, CheckDigitTwins.Administration, 2, true),
        new("betalingskenmerk of sixteen", 16, PaymentReference.Passes, CheckDigitTwins.Payment, 0, false),
        new("betalingskenmerk of twelve", 12, PaymentReference.Passes, CheckDigitTwins.Payment, 0, false),
        new("Luhn", 16, Luhn.Passes, CheckDigitTwins.Luhn, 1, true),
        new("GS1", 13, Gs1.Passes, CheckDigitTwins.Gs1, 1, true),
        new("ISO 7064 mod 11,10", 11, Iso7064.Passes, CheckDigitTwins.Mod1110, 1, true),
        new("Verhoeff", 12, static d => Verhoeff.Digit(d[..^1]) == d[^1], CheckDigitTwins.Verhoeff, 1, true),
        new("T.C. kimlik", 11, SouthernChecks.IsTurkishNumber, CheckDigitTwins.Turkish, 2, true),
        new("NHS", 10, SouthernChecks.IsHealthServiceNumber, static n => Check11(CheckDigitTwins.Weighted(n, "10 9 8 7 6 5 4 3 2"), n), 1, true),
        new("CPF-like kvk of Belgium", 10, EuVatChecks.IsBelgian, static n => n[0] <= '1' && 97 - long.Parse(n[..8], null) % 97 == long.Parse(n[8..], null), 2, true),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, s_checks.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void Agrees_with_its_plain_twin(int index)
    {
        Check check = s_checks[index];
        Digits(check.Length).Sample(digits => Assert.Equal(check.Twin(Text(digits)), check.Fast(digits)), iter: Times);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_number_made_to_pass_is_accepted_and_one_wrong_digit_is_seen(int index)
    {
        Check check = s_checks[index];
        Gen.Select(Digits(check.Length), Gen.Int[0, check.Length - 1], Gen.Int[1, 9]).Sample((digits, place, step) =>
        {
            if (!TryComplete(check, digits)) return;
            Assert.True(check.Fast(digits), Text(digits));
            digits[place] = (byte)((digits[place] + step) % 10);
            Assert.Equal(check.Twin(Text(digits)), check.Fast(digits));
            if (check.CatchesEverySingleError) Assert.False(check.Fast(digits), Text(digits));
        }, iter: Times / 4);
    }

    [Fact]
    public void Mod_97_agrees_with_big_integers_and_sees_one_wrong_character()
        => Gen.Select(Gen.OneOf("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()).Array[10, 24], Gen.Int[0, 99], Gen.Int[4, 13]).Sample(static (letters, check, place) =>
        {
            string iban = $"NL{check:00}{new string(letters)}";
            byte[] bytes = Encoding.ASCII.GetBytes(iban);
            Assert.Equal(CheckDigitTwins.Iban(iban), Mod97.IsRotatedValid(bytes));
            Assert.Equal(CheckDigitTwins.Mod97(iban), Mod97.Remainder(bytes) == 1);
            bytes[place] = bytes[place] == '7' ? (byte)'8' : (byte)'7';
            if (Mod97.IsRotatedValid(bytes)) Assert.False(CheckDigitTwins.Iban(iban) && char.IsAsciiDigit(iban[place]), iban);
        }, iter: Times);

    [Fact]
    public void An_iban_of_every_country_is_weighed_as_long_division_has_it()
    {
        var random = new Random(97);
        int valid = 0;
        for (int country = 0; country < 26 * 26; country++)
        {
            ReadOnlySpan<byte> classes = IbanStructure.Of((byte)('A' + country / 26), (byte)('A' + country % 26));
            if (classes.IsEmpty) continue;
            byte[] iban = [(byte)('A' + country / 26), (byte)('A' + country % 26), 0, 0, .. classes];
            for (int i = 4; i < iban.Length; i++) iban[i] = (byte)(iban[i] == 'n' || (iban[i] == 'c' && random.Next(2) == 0) ? '0' + random.Next(10) : 'A' + random.Next(26));
            for (int check = 0; check < 100; check++)
            {
                (iban[2], iban[3]) = ((byte)('0' + check / 10), (byte)('0' + check % 10));
                bool isValid = IbanStructure.IsValid(iban);
                Assert.Equal(CheckDigitTwins.Iban(Encoding.ASCII.GetString(iban)), isValid);
                if (isValid) valid++;
            }
        }

        Assert.Equal(IbanStructure.Countries, valid);
    }

    [Fact]
    public void Eight_and_nine_digits_pass_as_a_citizen_number_when_their_weighed_sum_is_a_multiple_of_eleven()
        => Gen.OneOf(Digits(8), Digits(9)).Sample(static digits =>
        {
            int sum = -digits[^1];
            for (int i = 0; i < digits.Length - 1; i++) sum += digits[i] * (digits.Length - i);
            Assert.Equal(sum % 11 == 0 && digits.Any(static d => d != 0), ElevenTest.IsCitizenNumber(digits));
        }, iter: Times);

    [Fact]
    public void A_belgian_number_passes_only_with_a_date_and_its_check()
        => Digits(11).Sample(static digits =>
        {
            bool passes = BelgianChecks.IsNationalNumber(digits);
            if (passes) Assert.True(CheckDigitTwins.Belgian(Text(digits)), Text(digits));
        }, iter: Times * 2);

    static bool Check11(int sum, string n)
    {
        int check = 11 - sum % 11;
        return check != 10 && n.Any(c => c != '0') && n[^1] - '0' == check % 11;
    }

    /// <summary>Gives the first or the last digits the value that passes; false when there is none.</summary>
    static bool TryComplete(Check check, byte[] digits)
    {
        if (check.Name == "onderwijsnummer") (digits[0], digits[1]) = (1, 0);
        if (check.Length == 12 && check.CheckDigits == 0) digits[1] = 0;
        int most = check.CheckDigits == 2 ? 100 : 10;
        for (int value = 0; value < most; value++)
        {
            if (check.CheckDigits == 0) digits[0] = (byte)value;
            else digits[^1] = (byte)(value % 10);
            if (check.CheckDigits == 2) digits[^2] = (byte)(value / 10);
            if (check.Twin(Text(digits))) return true;
        }

        return false;
    }

    static Gen<byte[]> Digits(int length) => Gen.Byte[0, 9].Array[length];

    static string Text(byte[] digits) => string.Concat(digits);
}
