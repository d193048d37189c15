using System.Net;
using System.Text;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Spooling;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Spooling;

/// <summary>Uploads that are too large for memory, through the whole gateway.</summary>
public sealed class LargeUploadTests
{
    const string Type = "multipart/form-data; boundary=een-grens";

    static readonly string s_table = string.Concat(Enumerable.Repeat("Ordernummer;plaats;opmerking\n", 100_000));

    [Theory]
    [InlineData("tabel.csv", "assistants")]
    [InlineData("vragen.jsonl", "batch")]
    public async Task A_clean_one_leaves_byte_for_byte_and_nothing_stays_behind(string name, string purpose)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, """{"id":"file-1","object":"file"}""", "application/json");
        byte[] form = Form(purpose, name, purpose == "batch" ? string.Concat(Enumerable.Repeat(Line("Hoe laat?"), 10_000)) : s_table);

        using HttpResponseMessage response = await gateway.SendAsync(form, "/v1/files", Type);

        Assert.True(form.Length > SpoolFolder.MaxInMemory);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await response.TextAsync();
        Assert.True(form.AsSpan().SequenceEqual(Assert.Single(gateway.Endpoint.Requests).Body));
        await gateway.StopAsync();
        Assert.Empty(Directory.GetFiles(gateway.DataFolder, "*.spool", SearchOption.AllDirectories));
        Assert.Equal("pass", gateway.Records.Decisions.Single()["verdict"]);
    }

    [Fact]
    public async Task A_number_in_the_last_line_blocks_all_of_it()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();

        using HttpResponseMessage table = await gateway.SendAsync(Form("assistants", "tabel.csv", s_table + "Mijn BSN is 111222333."), "/v1/files", Type);
        using HttpResponseMessage batch = await gateway.SendAsync(Form("batch", "vragen.jsonl", string.Concat(Enumerable.Repeat(Line("Hoe laat?"), 10_000)) + Line("BSN 11\\u003122233\\u0033")), "/v1/files", Type);

        Assert.Equal("AIP-101", await table.MessageCodeAsync());
        Assert.Contains("regel 100001", await table.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("AIP-101", await batch.MessageCodeAsync());
        Assert.Contains("regel 10001", await batch.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task A_field_beside_a_large_file_is_rewritten_and_the_file_leaves_as_it_came()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, """{"id":"file-1","object":"file"}""", "application/json");

        using HttpResponseMessage response = await gateway.SendAsync(Form("rekening NL91ABNA0417164300 van ons", "tabel.csv", s_table), "/v1/files", Type);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(Form("rekening [IBAN] van ons", "tabel.csv", s_table).AsSpan().SequenceEqual(Assert.Single(gateway.Endpoint.Requests).Body));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_over_the_limit_is_refused_whether_or_not_it_says_how_long_it_is(bool saysLength)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { Limits = new PolicyLimits { MaxUploadMiB = 2 } });
        HttpContent content = new StreamContent(new MemoryStream(Form("assistants", "tabel.csv", s_table)));
        if (!saysLength) content.Headers.ContentLength = null;
        content.Headers.TryAddWithoutValidation("Content-Type", Type);
        using HttpRequestMessage request = new(HttpMethod.Post, "/v1/files") { Content = content };
        request.Headers.TransferEncodingChunked = !saysLength;

        using HttpResponseMessage response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("AIP-006", await response.MessageCodeAsync());
        Assert.Empty(gateway.Endpoint.Requests);
        Assert.Equal(0, gateway.BufferedBytes);
    }

    static byte[] Form(string purpose, string name, string content) => Encoding.UTF8.GetBytes(
        $"--een-grens\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n{purpose}\r\n--een-grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{content}\r\n--een-grens--\r\n");

    static string Line(string question)
        => $$$"""{"custom_id":"1","method":"POST","url":"/v1/chat/completions","body":{"model":"klein","messages":[{"role":"user","content":"{{{question}}}"}]}}""" + "\n";
}
