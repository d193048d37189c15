namespace Gegevenshuis.AiGateway.Filtering.Tests.Redaction;

public class ValueIdentityTests
{
    [Theory]
    [InlineData("iban", "NL91 ABNA 0417 1643 00", "nl91abna0417164300")]
    [InlineData("phone", "06-12345678", "+31 6 12 34 56 78")]
    [InlineData("phone", "0031612345678", "06 12345678")]
    [InlineData("phone", "+31 (0)43 350 50 50", "043-3505050")]
    [InlineData("email", "Sanne@Voorbeeld.nl", "sanne@voorbeeld.nl")]
    [InlineData("person-name", "Sanne  de Vries", "sanne de vries")]
    [InlineData("postcode-address", "Markt 78,\n6211 CJ", "Markt 78, 6211 CJ")]
    public void One_value_in_two_spellings(string kind, string first, string second)
        => Assert.Equal(ValueIdentity.Of(kind, first), ValueIdentity.Of(kind, second));

    [Theory]
    [InlineData("iban", "NL91ABNA0417164300", "NL02ABNA0123456789")]
    [InlineData("phone", "06-12345678", "06-12345679")]
    [InlineData("person-name", "Sanne de Vries", "Anne de Vries")]
    [InlineData("secret", "Geheim", "geheim")]
    [InlineData("marking", "A-B", "A B")]
    public void Two_values_stay_two(string kind, string first, string second)
        => Assert.NotEqual(ValueIdentity.Of(kind, first), ValueIdentity.Of(kind, second));
}
