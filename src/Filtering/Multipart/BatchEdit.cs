namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>Replaces in the lines of a batch file: all of them are numbered as one conversation.</summary>
/// <remarks>Reads the lines with findings a second time, so that only one of them is in memory at once.</remarks>
sealed class BatchEdit(MessageBody form, IReadOnlyList<BatchLine> lines, IReadOnlySet<(int Label, int Number)> lookalikes)
{
    /// <summary>Placeholders that stand in the lines themselves.</summary>
    public IReadOnlySet<(int Label, int Number)> Lookalikes => lookalikes;

    /// <summary>Adds every change to the form and returns the number of replacements.</summary>
    public int Redact(Verdict verdict, Numbering numbers, List<BodyEdit> edits)
    {
        using Splice splice = new();
        int replaced = 0;
        foreach (BatchLine line in lines)
        {
            using Inspection inspection = line.Filter.Inspect(form.Slice(line.Start, line.Length));
            splice.Clear();
            replaced += inspection.Redact(verdict, numbers, splice);
            edits.AddRange(splice.Edits(at => line.Start + at));
        }

        return replaced;
    }
}
