using System.Text;
using Gegevenshuis.AiGateway.Filtering.Tests.Documents;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Makes one damaged file out of a seed: a sound file of some kind with bytes changed, cut, doubled or moved, outside or inside its packing.</summary>
sealed class DocumentMutator(int seed)
{
    static readonly string[] s_words = ["<w:p>", "</w:p>", "<![CDATA[", "]]>", "&#x0;", "<!DOCTYPE a>", "%PDF-", "PK\u0003\u0004", "PK\u0005\u0006", "stream", "endobj", "[[[[", "<<<<", "/Filter", "\\u", "{\\rtf", "{{{{", "boundary=", "--a", "999999999", "-1", "\0", "\u00FF\u00FE"];

    readonly Random _random = new(seed);

    public byte[] Make()
    {
        byte[] file = _random.Next(9) switch
        {
            0 => Pdf(),
            1 => Opening.Zip(("a.txt", Text()), ("b/c.html", Text())),
            2 => Opening.Zip(("[Content_Types].xml", Xml("Types")), ("word/document.xml", Xml("p")), ("word/_rels/document.xml.rels", Xml("Relationship"))),
            3 => Opening.Zip(("[Content_Types].xml", Xml("Types")), ("xl/workbook.xml", Workbook()), ("xl/_rels/workbook.xml.rels", Relations()), ("xl/worksheets/sheet1.xml", Sheet()), ("xl/styles.xml", Xml("xf"))),
            4 => CompoundMaker.Make(("__properties_version1.0", new byte[32]), ("__substg1.0_1000001F", Text()), ("__attach_version1.0_#00000000/__substg1.0_37010102", Text())),
            5 => Bytes("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nhallo\r\n--a\r\nContent-Transfer-Encoding: base64\r\n\r\naGFsbG8=\r\n--a--\r\n"),
            6 => Bytes(@"{\rtf1\ansi Beste\par {\b vet}\'e9\u233?}"),
            7 => PixelText.Png("123", ("tEXt", Text())),
            _ => _random.Next(2) == 0 ? Xml("html") : Bytes("{\"a\":[1,{\"b\":\"c\\u0031\"}],\"d\":\"data:application/pdf;base64,JVBERi0xLjcKJVBERi0xLjcKJVBERi0xLjcKJVBERi0xLjcKJVBERi0xLjcKJVBERi0xLjcK\"}"),
        };
        return _random.Next(4) == 0 ? file : Damage(file, _random.Next(1, 6));
    }

    byte[] Pdf()
    {
        byte[] content = Damage(Bytes("BT /F1 12 Tf 50 700 Td [(BSN) -10 (x)] TJ ET q 9 0 0 9 0 0 cm /I Do Q"), _random.Next(3));
        return new RawPdf(Encoding.Latin1.GetString(content), "/Metadata 7 0 R", "/Annots [6 0 R]").With("<< /Type /Annot /Contents (noot) /AP << /N 8 0 R >> >>")
            .WithStream("/Type /Metadata /Subtype /XML", Xml("x")).WithStream("/Filter /FlateDecode", Damage(RawPdf.Deflate(Text()), _random.Next(2))).Make();
    }

    byte[] Xml(string name) => Damage(Bytes($"<?xml version=\"1.0\"?><r xmlns:w=\"w\"><{name} a=\"b\"><w:r><w:t>hallo</w:t><w:del><w:delText>weg</w:delText></w:del></w:r></{name}></r>"), _random.Next(3));

    byte[] Workbook() => Damage(Bytes("<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"), _random.Next(2));

    byte[] Relations() => Damage(Bytes("<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"), _random.Next(2));

    byte[] Sheet() => Damage(Bytes("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>30000</v></c><c r=\"ZZ1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>"), _random.Next(3));

    byte[] Text() => Damage(Bytes("Beste,\r\nhoe laat gaat het loket open?\r\n"), _random.Next(2));

    byte[] Damage(byte[] file, int times)
    {
        List<byte> bytes = [.. file];
        for (int i = 0; i < times && bytes.Count > 0; i++)
        {
            int at = _random.Next(bytes.Count), length = Math.Min(_random.Next(1, 40), bytes.Count - at);
            switch (_random.Next(6))
            {
                case 0: bytes[at] = (byte)_random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes.InsertRange(at, Encoding.Latin1.GetBytes(s_words[_random.Next(s_words.Length)])); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default:
                    for (int j = 0; j < length; j++) bytes[at + j] = _random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
            }
        }

        return [.. bytes];
    }

    static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
