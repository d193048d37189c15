using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

/// <summary>Makes Office files with the library that Microsoft gives out for it.</summary>
static class OfficeMaker
{
    public static byte[] Docx(Action<MainDocumentPart, Body> fill)
    {
        using MemoryStream stream = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            Body body = new();
            main.Document = new Word.Document(body);
            fill(main, body);
        }

        return stream.ToArray();
    }

    public static byte[] Docx(params string[] paragraphs) => Docx((_, body) => body.Append(paragraphs.Select(text => Paragraph(text))));

    public static Paragraph Paragraph(params string[] runs) => new(runs.Select(static text => new Word.Run(new Word.Text(text) { Space = SpaceProcessingModeValues.Preserve })));

    public static byte[] Xlsx(Action<WorkbookPart, SheetData> fill, SheetStateValues? state = null, string sheetName = "Blad1")
    {
        using MemoryStream stream = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            Spreadsheets(workbook, new SheetData(), "Leeg", 1, null);
            SheetData data = new();
            Spreadsheets(workbook, data, sheetName, 2, state);
            fill(workbook, data);
        }

        return stream.ToArray();
    }

    public static Row Row(uint number, params Cell[] cells) => new(cells) { RowIndex = number };

    public static Cell TextCell(string reference, string text) => new() { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)) };

    public static Cell NumberCell(string reference, string value, uint style = 0) => new() { CellReference = reference, CellValue = new CellValue(value), StyleIndex = style };

    /// <summary>Cell styles in order: general, each of the codes.</summary>
    public static void AddFormats(WorkbookPart workbook, params string[] codes)
    {
        WorkbookStylesPart styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new NumberingFormats(codes.Select(static (code, i) => new DocumentFormat.OpenXml.Spreadsheet.NumberingFormat { NumberFormatId = (uint)(164 + i), FormatCode = code })),
            new CellFormats(codes.Select(static (_, i) => new CellFormat { NumberFormatId = (uint)(164 + i) }).Prepend(new CellFormat { NumberFormatId = 0 })));
    }

    static void Spreadsheets(WorkbookPart workbook, SheetData data, string name, uint id, SheetStateValues? state)
    {
        WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(data);
        workbook.Workbook!.Sheets ??= new Sheets();
        Sheet sheet = new() { Id = workbook.GetIdOfPart(part), SheetId = id, Name = name };
        if (state is not null) sheet.State = state;
        workbook.Workbook.Sheets.Append(sheet);
    }
}
