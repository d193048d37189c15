namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class GeminiGenerateTests : ProtocolTests
{
    public override Protocol Protocol => GeminiGenerate.Protocol;

    [Theory]
    [InlineData("""{"inlineData":{"mimeType":"application/x-iets","data":"AAECAwQFBgc="}}""", "part-not-inspectable")]
    [InlineData("""{"inline_data":{"mime_type":"application/x-iets","data":"AAECAwQFBgc="},"text":"x"}""", "part-not-inspectable")]
    [InlineData("""{"fileData":{"fileUri":"gs://a/b"}}""", "kept-elsewhere")]
    [InlineData("""{"file_data":{"file_uri":"gs://a/b"}}""", "kept-elsewhere")]
    public void What_cannot_be_looked_into_is_refused(string part, string code)
    {
        using Inspection inspection = Inspect("{\"contents\":[{\"parts\":[" + part + "]}]}");
        Assert.Equal(code, inspection.Unreadable?.Code);
    }
}
