using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Gegevenshuis.AiGateway.Filtering.Documents;
using static Gegevenshuis.AiGateway.Filtering.Tests.Documents.OfficeMaker;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

public class SheetTests
{
    [Fact]
    public void A_number_is_read_as_its_cell_shows_it()
    {
        DocumentText document = Open((workbook, data) =>
        {
            AddFormats(workbook, "000000000", "0000\\.00\\.000", "dd/mm/yyyy");
            data.Append(
                Row(1, TextCell("A1", "BSN"), TextCell("B1", "Geboren")),
                Row(7, NumberCell("A7", "12345672", style: 1), NumberCell("B7", "30000", style: 3)),
                Row(9, NumberCell("A9", "1.11222333E8"), NumberCell("B9", "12345672", style: 2)));
        });
        Assert.Contains("BSN\tGeboren\n012345672\t18-02-1982\n111222333\t0123.45.672\n", document.AllText(), StringComparison.Ordinal);
        Assert.Equal("het bestand, werkblad 2, rij 7", document.PlaceOf("012345672"));
        Assert.Equal("het bestand, werkblad 2, rij 9", document.PlaceOf("111222333"));
    }

    [Fact]
    public void Hidden_sheets_columns_and_rows_are_read()
    {
        byte[] xlsx = Xlsx(
            (workbook, data) =>
            {
                workbook.WorksheetParts.Last().Worksheet!.InsertBefore(new Columns(new Column { Min = 1, Max = 1, Hidden = true }), data);
                data.Append(new Row(TextCell("A1", "111222333")) { RowIndex = 1, Hidden = true });
            },
            SheetStateValues.VeryHidden, "Dossier 123456782");
        DocumentText document = Opening.Open(xlsx, "x.xlsx");
        Assert.Equal("het bestand, werkblad 2, rij 1", document.PlaceOf("111222333"));
        Assert.Contains("Dossier 123456782", document.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_stay_under_their_headings_when_others_are_empty()
        => Assert.Contains("a\tb\tc\n1\t\t3\n", Open((_, data) => data.Append(
            Row(1, TextCell("A1", "a"), TextCell("B1", "b"), TextCell("C1", "c")), Row(2, NumberCell("A2", "1"), NumberCell("C2", "3")))).AllText(), StringComparison.Ordinal);

    [Fact]
    public void Formulas_shared_texts_and_comments_are_read()
    {
        DocumentText document = Open((workbook, data) =>
        {
            SharedStringTablePart strings = workbook.AddNewPart<SharedStringTablePart>();
            strings.SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Run(new Text("111")), new Run(new Text("222333"))), new SharedStringItem(new Text("achtergebleven 999900006")));
            data.Append(Row(2,
                new Cell { CellReference = "A2", DataType = CellValues.SharedString, CellValue = new CellValue("0") },
                new Cell { CellReference = "B2", CellFormula = new CellFormula("CONCAT(\"bsn \",123456782)"), DataType = CellValues.String, CellValue = new CellValue("uitkomst") }));
            WorksheetCommentsPart comments = workbook.WorksheetParts.Last().AddNewPart<WorksheetCommentsPart>();
            comments.Comments = new Comments(new Authors(new Author("Redactie")), new CommentList(new Comment(new CommentText(new Text("noot 999900018"))) { Reference = "A1", AuthorId = 0 }));
        });
        Assert.Equal("het bestand, werkblad 2, rij 2", document.PlaceOf("111222333\tuitkomst"));
        Assert.Contains("123456782", document.AllText(), StringComparison.Ordinal);
        Assert.Contains("achtergebleven 999900006", document.AllText(), StringComparison.Ordinal);
        Assert.StartsWith("het bestand, opmerkingen", document.PlaceOf("noot 999900018"), StringComparison.Ordinal);
    }

    static DocumentText Open(Action<WorkbookPart, SheetData> fill) => Opening.Open(Xlsx(fill), "tabel.xlsx");
}
