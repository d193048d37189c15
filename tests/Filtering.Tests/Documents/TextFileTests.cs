using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents;
using MimeKit;
using static Gegevenshuis.AiGateway.Filtering.Tests.Documents.Opening;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

public class TextFileTests
{
    [Fact]
    public void Text_is_read_by_line_in_every_usual_encoding()
    {
        foreach (Encoding encoding in (Encoding[])[new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)!])
        {
            DocumentText document = Open([.. encoding.Preamble, .. encoding.GetBytes("één\r\nbsn 111222333")], "a.txt");
            Assert.Contains("één", document.AllText(), StringComparison.Ordinal);
            Assert.Equal("het bestand, regel 2", document.PlaceOf("111222333"));
        }
    }

    [Fact]
    public void Html_is_read_as_it_stands_and_as_it_looks()
    {
        DocumentText document = Open("<html><!-- bsn 123456782 --><body><p style=\"color:white\">BSN: 111<b>222</b>&#51;33</p><td>a</td><td>b</td></body></html>", "a.html");
        Assert.Contains("BSN: 111222333", document.AllText(), StringComparison.Ordinal);
        Assert.Contains("bsn 123456782", document.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Xml_is_read_and_a_document_type_with_entities_is_refused()
    {
        Assert.Contains("bsn: 111222333", Open("<?xml version=\"1.0\"?><klant><bsn><![CDATA[111222333]]></bsn></klant>", "a.xml").AllText(), StringComparison.Ordinal);
        string bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>";
        Assert.Equal(["file:broken"], Open(bomb, "a.xml").Codes());
        Assert.Equal(["file:broken"], Open("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://example.nl/a.dtd\"><a/>", "a.xml").Codes());
        Assert.Equal(["file:too-deep"], Open(string.Concat(Enumerable.Repeat("<a>", 2000)), "a.xml").Codes());
    }

    [Fact]
    public void Json_values_are_read_without_their_escapes_and_with_their_line()
    {
        DocumentText document = Open("{\n \"bsn\": \"11\\u003122\\u003233\\u0033\",\n \"n\": 123456782 }\n{\"a\":1}", "a.jsonl");
        Assert.Equal("het bestand, regel 2", document.PlaceOf("bsn: 111222333"));
        Assert.Contains("n: 123456782", document.AllText(), StringComparison.Ordinal);
        Assert.Contains("kapot", Open("{ kapot", "a.json").AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_read_with_its_head_its_bodies_and_what_is_attached()
    {
        MimeMessage inner = new() { Subject = "Doorgestuurd één", Body = new TextPart("plain") { Text = "bsn 999900018" } };
        MimeMessage message = new() { Subject = "Dossier één 999900006" };
        message.From.Add(new MailboxAddress("Jan Voorbeeld", "j.voorbeeld@example.nl"));
        BodyBuilder body = new() { TextBody = "Zie bijlage", HtmlBody = "<p>BSN 111<b>222</b>333</p>" };
        body.Attachments.Add("brief.docx", OfficeMaker.Docx("bsn 111222333 in de brief"));
        body.Attachments.Add(new MessagePart { Message = inner });
        message.Body = body.ToMessageBody();
        using MemoryStream stream = new();
        message.WriteTo(stream, TestContext.Current.CancellationToken);
        DocumentText document = Open(stream.ToArray(), "bericht.eml");
        Assert.Contains("Subject: Dossier één 999900006", document.AllText(), StringComparison.Ordinal);
        Assert.Contains("Jan Voorbeeld", document.AllText(), StringComparison.Ordinal);
        Assert.Contains("BSN 111222333", document.AllText(), StringComparison.Ordinal);
        Assert.Equal("het bestand, bijlage 1, alinea 1", document.PlaceOf("bsn 111222333 in de brief"));
        Assert.StartsWith("het bestand, e-mail 2", document.PlaceOf("Doorgestuurd één"), StringComparison.Ordinal);
        Assert.Contains("bsn 999900018", document.AllText(), StringComparison.Ordinal);
        Assert.Empty(document.Unread);
    }

    [Theory]
    [InlineData("%PDF-1.7 x", "a.txt", "file:type-mismatch")]
    [InlineData("gewone tekst", "a.pdf", "file:type-mismatch")]
    [InlineData("gewone tekst", "a.docx", "file:type-mismatch")]
    [InlineData("gewone tekst", "a.png", "file:type-mismatch")]
    [InlineData("\u0001\u0002\u0003", "a.dat", "file:unknown-type")]
    [InlineData("\u0001\u0002\u0003", "a.txt", "file:unknown-type")]
    public void Content_that_is_not_what_its_name_says_is_refused(string content, string name, string code)
        => Assert.Equal([code], Open(Encoding.Latin1.GetBytes(content), name).Codes());

    [Fact]
    public void A_name_is_text_too() => Assert.Equal("het bestand, bestandsnaam, regel 1", Open("niets", "bsn 111222333.txt").PlaceOf("111222333"));

    [Fact]
    public void The_codes_of_what_was_not_read_tell_nothing_of_the_file()
        => Assert.Equal(["het bestand"], Open("gewone tekst", "geheim.pdf").Unread.Select(static part => part.Place.InDutch));
}
