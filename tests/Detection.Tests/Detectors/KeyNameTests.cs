using System.Text;
using Gegevenshuis.AiGateway.Detection.Checks;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class KeyNameTests
{
    [Theory]
    [InlineData("\"orderId\": 1", true)]
    [InlineData("factuur_nr='1'", true)]
    [InlineData("<invoiceNumber>1", true)]
    [InlineData("{\"customerRef\": 1", true)]
    [InlineData("\"klant\": \"1", false)]
    [InlineData("\"personId\": 1", false)]
    [InlineData("order 1", false)]
    [InlineData("border: 1", false)]
    [InlineData("{\\\"seed\\\": 1", true)]
    [InlineData("HAVING count(*) > 1", true)]
    [InlineData("range(100000000, 1", true)]
    [InlineData("elfproef(1", false)]
    [InlineData("> 1", false)]
    [InlineData("<bsn>1", false)]
    [InlineData("retry(max=1", true)]
    public void Tells_a_key_of_things_from_others(string text, bool saysOtherwise)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var window = new Window(new() { Text = bytes, Anchor = bytes.Length - 1, IsFinal = true });
        Assert.Equal(saysOtherwise, KeyName.SaysOtherwise(ref window, text.IndexOf('1', StringComparison.Ordinal)));
    }
}
