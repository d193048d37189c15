using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering.Tests.Documents;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Requests;

public class AttachedFileTests
{
    /// <summary>The ways in which a chat message holds a file; <c>@</c> is its base64.</summary>
    public static TheoryData<string> Ways => new()
    {
        """{"type":"file","file":{"filename":"brief.docx","file_data":"data:application/vnd.openxmlformats-officedocument.wordprocessingml.document;base64,@"}}""",
        """{"type":"file","file":{"filename":"brief.docx","file_data":"@"}}""",
        """{"type":"text","text":"Vat samen: data:application/octet-stream;base64,@"}""",
        """{"type":"document","source":{"type":"base64","data":"@"}}""",
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_document_is_opened_and_blocked_with_its_place(string part)
    {
        using Inspection inspection = Inspect(part, OfficeMaker.Docx("Beste", "BSN 111222333"));
        Assert.Null(inspection.Unreadable);
        RuleOutcome outcome = Assert.Single(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing).Outcomes, static outcome => outcome.Action == RuleAction.Block);
        Assert.Equal("bericht 1, bestand 1, alinea 2", outcome.First.InDutch);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_would_be_replaced_in_text_blocks_in_a_file(string part)
    {
        using Inspection inspection = Inspect(part, OfficeMaker.Docx("Mail naar s.devries@example.nl"));
        Verdict verdict = Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing);
        Assert.Equal(VerdictKind.Block, verdict.Kind);
        Verdict accepted = Verdict.Decide(inspection, Inspecting.Scanner, new HashSet<DataClass> { DataClass.Person });
        Assert.Equal(VerdictKind.Pass, accepted.Kind);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_clean_document_leaves_byte_for_byte(string part)
    {
        string body = Body(part, OfficeMaker.Docx("Hoe laat gaat het loket open?"));
        (string left, _) = Inspecting.Rewrite(body);
        Assert.Equal(body, left);
    }

    [Fact]
    public void The_rule_tells_the_place_in_the_text_when_only_that_is_replaced()
    {
        using Inspection inspection = Inspect("""{"type":"file","file":{"file_data":"@"}},{"type":"text","text":"bel\ns.devries\u0040example.nl"}""", OfficeMaker.Docx("niets"));
        Assert.Equal("bericht 1, regel 2", Assert.Single(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing).Outcomes).First.InDutch);
    }

    [Theory]
    [InlineData("""{"type":"file","file":{"file_data":"data:application/pdf;base64,@"}}""", "file:type-mismatch")]
    [InlineData("""{"type":"file","file":{"filename":"brief.pdf","file_data":"@"}}""", "file:type-mismatch")]
    [InlineData("""{"type":"image_url","image_url":{"url":"https://example.nl/a.png"}}""", "image:remote")]
    [InlineData("""{"type":"file","file":{"file_data":"@","file_url":"https://example.nl/b.pdf"}}""", "file:remote")]
    [InlineData("""{"type":"file","file":{"file_data":"geen base64!"}}""", "file:unknown-type")]
    public void What_cannot_be_looked_into_is_refused_and_named(string part, string code)
    {
        using Inspection inspection = Inspect(part, OfficeMaker.Docx("niets"));
        Assert.Equal("part-not-inspectable", inspection.Unreadable?.Code);
        Assert.Contains(code, inspection.NotScanned);
    }

    [Fact]
    public void Base64_of_every_style_is_the_same_file()
    {
        string plain = Convert.ToBase64String(OfficeMaker.Docx("BSN 111222333"));
        string[] styles = [plain, plain.TrimEnd('='), plain.Replace('+', '-').Replace('/', '_'), string.Join("\\r\\n", plain.Chunk(76).Select(static line => new string(line)))];
        foreach (string style in styles)
        {
            using Inspection inspection = Inspecting.Inspect("""{"model":"demo","messages":[{"role":"user","content":[{"type":"file","file":{"file_data":"@"}}]}]}""".Replace("@", style, StringComparison.Ordinal));
            Assert.Single(inspection.Hits);
        }
    }

    static Inspection Inspect(string part, byte[] file) => Inspecting.Inspect(Body(part, file));

    static string Body(string part, byte[] file)
        => $$"""{"model":"demo","messages":[{"role":"user","content":[{{part.Replace("@", Convert.ToBase64String(file), StringComparison.Ordinal)}}]}]}""";
}
