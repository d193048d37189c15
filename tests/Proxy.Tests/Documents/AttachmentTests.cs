using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering.Tests.Documents;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Documents;

/// <summary>Files in a chat message, through the whole gateway.</summary>
public sealed class AttachmentTests
{
    [Fact]
    public async Task A_file_with_a_finding_is_blocked_with_its_place_and_without_the_value()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();

        using HttpResponseMessage response = await gateway.SendAsync(WithFile(Zip("Hallo", "Beste,\nMijn BSN is 111222333.")));

        JsonElement error = (await response.JsonAsync()).GetProperty("error").GetProperty("aiPoort");
        Assert.Equal("AIP-101", error.GetProperty("berichtCode").GetString());
        Assert.Equal("bericht 1, bestand 1, bijlage 2, regel 2", error.GetProperty("bevindingen")[0].GetProperty("plaats").GetString());
        Assert.DoesNotContain("111222333", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task What_would_be_replaced_in_a_question_blocks_in_a_file_and_is_a_near_miss()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using (HttpResponseMessage response = await gateway.SendAsync(WithFile(Zip("Mail jan@example.nl"))))
            Assert.Equal("AIP-102", await response.MessageCodeAsync());
        await gateway.StopAsync();
        Assert.Equal("block", gateway.Records.Decisions.Single()["verdict"]);
        Assert.Single(gateway.Records.Incidents);
    }

    [Fact]
    public async Task A_clean_file_leaves_byte_for_byte()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        string question = WithFile(Zip("Hoe laat gaat het loket open?"));
        using HttpResponseMessage response = await gateway.SendAsync(question);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(question, Assert.Single(gateway.Endpoint.Requests).Text);
    }

    [Theory]
    [InlineData("""{"type":"image_url","image_url":{"url":"https://example.nl/a.png"}}""", "image:remote")]
    [InlineData("""{"type":"file","file":{"file_data":"JVBERi0xLjcKJVBERi0xLjcK"}}""", "file:broken")]
    [InlineData("""{"type":"input_audio","input_audio":{"data":"SUQzBAAAAAAAI1RTU0UAAA=="}}""", "audio:unknown-type")]
    public async Task What_could_not_be_looked_into_is_refused_and_on_record(string part, string code)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using (HttpResponseMessage response = await gateway.SendAsync(Question(part)))
            Assert.Equal("AIP-011", await response.MessageCodeAsync());
        Assert.Empty(gateway.Endpoint.Requests);
        await gateway.StopAsync();
        IReadOnlyDictionary<string, object> decision = gateway.Records.Decisions.Single();
        Assert.Equal(("refuse", "AIP-011", code), (decision["verdict"], decision["reason"], decision["not_scanned"]));
    }

    [Theory]
    [InlineData("brief.doc", "application/msword", "WordDocument")]
    [InlineData("lijst.xls", "application/vnd.ms-excel", "Workbook")]
    [InlineData("praatje.ppt", "application/vnd.ms-powerpoint", "PowerPoint Document")]
    public async Task An_office_file_from_before_2007_is_refused_and_named(string name, string mediaType, string stream)
    {
        string base64 = Convert.ToBase64String(CompoundMaker.Make((stream, Encoding.Unicode.GetBytes("Hoe laat gaat het loket open?"))));
        foreach (string data in new[] { base64, $"data:{mediaType};base64,{base64}" })
        {
            await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
            using (HttpResponseMessage response = await gateway.SendAsync(Question($$$"""{"type":"file","file":{"filename":"{{{name}}}","file_data":"{{{data}}}"}}""")))
                Assert.Equal("AIP-011", await response.MessageCodeAsync());
            Assert.Empty(gateway.Endpoint.Requests);
            await gateway.StopAsync();
            Assert.Equal("file:unknown-type", gateway.Records.Decisions.Single()["not_scanned"]);
        }
    }

    static string WithFile(byte[] file) => Question($$$"""{"type":"file","file":{"filename":"dossier.zip","file_data":"data:application/zip;base64,{{{Convert.ToBase64String(file)}}}"}}""");

    static string Question(string part) => $$"""{"model":"klein","messages":[{"role":"user","content":[{{part}}]}]}""";

    static byte[] Zip(params string[] texts)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((int index, string text) in texts.Index())
            {
                using Stream entry = zip.CreateEntry($"tekst{index}.txt").Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
