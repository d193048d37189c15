using System.Buffers.Binary;
using System.Globalization;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Documents.Images;
using static Gegevenshuis.AiGateway.Filtering.Tests.Documents.Opening;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

/// <summary>With the real program: tests/run.sh installs it where it is not there.</summary>
public class ImageTests
{
    const string Bsn = "111222333";

    static readonly Tesseract? s_tesseract = Tesseract.Find(Environment.GetEnvironmentVariable("PATH"));

    [Fact]
    public void Text_in_an_image_is_read()
    {
        Assert.NotNull(s_tesseract);
        DocumentText document = Open(PixelText.Png(Bsn), "foto.png", images: s_tesseract);
        Assert.Contains(Bsn, document.AllText(), StringComparison.Ordinal);
        Assert.Empty(document.Unread);
    }

    [Fact]
    public void A_scanned_page_is_read_and_named()
    {
        byte[] dots = PixelText.Gray(Bsn, out int width, out int height);
        string size = string.Create(CultureInfo.InvariantCulture, $"/Width {width} /Height {height}");
        byte[] pdf = new RawPdf("q 500 0 0 100 0 0 cm /I Do Q")
            .Replace(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 6 0 R >> >> >>")
            .WithStream($"/Type /XObject /Subtype /Image {size} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode", RawPdf.Deflate(dots)).Make();
        DocumentText document = Open(pdf, images: s_tesseract);
        Assert.StartsWith("het bestand, pagina 1", document.PlaceOf(Bsn), StringComparison.Ordinal);
        Assert.Empty(document.Unread);
    }

    [Fact]
    public void What_stands_beside_the_picture_is_text_too()
    {
        byte[] packed = [.. "Comment\0\0"u8, .. RawPdf.Deflate(Bytes("bsn 123456782"))];
        byte[] png = PixelText.Png("1", ("tEXt", Bytes("Title\0dossier 999900006")), ("zTXt", packed));
        DocumentText document = Open(png);
        Assert.StartsWith("het bestand, eigenschappen", document.PlaceOf("999900006"), StringComparison.Ordinal);
        Assert.Contains("bsn 123456782", document.AllText(), StringComparison.Ordinal);
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xFE, 0, 17, .. "bsn 999900018 x"u8, 0xFF, 0xDA];
        Assert.Contains("999900018", Open(jpeg).AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_too_many_dots_is_refused_before_it_is_unpacked()
    {
        byte[] png = PixelText.Png("1");
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 60_000);
        Assert.Equal(["image:too-large"], Open(png, images: s_tesseract).Codes());
    }

    [Fact]
    public void A_broken_image_and_a_moving_one_are_refused()
    {
        byte[] png = PixelText.Png("1");
        Assert.Equal(["image:broken"], Open(png[..60], images: s_tesseract).Codes());
        Assert.Equal(["image:broken"], Open(png[..20], images: s_tesseract).Codes());
        Assert.Equal(["image:unknown-type"], Open(PixelText.Png("1", ("acTL", new byte[8])), images: s_tesseract).Codes());
    }

    [Fact]
    public void Reading_stops_when_the_time_is_up()
        => Assert.Null(s_tesseract!.Read(PixelText.Png(Bsn), TimeSpan.FromTicks(1)).Text);

    [Fact]
    public void Spaces_that_recognition_puts_in_are_taken_out_again()
        => Assert.Equal("bsn 111222333 en s.devries@example.nl", Tesseract.Joined("bsn 111 22 2333 en s.devries @ example.nl"));

    [Fact]
    public void A_machine_without_the_program_has_no_reader() => Assert.Null(Tesseract.Find(Path.GetTempPath()));
}
