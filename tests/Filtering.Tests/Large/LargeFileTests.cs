using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Large;
using Gegevenshuis.AiGateway.Filtering.Multipart;
using Gegevenshuis.AiGateway.Filtering.Tests.Documents;
using Gegevenshuis.AiGateway.Filtering.Tests.Requests;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Large;

/// <summary>A file read in pieces is read as one in memory: the reading in memory is the slow twin.</summary>
public class LargeFileTests
{
    const int Window = BodyStretch.Window;

    static readonly Gen<string> s_line = Gen.OneOf(
        "Ordernummer;bedrag;plaats\n", "12;34,50;Amersfoort\n", "Mijn BSN is 111222333.\n", "mail sanne@example.nl voor meer\n",
        "\n", "Zaak 42: café, naïef, 漢字.\n", """{"naam":"bsn","waarde":"11\u003122233\u0033"}""" + "\n", """{"a":[1,2,{"bsn":111222333}]}""" + "\n");

    [Fact]
    public void In_pieces_or_at_once_the_same_is_found_on_the_same_line()
        => Gen.Select(Gen.OneOf("", "{", "\n"), s_line.Array[0, 60], Gen.Int[0, 2 * Window]).Sample((start, lines, padding) =>
        {
            string text = start + string.Concat(lines) + new string('x', padding % 900) + "\n" + string.Concat(Enumerable.Repeat("Gewone tekst zonder iets.\n", padding / 26)) + string.Concat(lines);
            Assert.Equal(Found(text, int.MaxValue), Found(text, 1));
        }, iter: 60);

    [Fact]
    public void A_value_is_found_wherever_the_pieces_are_cut()
    {
        for (int before = Window - 40; before <= Window + 2; before++)
        {
            string text = new string('\n', before / 2) + new string(' ', before - (before / 2)) + "BSN 111222333 en verder.";
            Assert.Equal([$"bsn 1 {1 + (before / 2)}"], Found(text, 1));
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-1252")]
    public void Other_encodings_are_read_too(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] text = [.. encoding.Preamble, .. encoding.GetBytes(string.Concat(Enumerable.Repeat("Eén regel, café.\n", 9_000)) + "Mijn BSN is 111222333.")];
        Assert.Equal(["bsn 1 9001"], Found(text, 1, "a.txt"));
    }

    [Fact]
    public void A_value_behind_escapes_of_JSON_is_found_in_the_last_of_many_lines()
    {
        string text = string.Concat(Enumerable.Repeat("""{"vraag":"Hoe laat gaat het loket open?"}""" + "\n", 5_000)) + """{"bsn":"11\u003122233\u0033"}""";
        Assert.Equal(["bsn 1 5001"], Found(text, 1));
    }

    [Fact]
    public void A_line_that_is_no_JSON_does_not_hide_the_lines_after_it()
    {
        string text = """{"a":"b"}""" + "\n{geen json\n" + """{"bsn":"11\u003122233\u0033"}""";
        Assert.Equal(["bsn 1 3"], Found(text, int.MaxValue));
        Assert.Equal(["bsn 1 3"], Found(text, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200_000)]
    [InlineData(262_000)]
    [InlineData(262_100)]
    public void A_document_in_base64_is_opened_wherever_it_stands(int before)
    {
        string docx = Convert.ToBase64String(OfficeMaker.Docx("Beste", "Mijn BSN is 111222333"));
        string text = string.Concat(Enumerable.Repeat("Een woord. ", before / 11)) + $"data:application/vnd.openxmlformats-officedocument.wordprocessingml.document;base64,{docx} en verder " + new string('y', 300_000);
        Assert.Contains(Found(text, 1), static found => found.StartsWith("bsn 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stretch_that_cannot_be_cut_is_refused_and_a_column_of_numbers_is_not()
    {
        FilterLimits limits = new() { MaxWholeText = 1, MaxBodyBytes = 400_000 };
        using Inspection refused = Inspect(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("abcd1234ABCD\n", 60_000))), limits, "a.txt");
        Assert.Equal(["file:too-large"], refused.NotScanned);
        using Inspection read = Inspect(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("12345\n", 120_000))), limits, "a.txt");
        Assert.Null(read.Unreadable);
    }

    [Theory]
    [InlineData("a.pdf", "Gewoon tekst.", "file:type-mismatch")]
    [InlineData("a.txt", "Tekst\0met een nul.", "file:unknown-type")]
    [InlineData("a.txt", "Tekst\n%PDF-1.7\n1 0 obj", "file:ambiguous")]
    [InlineData("a.html", "<html>te groot om te openen</html>", "file:too-large")]
    [InlineData("a.mp3", "ID3\u0004geluid", "audio:unknown-type")]
    public void What_a_small_file_is_refused_for_a_large_one_is_too(string name, string content, string code)
    {
        using Inspection inspection = Inspect(Encoding.UTF8.GetBytes(content + new string(' ', 5_000)), new FilterLimits { MaxWholeText = 1, MaxFileBytes = 100 }, name);
        Assert.Equal([code], inspection.NotScanned);
        Assert.Equal("part-not-inspectable", inspection.Unreadable?.Code);
    }

    [Fact]
    public void What_was_found_in_a_large_file_and_left_is_not_of_the_models_making_wherever_the_pieces_are_cut()
    {
        for (int before = Window - 40; before <= Window + 2; before++)
        {
            string text = new string(' ', before) + "Mail sanne@example.nl en verder." + new string(' ', Window) + """Mail "bram\u0040example.nl".""";
            using Inspection inspection = Inspect(Encoding.UTF8.GetBytes(text), new FilterLimits { MaxWholeText = 1 }, null);
            TypedValues typed = inspection.Typed(Verdict.Decide(inspection, Inspecting.Scanner, new HashSet<DataClass> { DataClass.Person }));
            Assert.True(typed.Has("email", "Sanne@example.nl"), $"after {before} bytes");
            Assert.False(typed.Has("email", "piet@example.nl"));
            Assert.Equal(0, inspection.Typed(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing)).Count);
        }
    }

    static string[] Found(string text, int maxWhole) => Found(Encoding.UTF8.GetBytes(text), maxWhole, null);

    static string[] Found(byte[] file, int maxWhole, string? name)
    {
        using Inspection inspection = Inspect(file, new FilterLimits { MaxWholeText = maxWhole }, name);
        Assert.Null(inspection.Unreadable);
        return [.. inspection.Hits.Select(static hits => $"{Inspecting.Scanner.Rules[hits.Rule].Id} {hits.Count} {hits.FirstInFile!.Value.File!.Number}")];
    }

    static Inspection Inspect(byte[] file, FilterLimits limits, string? name)
    {
        byte[] form = [.. "--g\r\nContent-Disposition: form-data; name=\"file\"; filename=\""u8, .. Encoding.UTF8.GetBytes(name ?? "a"), .. "\"\r\n\r\n"u8, .. file, .. "\r\n--g--"u8];
        return new FormFilter(Inspecting.Scanner, limits, new DocumentReader(new DocumentLimits()), new Dictionary<string, MessageFilter>(), "file")
            .Inspect(new MemoryBody(form), "multipart/form-data; boundary=g");
    }
}
