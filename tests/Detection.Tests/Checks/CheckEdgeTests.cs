using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.National;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Checks;

/// <summary>First and last lengths, years and values that a check accepts: what random numbers seldom hit, and a mutation run found untested.</summary>
public sealed class CheckEdgeTests
{
    [Theory]
    [InlineData(1, 1, 1, true)]
    [InlineData(9999, 12, 31, true)]
    [InlineData(0, 1, 1, false)]
    [InlineData(10000, 1, 1, false)]
    [InlineData(2023, 2, 29, false)]
    [InlineData(2024, 2, 29, true)]
    [InlineData(1900, 2, 29, false)]
    public void A_day_exists_in_the_years_1_to_9999(int year, int month, int day, bool exists) => Assert.Equal(exists, CalendarDate.Exists(year, month, day));

    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    [InlineData(2049, true)]
    [InlineData(2050, false)]
    public void A_birth_is_recent_from_1900_to_2049(int year, bool isRecent) => Assert.Equal(isRecent, CalendarDate.IsRecent(year, 1, 1));

    [Fact]
    public void A_single_digit_carries_no_check()
    {
        for (byte digit = 0; digit <= 9; digit++)
        {
            Assert.False(Luhn.Passes([digit]));
            Assert.False(Gs1.Passes([digit]));
            Assert.False(Iso7064.Passes([digit]));
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(11)]
    public void An_account_has_nine_or_ten_digits(int length)
    {
        Random random = new(length);
        for (int i = 0; i < 200; i++) Assert.False(ElevenTest.IsAccount(Digits(random, length)));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    [InlineData(13)]
    public void A_swedish_number_has_ten_or_twelve_digits(int length)
    {
        for (int check = 0; check <= 9; check++) Assert.False(NordicChecks.IsSwedishNumber(Values("1985010112345"[..(length - 1)] + check)));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(15)]
    [InlineData(17)]
    public void A_payment_reference_has_other_lengths(int length)
    {
        Random random = new(length);
        for (int i = 0; i < 500; i++) Assert.False(PaymentReference.Passes(Digits(random, length)));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(14)]
    [InlineData(16)]
    public void A_payment_reference_of_every_length_passes_as_its_twin_has_it_and_zeros_never_do(int length)
    {
        Random random = new(length);
        int passed = 0;
        for (int i = 0; i < 2000; i++)
        {
            byte[] digits = Digits(random, length);
            if (length < 16) digits[1] = (byte)((length - 2) % 10);
            bool passes = PaymentReference.Passes(digits);
            Assert.Equal(CheckDigitTwins.Payment(string.Concat(digits)), passes);
            if (passes) passed++;
        }

        Assert.InRange(passed, 1, 1000);
        Assert.False(PaymentReference.Passes(new byte[length]));
    }

    [Fact]
    public void A_payment_reference_may_carry_a_citizen_number_where_its_ninth_digit_can_be_calculated()
    {
        Random random = new(28);
        for (int i = 0; i < 2000; i++)
        {
            byte[] digits = Digits(random, 16);
            string eight = string.Concat(digits[1..9]);
            Assert.Equal(CheckDigitTwins.Weighted(eight, "9 8 7 6 5 4 3 2") % 11 != 10, PaymentReference.MayCarryCitizenNumber(digits));
            Assert.False(PaymentReference.MayCarryCitizenNumber(digits.AsSpan(..15)));
            digits.AsSpan(1, 8).Clear();
            Assert.False(PaymentReference.MayCarryCitizenNumber(digits));
        }
    }

    [Theory]
    [InlineData("02")]
    [InlineData("98")]
    public void The_first_and_the_last_check_of_an_iban_are_accepted_and_those_with_the_same_remainder_are_not(string check)
    {
        string twin = (int.Parse(check, CultureInfo.InvariantCulture) == 2 ? 99 : 1).ToString("00", CultureInfo.InvariantCulture);
        int found = 0;
        for (int account = 0; account < 2000; account++)
        {
            string iban = string.Create(CultureInfo.InvariantCulture, $"NL{check}ABNA{account:0000000000}");
            if (!CheckDigitTwins.Iban(iban)) continue;
            found++;
            Assert.True(Mod97.IsRotatedValid(Encoding.ASCII.GetBytes(iban)));
            Assert.False(Mod97.IsRotatedValid(Encoding.ASCII.GetBytes($"NL{twin}{iban[4..]}")));
        }

        Assert.InRange(found, 5, 50);
    }

    static byte[] Digits(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(10))];

    static byte[] Values(string digits) => [.. digits.Select(static c => (byte)(c - '0'))];
}
