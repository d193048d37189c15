using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents;
using static Gegevenshuis.AiGateway.Filtering.Tests.Documents.Opening;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

public class OutlookTests
{
    static readonly byte[] s_properties = new byte[32];

    [Fact]
    public void A_message_is_read_with_every_body_and_attachment()
    {
        DocumentText document = Open(CompoundMaker.Make(
            ("__properties_version1.0", s_properties),
            ("__substg1.0_0037001F", Unicode("Dossier één 999900006")),
            ("__substg1.0_1000001F", Unicode("Beste,\nBSN 111222333")),
            ("__substg1.0_10130102", Bytes("<p>in html 999900018</p>")),
            ("__substg1.0_10090102", PackedRtf("{\\rtf1 in rtf 9999\\b 00031}")),
            ("__recip_version1.0_#00000000/__substg1.0_39FE001E", Bytes("j.voorbeeld@example.nl")),
            ("__attach_version1.0_#00000000/__properties_version1.0", s_properties),
            ("__attach_version1.0_#00000000/__substg1.0_3707001F", Unicode("brief.docx")),
            ("__attach_version1.0_#00000000/__substg1.0_37010102", OfficeMaker.Docx("bsn 123456782 in de brief")),
            ("__attach_version1.0_#00000001/__substg1.0_3701000D/__substg1.0_1000001F", Unicode("doorgestuurd 999900043"))), "bericht.msg");
        Assert.Empty(document.Codes());
        Assert.Equal("het bestand, regel 2", document.PlaceOf("BSN 111222333"));
        foreach (string value in (string[])["Dossier één 999900006", "in html 999900018", "in rtf 999900031", "j.voorbeeld@example.nl", "brief.docx", "doorgestuurd 999900043"])
            Assert.True(document.AllText().Contains(value, StringComparison.Ordinal), value);
        Assert.Equal("het bestand, bijlage 1, alinea 1", document.PlaceOf("bsn 123456782 in de brief"));
        Assert.Empty(document.Unread);
    }

    [Fact]
    public void An_office_file_with_a_password_is_named_so_and_an_old_office_file_is_not_known()
    {
        Assert.Equal(["file:encrypted"], Open(CompoundMaker.Make(("EncryptionInfo", [1]), ("EncryptedPackage", [1]))).Codes());
        Assert.Equal(["file:unknown-type"], Open(CompoundMaker.Make(("WordDocument", [1, 2, 3]))).Codes());
        Assert.Equal(["file:type-mismatch"], Open(CompoundMaker.Make(("EncryptionInfo", [1]), ("EncryptedPackage", [1])), "geheim.docx").Codes());
    }

    [Fact]
    public void A_broken_compound_file_is_refused_at_every_cut()
    {
        byte[] whole = CompoundMaker.Make(("__properties_version1.0", s_properties), ("__substg1.0_1000001F", Unicode("hallo")));
        for (int length = 8; length < whole.Length - 448; length += 97) Assert.NotEmpty(Open(whole[..length]).Unread);
    }

    [Fact]
    public void Chains_that_run_in_a_circle_end()
    {
        byte[] circle = CompoundMaker.Make(("__properties_version1.0", s_properties), ("__substg1.0_1000001F", Unicode(new string('a', 1000))));
        for (int at = 512; at < 1024; at += 4) BinaryPrimitives.WriteInt32LittleEndian(circle.AsSpan(at), 1);
        Assert.Equal(["file:broken"], Open(circle).Codes());
    }

    [Fact]
    public void Rich_text_is_read_without_its_controls()
    {
        DocumentText document = Open(@"{\rtf1\ansi{\fonttbl{\f0 Arial;}}Beste,\par BSN: 111\b 222\b0 333\par caf\'e9 \u233?n {\v verborgen 123456782}{\*\annotation noot 999900006}}", "a.rtf");
        Assert.Equal("het bestand, alinea 2", document.PlaceOf("BSN: 111222333"));
        foreach (string value in (string[])["café én", "verborgen 123456782", "noot 999900006"]) Assert.True(document.AllText().Contains(value, StringComparison.Ordinal), value);
        Assert.NotEmpty(Open(@"{\rtf1 {\object{\objdata 0105}}}").Unread);
        Assert.NotEmpty(Open(@"{\rtf1 {\pict 0105}}").Unread);
        Assert.Equal(["file:too-deep"], Open(@"{\rtf1 " + new string('{', 5000)).Codes());
    }

    [Fact]
    public void A_packed_file_is_opened_and_a_bomb_is_not()
    {
        Assert.Equal("het bestand, bijlage 1, regel 1", Open(Gzip(Bytes("BSN 111222333"))).PlaceOf("111222333"));
        Assert.Equal(["file:too-large"], Open(Gzip(new byte[64 << 20])).Codes());
    }

    /// <summary>In the form of the format, with nothing repeated.</summary>
    static byte[] PackedRtf(string rtf)
    {
        byte[] text = Encoding.ASCII.GetBytes(rtf);
        using MemoryStream packed = new();
        Span<byte> head = stackalloc byte[16];
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], text.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], 0x75465A4C);
        packed.Write(head);
        foreach (byte[] eight in text.Chunk(8)) packed.Write([0, .. eight]);
        return packed.ToArray();
    }

    static byte[] Gzip(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(content);
        return packed.ToArray();
    }

    static byte[] Unicode(string text) => Encoding.Unicode.GetBytes(text);
}
