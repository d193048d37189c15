using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Requests;

public class EncodedFileTests
{
    /// <summary>The first bytes of files as they are on disk, and the type of part that they would have been.</summary>
    public static TheoryData<string, string> Kinds => new()
    {
        { "%PDF-1.7\n", "file" },
        { "PK\u0003\u0004", "file" },
        { "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "file" },
        { "\u001F\u008B\u0008\0", "file" },
        { "\u0089PNG\r\n\u001A\n", "image_url" },
        { "\u00FF\u00D8\u00FF\u00E0", "image_url" },
        { "GIF89a", "image_url" },
        { "RIFF", "input_audio" },
        { "ID3", "input_audio" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_in_base64_is_recognised_wherever_it_stands(string start, string part)
    {
        string file = Base64(start, 200);
        Assert.Equal([part], PartTypes(Encoding.UTF8.GetBytes(file)));
        Assert.Equal([part], PartTypes(Encoding.UTF8.GetBytes($"Vat dit samen: {file}.")));
        Assert.Equal([part], PartTypes(Encoding.UTF8.GetBytes($"Bijlage:\n{file}")));
    }

    [Theory]
    [InlineData("image/png", "image_url")]
    [InlineData("audio/aac", "input_audio")]
    [InlineData("application/octet-stream", "file")]
    [InlineData("application/vnd.ms-outlook;name=a.msg", "file")]
    public void A_data_url_is_a_file_whatever_its_content(string type, string part)
        => Assert.Equal([part], PartTypes(Encoding.UTF8.GetBytes($"![]( data:{type};base64,{Base64("\u0001\u0002", 100)})")));

    [Fact]
    public void Text_in_base64_is_left_to_the_detectors_and_an_example_is_no_file()
    {
        Assert.Empty(PartTypes(Encoding.UTF8.GetBytes($"data:text/plain;base64,{Base64("Hallo", 100)}")));
        Assert.Empty(PartTypes(Encoding.UTF8.GetBytes(Base64("Hallo", 100))));
        Assert.Empty(PartTypes("Schrijf <img src=\"data:image/png;base64,iVBORw0KGgo...\"> in HTML, en leg uit wat JVBERi0 betekent in een bestand."u8));
        Assert.Empty(PartTypes(Encoding.UTF8.GetBytes("AAAA" + Base64("%PDF-1.7", 200))));
    }

    [Theory]
    [InlineData("""{"model":"demo","messages":[{"role":"user","content":"kijk ![](data:image/png;base64,@)"}]}""")]
    [InlineData("""{"model":"demo","messages":[{"role":"user","content":"x","images":["@"]}]}""")]
    [InlineData("""{"model":"demo","messages":[{"role":"tool","tool_call_id":"1","content":"{\"bijlage\":{\"inhoud\":\"@\"}}"}]}""")]
    [InlineData("""{"model":"demo","messages":[],"input":[{"content":[{"type":"input_file","file_data":"@"}]}]}""")]
    public void A_file_in_a_text_is_refused_or_named(string body)
    {
        body = body.Replace("@", Base64("\u0089PNG\r\n\u001A\n", 300), StringComparison.Ordinal);
        using Inspection refused = Inspecting.Inspect(body);
        Assert.Equal("part-not-inspectable", refused.Unreadable?.Code);
        using Inspection allowed = Inspecting.Inspect(body, new FilterLimits { AllowedUninspected = new HashSet<string> { "image_url" } });
        Assert.Equal(["image_url:allowed"], allowed.NotScanned);
    }

    [Fact]
    public void A_text_of_beginnings_of_files_is_refused_and_not_opened_one_by_one()
    {
        string many = string.Concat(Enumerable.Repeat("JVBERi0\\n", 100_000));
        string body = $$"""{"model":"demo","messages":[{"role":"user","content":"{{many}}"}]}""";
        using Inspection inspection = Inspecting.Inspect(body);
        Assert.Equal(["file:too-many-parts"], inspection.NotScanned);
        Assert.Contains("file:too-many-parts", new Filtering.Documents.DocumentReader(new Filtering.Documents.DocumentLimits())
            .Open(new(Encoding.UTF8.GetBytes(many.Replace("\\n", "\n", StringComparison.Ordinal))), Filtering.Documents.DocumentPlace.File).Unread.Select(static part => part.Code));
    }

    static IReadOnlyList<string> PartTypes(ReadOnlySpan<byte> text) => [.. EncodedFile.In(text).Select(static file => file.Part).Distinct()];

    [Theory]
    [InlineData("\0\0\0\u0018ftypheic")]
    [InlineData("\0\0\0\u0020ftypisom")]
    [InlineData("BM\u0036\u0010\u000E\0")]
    [InlineData("\u00FF\u00FB\u0090\u0064")]
    [InlineData("\u00FF\u00F1\u0050\u0080")]
    [InlineData("\u0001\u0002\u0003")]
    public void A_file_of_an_unmarked_kind_is_recognised_by_being_no_text(string start)
    {
        string file = Base64(start, 600);
        string lines = string.Join("\r\n", file.Chunk(76).Select(static line => new string(line)));
        foreach (string text in new[] { file, $"Wat is dit: {file}?", lines, $"Bijlage:\n{lines}\n--\n" })
            Assert.Single(EncodedFile.In(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Long_text_without_spaces_is_no_file()
    {
        Assert.Empty(EncodedFile.In(Encoding.UTF8.GetBytes(Base64(string.Concat(Enumerable.Repeat("Een hele zin. ", 60)), 0))));
        Assert.Empty(EncodedFile.In(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("0123456789abcdef", 60)))));
        Assert.Empty(EncodedFile.In(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("Appelboom\nPeer2\nkers", 60)))));
    }

    [Fact]
    public void A_certificate_that_says_so_is_no_file()
    {
        string der = Convert.ToBase64String([0x30, 0x82, 2, 87, .. Enumerable.Range(0, 599).Select(static i => (byte)(i * 37))]);
        Assert.Empty(EncodedFile.In(Encoding.UTF8.GetBytes($"-----BEGIN CERTIFICATE-----\n{der}\n-----END CERTIFICATE-----")));
        Assert.Single(EncodedFile.In(Encoding.UTF8.GetBytes($"-----BEGIN CERTIFICATE-----\n{der}AAAA\n-----END CERTIFICATE-----")));
        Assert.Single(EncodedFile.In(Encoding.UTF8.GetBytes(der)));
    }

    static string Base64(string start, int length)
        => Convert.ToBase64String([.. Encoding.Latin1.GetBytes(start), .. Enumerable.Range(0, length).Select(static i => (byte)(i * 37))]);
}
