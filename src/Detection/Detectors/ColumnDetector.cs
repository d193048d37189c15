using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds the cells below a header that is one of the rule's context words, in CSV, TSV, Markdown and space-aligned tables, and in lists with one value per line.</summary>
/// <remarks>
/// The header speaks for its whole column, so a cell counts also when its check fails. A suppress word in any header says that the table
/// is about something else, and then the rule leaves it alone ("naam" beside "prijs").
/// </remarks>
public sealed class ColumnDetector : SequenceDetector
{
    readonly HeaderWords _wanted;
    readonly HeaderWords _unwanted;
    readonly FieldForm _form;

    /// <param name="rule">Its context words are the headers, its suppress words those that call it off.</param>
    public ColumnDetector(Rule rule)
    {
        _wanted = new(rule.Context);
        _unwanted = new(rule.Suppress);
        // A header of one letter says little: then the value itself must be a position.
        _form = rule.Context.All(static word => word.Length == 1) ? FieldForm.Metres : FieldValue.FormOf(rule.Kind);
    }

    /// <summary>What stands in the headers of the columns it wants.</summary>
    internal HeaderWords Headers => _wanted;

    public override string Kind => "column";

    public override int MaxBefore => 0;

    public override int MaxAfter => ColumnReader.MaxCell + 1;

    public override int MaxLead => 0;

    public override SequenceReader Open() => OpenColumns();

    /// <summary>Bits of the wanted columns in a list of names with commas between them; none when a name calls the rule off.</summary>
    internal ulong Wanted(ReadOnlySpan<byte> names) => TableHeader.WantedOf(names, _wanted, _unwanted);

    /// <summary>True when a value of such a column is filled in and looks like one.</summary>
    internal bool IsFilled(ReadOnlySpan<byte> value) => FieldValue.IsFilled(value, _form);

    /// <summary>As <see cref="Open"/>, for whoever reads the lines itself.</summary>
    internal ColumnReader OpenColumns() => new(_wanted, _unwanted, _form);
}
