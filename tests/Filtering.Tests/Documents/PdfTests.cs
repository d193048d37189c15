using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using static Gegevenshuis.AiGateway.Filtering.Tests.Documents.Opening;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

public class PdfTests
{
    const string Bsn = "111222333";

    [Fact]
    public void Text_is_read_by_page_and_line()
    {
        PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.AddPage(PageSize.A4).AddText("Niets bijzonders", 12, new PdfPoint(50, 700), font);
        PdfPageBuilder page = builder.AddPage(PageSize.A4);
        page.AddText("Beste,", 12, new PdfPoint(50, 700), font);
        page.AddText("BSN", 12, new PdfPoint(50, 650), font);
        page.AddText(Bsn, 12, new PdfPoint(200, 650), font);
        DocumentText document = Open(builder.Build(), "a.pdf", "application/pdf");
        Assert.Equal("het bestand, pagina 2, regel 2", document.PlaceOf(Bsn));
        Assert.Contains($"BSN\t{Bsn}", document.AllText(), StringComparison.Ordinal);
        Assert.Empty(document.Unread);
    }

    [Theory]
    [InlineData("white", "1 1 1 rg BT /F1 12 Tf 50 700 Td (BSN 111222333) Tj ET")]
    [InlineData("invisible", "BT /F1 12 Tf 3 Tr 50 700 Td (BSN 111222333) Tj ET")]
    [InlineData("outside the page", "BT /F1 12 Tf 5000 7000 Td (BSN 111222333) Tj ET")]
    [InlineData("tiny", "BT /F1 0.01 Tf 50 700 Td (BSN 111222333) Tj ET")]
    [InlineData("in pieces", "BT /F1 12 Tf 50 700 Td [(BSN 111) -10 (222) 20 (333)] TJ ET")]
    [InlineData("clipped away", "0 0 1 1 re W n BT /F1 12 Tf 50 700 Td (BSN 111222333) Tj ET")]
    public void Text_that_people_do_not_see_is_read(string how, string content)
        => Assert.True(Open(new RawPdf(content).Make()).AllText().Contains(Bsn, StringComparison.Ordinal), how);

    [Fact]
    public void Properties_notes_fields_scripts_and_metadata_are_read()
    {
        byte[] pdf = new RawPdf("BT /F1 12 Tf 50 700 Td (Hallo) Tj ET", "/Metadata 9 0 R /AcroForm << /Fields [8 0 R] >> /OpenAction 10 0 R", "/Annots [7 0 R 8 0 R]")
            .With("<< /Author (A. Voorbeeld) /Subject <FEFF00420053004E0020003100310031003200320032003300330033> >>")
            .With("<< /Type /Annot /Subtype /Text /Rect [0 0 10 10] /Contents (notitie 999900006) >>")
            .With("<< /Type /Annot /Subtype /Widget /FT /Tx /T (bsnveld) /V (999900018) /Rect [0 0 10 10] >>")
            .WithStream("/Type /Metadata /Subtype /XML", Bytes("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><dc xmlns=\"d\">xmp 123456782</dc></x:xmpmeta>"))
            .With("<< /Type /Action /S /JavaScript /JS 11 0 R >>")
            .WithStream("", Bytes("var inwoner = 'bsn 999900031';"))
            .WithTrailer("/Info 6 0 R").Make();
        DocumentText document = Open(pdf);
        foreach (string value in (string[])["A. Voorbeeld", "BSN 111222333", "notitie 999900006", "bsnveld: 999900018", "xmp 123456782", "bsn 999900031"])
            Assert.True(document.AllText().Contains(value, StringComparison.Ordinal), value);
        Assert.Empty(document.Unread);
    }

    [Fact]
    public void An_attachment_is_opened()
    {
        byte[] pdf = new RawPdf("BT ET", "/Names << /EmbeddedFiles << /Names [(a.docx) 6 0 R] >> >>")
            .With("<< /Type /Filespec /F (a.docx) /EF << /F 7 0 R >> >>")
            .WithStream("/Type /EmbeddedFile /Filter /FlateDecode", RawPdf.Deflate(OfficeMaker.Docx("BSN 111222333"))).Make();
        Assert.Equal("het bestand, bijlage 1, alinea 1", Open(pdf).PlaceOf("BSN 111222333"));
    }

