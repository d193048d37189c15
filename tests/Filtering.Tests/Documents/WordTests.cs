using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gegevenshuis.AiGateway.Filtering.Documents;
using static Gegevenshuis.AiGateway.Filtering.Tests.Documents.OfficeMaker;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

public class WordTests
{
    const string Bsn = "111222333";

    [Fact]
    public void A_value_split_over_runs_is_one_value_again()
    {
        DocumentText document = Open((_, body) => body.Append(Paragraph("Beste,"), Paragraph("BSN: 111", "2", "22333 is bekend")));
        Assert.Contains($"BSN: {Bsn} is bekend", document.AllText(), StringComparison.Ordinal);
        Assert.Equal("het bestand, alinea 2", document.PlaceOf(Bsn));
        Assert.Empty(document.Unread);
    }

    [Fact]
    public void Cells_of_a_row_stand_on_one_line_under_their_headings()
    {
        TableCell Cell(string text) => new(Paragraph(text));
        DocumentText document = Open((_, body) => body.Append(new Table(
            new TableRow(Cell("Naam"), Cell("BSN")), new TableRow(Cell("A. Voorbeeld"), Cell(Bsn)))));
        Assert.Contains($"Naam \tBSN \t\nA. Voorbeeld \t{Bsn} \t\n", document.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_read_as_it_was_before_and_as_it_is_after_the_revisions()
    {
        DocumentText document = Open((_, body) => body.Append(new Paragraph(
            new Run(new Text("111")),
            new InsertedRun(new Run(new Text("X"))) { Author = "Redactie" },
            new DeletedRun(new Run(new DeletedText("222333"))) { Author = "Redactie" })));
        string[] texts = [.. document.Parts.Select(static part => part.Text.Trim())];
        Assert.Contains("111X222333", texts);
        Assert.Contains("111222333", texts);
        Assert.Contains("111X", texts);
        Assert.Contains("author: Redactie", document.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_footers_comments_and_footnotes_are_read_and_named()
    {
        DocumentText document = Open((main, _) =>
        {
            main.AddNewPart<HeaderPart>().Header = new Header(Paragraph("kop 111222333"));
            main.AddNewPart<FooterPart>().Footer = new Footer(Paragraph("voet 123456782"));
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(new Comment(Paragraph("opmerking 999900006")) { Id = "1", Author = "Jan Voorbeeld" });
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Paragraph("noot 999900018")) { Id = 2 });
        });
        Assert.StartsWith("het bestand, kop- of voettekst", document.PlaceOf("111222333"), StringComparison.Ordinal);
        Assert.StartsWith("het bestand, kop- of voettekst", document.PlaceOf("123456782"), StringComparison.Ordinal);
        Assert.StartsWith("het bestand, opmerkingen", document.PlaceOf("999900006"), StringComparison.Ordinal);
        Assert.StartsWith("het bestand, voetnoten", document.PlaceOf("999900018"), StringComparison.Ordinal);
        Assert.Contains("Jan Voorbeeld", document.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Invisible_and_white_text_fields_and_links_are_read()
    {
        DocumentText document = Open((main, body) =>
        {
            body.Append(new Paragraph(new Run(new RunProperties(new Vanish(), new Color { Val = "FFFFFF" }), new Text("verborgen 111222333"))));
            body.Append(new Paragraph(new Run(new FieldCode("HYPERLINK \"mailto:a.voorbeeld@example.nl\""))));
            main.AddHyperlinkRelationship(new Uri("https://example.nl/?bsn=123456782"), isExternal: true);
        });
        Assert.Contains("verborgen 111222333", document.AllText(), StringComparison.Ordinal);
        Assert.Contains("a.voorbeeld@example.nl", document.AllText(), StringComparison.Ordinal);
        Assert.Contains("bsn=123456782", document.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_of_the_document_are_read()
    {
        using MemoryStream stream = new();
        stream.Write(Docx("Hallo"));
        using (WordprocessingDocument open = WordprocessingDocument.Open(stream, isEditable: true))
        {
            open.PackageProperties.Creator = "A. Voorbeeld";
            open.PackageProperties.Subject = "Dossier 111222333";
        }

        DocumentText document = Opening.Open(stream.ToArray(), "brief.docx");
        Assert.StartsWith("het bestand, eigenschappen", document.PlaceOf("111222333"), StringComparison.Ordinal);
        Assert.Contains("A. Voorbeeld", document.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_in_a_letter_is_opened_and_a_program_in_it_is_named()
    {
        byte[] sheet = Xlsx((_, data) => data.Append(Row(3, TextCell("A3", "bsn"), NumberCell("B3", Bsn))));
        byte[] docx = Docx((main, _) =>
        {
            using MemoryStream inner = new(sheet);
            main.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx).FeedData(inner);
            using MemoryStream program = new([1, 2, 3]);
            main.AddNewPart<VbaProjectPart>().FeedData(program);
        });
        DocumentText document = Opening.Open(docx, "brief.docx");
        Assert.Equal("het bestand, bijlage 1, werkblad 2, rij 3", document.PlaceOf(Bsn));
        Assert.Contains("file:macros", document.Codes());
    }

    [Fact]
    public void An_image_that_cannot_be_read_is_named()
    {
        byte[] docx = Docx((main, _) =>
        {
            using MemoryStream image = new([0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13]);
            main.AddImagePart(ImagePartType.Png).FeedData(image);
        });
        Assert.Equal(["image:no-ocr"], Opening.Open(docx).Codes());
    }

    static DocumentText Open(Action<MainDocumentPart, Body> fill) => Opening.Open(Docx(fill), "brief.docx");
}
