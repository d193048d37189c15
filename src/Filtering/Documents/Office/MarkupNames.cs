using System.Collections.Frozen;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>What the elements and attributes of Office Open XML and OpenDocument mean for text. The rest of their names means nothing to it.</summary>
static class MarkupNames
{
    /// <summary>Elements that end a paragraph.</summary>
    public static readonly FrozenSet<string> Paragraphs = FrozenSet.Create("p", "h", "si", "comment", "text", "threadedComment", "list-item", "note", "annotation");

    public static readonly FrozenSet<string> Cells = FrozenSet.Create("tc", "table-cell", "covered-table-cell");

    public static readonly FrozenSet<string> Rows = FrozenSet.Create("tr", "table-row");

    /// <summary>Elements with text of their own in the middle of another's paragraph.</summary>
    public static readonly FrozenSet<string> Boxes = FrozenSet.Create("txbxContent", "text-box", "annotation", "note");

    public static readonly FrozenSet<string> Insertions = FrozenSet.Create("ins", "moveTo");

    public static readonly FrozenSet<string> Deletions = FrozenSet.Create("del", "moveFrom", "tracked-changes");

    /// <summary>Elements whose text is not shown in the line: codes of fields, formulas, values of properties.</summary>
    public static readonly FrozenSet<string> Apart = FrozenSet.Create("instrText", "delInstrText", "f", "formula");

    /// <summary>Attributes that hold what somebody wrote.</summary>
    public static readonly FrozenSet<string> Written = FrozenSet.Create(
        "v", "value", "string-value", "date-value", "text", "string", "title", "descr", "author", "creator", "initials", "display", "displayName", "displayText", "tooltip",
        "Target", "href", "prompt", "promptTitle", "error", "errorTitle", "caption", "uniqueName", "instr", "location", "userId", "alt", "subject",
        "comment", "password-hint", "userName", "fullName", "oddHeader");

    /// <summary>Elements whose <c>val</c> holds what somebody wrote.</summary>
    public static readonly FrozenSet<string> WrittenValue = FrozenSet.Create("tag", "alias", "default", "result", "statusText", "helpText", "listEntry", "docVar", "subject", "keywords", "mailSubject", "dataSource", "query");

    /// <summary>Elements whose <c>name</c> holds what somebody wrote.</summary>
    public static readonly FrozenSet<string> WrittenName = FrozenSet.Create(
        "docPr", "cNvPr", "sheet", "definedName", "table", "tableColumn", "bookmarkStart", "name", "cacheField", "property", "docVar", "person", "cmAuthor", "frame", "user-field-decl", "section");

    /// <summary>Numbers by which programs know their own parts; no one wrote them.</summary>
    public static readonly FrozenSet<string> Identifiers = FrozenSet.Create(
        "paraId", "textId", "rsid", "rsidR", "rsidRDefault", "rsidP", "rsidRPr", "rsidSect", "rsidTr", "rsidDel", "id", "uid", "guid", "durableId", "Id", "author-initials-id");
}