    [Fact]
    public void A_page_that_is_an_image_is_not_read_without_ocr()
    {
        byte[] pdf = new RawPdf("q 100 0 0 100 0 0 cm /I Do Q").Replace(5, "<< >>")
            .Replace(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 6 0 R >> >> >>")
            .WithStream("/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray", new byte[64]).Make();
        UnreadPart image = Assert.Single(Open(pdf).Unread);
        Assert.Equal(("image:no-ocr", "het bestand, pagina 1"), (image.Code, image.Place.InDutch));
    }

    [Theory]
    [InlineData("JPXDecode")]
    [InlineData("JBIG2Decode")]
    [InlineData("CCITTFaxDecode")]
    public void An_image_in_a_form_that_nobody_here_can_draw_is_refused_on_a_page_and_beside_it(string filter)
    {
        string image = $"/Type /XObject /Subtype /Image /Width 80 /Height 80 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /{filter}";
        byte[] onPage = new RawPdf("q 100 0 0 100 0 0 cm /I Do Q").Replace(5, "<< >>")
            .Replace(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 6 0 R >> >> >>")
            .WithStream(image, [0, 0, 0, 12, .. "jP  "u8, 13, 10, 135, 10]).Make();
        byte[] beside = new RawPdf("BT ET", "/X 6 0 R").WithStream(image, [0, 0, 0, 12, .. "jP  "u8, 13, 10, 135, 10]).Make();
        Assert.NotEmpty(Open(onPage).Unread);
        Assert.NotEmpty(Open(beside).Unread);
    }

    [Fact]
    public void What_an_earlier_version_said_is_still_in_the_file_and_is_read()
    {
        byte[] first = new RawPdf("BT /F1 12 Tf 50 700 Td (BSN 111222333) Tj ET").Make();
        string text = Encoding.Latin1.GetString(first);
        int table = text.LastIndexOf("startxref", StringComparison.Ordinal) + 10;
        string previous = text[table..text.IndexOf('\n', table)];
        const string Content = "4 0 obj\n<< /Length 38 >>\nstream\nBT /F1 12 Tf 50 700 Td (Weggelakt) Tj ET\nendstream\nendobj\n";
        byte[] changed = [.. first, .. Encoding.Latin1.GetBytes($"{Content}xref\n4 1\n{first.Length:D10} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev {previous} >>\nstartxref\n{first.Length + Content.Length}\n%%EOF\n")];

        DocumentText document = Open(changed);

        Assert.Contains("Weggelakt", document.AllText(), StringComparison.Ordinal);
        Assert.Equal("het bestand, overige inhoud, pagina 1, regel 1", document.PlaceOf("BSN 111222333"));
        Assert.Empty(document.Unread);
    }

    [Fact]
    public void The_fields_of_an_XFA_form_are_read()
    {
        byte[] pdf = new RawPdf("BT ET", "/AcroForm << /Fields [] /XFA [(datasets) 6 0 R] >>")
            .WithStream("/Filter /FlateDecode", RawPdf.Deflate(Bytes("<xfa:datasets xmlns:xfa=\"x\"><inwoner>BSN 111222333</inwoner></xfa:datasets>"))).Make();
        Assert.Contains("BSN 111222333", Open(pdf).AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_tells_no_characters_is_refused()
    {
        byte[] pdf = new RawPdf("BT /F1 12 Tf 50 700 Td <002500260027> Tj ET")
            .Replace(5, "<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /DescendantFonts [6 0 R] >>")
            .With("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R >>")
            .With("<< /Type /FontDescriptor /FontName /Helvetica /Flags 4 >>").Make();
        Assert.NotEmpty(Open(pdf).Unread);
    }

    [Fact]
    public void A_password_is_named_so()
    {
        string key = new('7', 64);
        byte[] pdf = new RawPdf("BT ET").With($"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{key}> /U <{key}> >>")
            .WithTrailer($"/Encrypt 6 0 R /ID [<{key[..32]}> <{key[..32]}>]").Make();
        Assert.Equal(["file:encrypted"], Open(pdf).Codes());
    }

    [Fact]
    public void A_page_that_unpacks_to_more_than_allowed_is_refused()
    {
        byte[] bomb = RawPdf.Deflate(new byte[40 << 20]);
        byte[] pdf = new RawPdf("BT ET", page: "/X 6 0 R").WithStream("/Filter /FlateDecode", bomb).Make();
        DocumentText document = Open(pdf, limits: new DocumentLimits { MaxUnpackedBytes = 4 << 20 });
        Assert.Contains("file:too-large", document.Codes());
    }

    public static TheoryData<string, byte[]> Polyglots => new()
    {
        { "text before the header", [.. "<html>\n"u8, .. new RawPdf("BT ET").Make()] },
        { "an archive behind the end", [.. new RawPdf("BT ET").Make(), .. Zip(("a.txt", Bytes("hallo")))] },
        { "cut off", new RawPdf("BT /F1 12 Tf (x) Tj ET").Make()[..200] },
        { "no more than a header", Bytes("%PDF-1.7\n") },
    };

    [Theory]
    [MemberData(nameof(Polyglots))]
    public void What_is_not_one_whole_pdf_is_refused(string what, byte[] file)
        => Assert.True(Open(file).Unread.Count > 0, what);

    [Fact]
    public void Deep_nesting_ends_in_a_refusal_and_not_in_the_end_of_the_process()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000));
        Assert.NotEmpty(Open(new RawPdf("BT ET", $"/X {deep}").Make()).Unread);
        Assert.NotEmpty(Open(Encoding.Latin1.GetBytes("%PDF-1.7\n" + string.Concat(Enumerable.Repeat("<<", 200_000)))).Unread);
    }
}
