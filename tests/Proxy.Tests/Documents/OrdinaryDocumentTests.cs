using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Tests.Policies;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Documents;

/// <summary>What word processors put in every file of themselves is no finding: otherwise no file would ever pass.</summary>
public sealed class OrdinaryDocumentTests
{
    static readonly Detection.Scanner s_scanner = PolicyReader.Read([Repository.Rules], RulesFolder.Today).Policy!.Scanner;

    static readonly (string Name, string Content)[] s_letter =
    [
        ("[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
        ("_rels/.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/document.xml", """<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wp="wp" xmlns:a="a"><w:body><w:p w14:paraId="12345678" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="00123456"><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Openingstijden</w:t></w:r></w:p><w:sdt><w:sdtPr><w:id w:val="-1234567827"/></w:sdtPr><w:sdtContent><w:p><w:r><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Times New Roman"/><w:lang w:val="nl-NL"/></w:rPr><w:t>Het loket gaat om negen uur open. De wachttijd is kort.</w:t></w:r></w:p></w:sdtContent></w:sdt><wp:extent cx="5731510" cy="3222876"/><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"/><w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>"""),
        ("word/styles.xml", """<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:latentStyles w:count="376"><w:lsdException w:name="heading 1"/><w:lsdException w:name="Medium Shading 1 Accent 1"/></w:latentStyles><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:link w:val="Kop1Char"/></w:style></w:styles>"""),
        ("word/fontTable.xml", """<?xml version="1.0"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:sig w:usb0="E0002EFF" w:usb1="C000785B" w:usb2="00000009" w:usb3="00000000" w:csb0="000001FF" w:csb1="00000000"/></w:font><w:font w:name="Calibri Light"><w:panose1 w:val="020F0302020204030204"/></w:font></w:fonts>"""),
        ("word/theme/theme1.xml", """<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Kantoorthema"><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri Light" panose="020F0302020204030204"/><a:font script="Jpan" typeface="游ゴシック Light"/><a:font script="Viet" typeface="Times New Roman"/></a:majorFont></a:fontScheme></a:theme>"""),
        ("word/settings.xml", """<?xml version="1.0"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w15="w15"><w:rsids><w:rsidRoot w:val="00123456"/><w:rsid w:val="12345678"/></w:rsids><w15:docId w15:val="{6F2C8C6E-0B6E-4B43-9A0B-111222333444}"/></w:settings>"""),
        ("docProps/app.xml", """<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template><TotalTime>12</TotalTime><Pages>1</Pages><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"""),
        ("docProps/core.xml", """<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:created>2026-11-25T09:12:00Z</dcterms:created><cp:revision>2</cp:revision></cp:coreProperties>"""),
    ];

    static readonly (string Name, string Content)[] s_table =
    [
        ("[Content_Types].xml", s_letter[0].Content),
        ("xl/workbook.xml", """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12180"/></bookViews><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", """<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Maand</t></is></c><c r="B1" t="inlineStr"><is><t>Bezoekers</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>januari</t></is></c><c r="B2"><v>1204</v></c></row></sheetData></worksheet>"""),
        ("xl/styles.xml", """<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><cellXfs count="1"><xf numFmtId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Standaard" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""),
    ];

    [Fact]
    public void What_a_word_processor_adds_is_no_finding() => AssertClean(s_letter, "brief.docx");

    [Fact]
    public void What_a_spreadsheet_adds_is_no_finding() => AssertClean(s_table, "tabel.xlsx");

    static void AssertClean((string Name, string Content)[] parts, string name)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string entry, string content) in parts)
            {
                using Stream opened = zip.CreateEntry(entry).Open();
                opened.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        string body = JsonSerializer.Serialize(new { model = "klein", messages = new[] { new { role = "user", content = new[] { new { type = "file", file = new { filename = name, file_data = Convert.ToBase64String(stream.ToArray()) } } } } } });
        using Inspection inspection = new MessageFilter(OpenAiChat.Protocol, s_scanner, new FilterLimits()).Inspect(Encoding.UTF8.GetBytes(body));
        Assert.Null(inspection.Unreadable);
        Assert.Empty(Verdict.Decide(inspection, s_scanner, new HashSet<DataClass>()).Outcomes.Select(static outcome => $"{outcome.Rule.Id}: {outcome.First.InDutch}"));
    }
}
