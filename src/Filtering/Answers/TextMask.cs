using Gegevenshuis.AiGateway.Detection;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Turns findings of the rules that mask and stop into edits of the text they lie in.</summary>
/// <remarks>One per answer, for one text at a time.</remarks>
sealed class TextMask(AnswerScan scan)
{
    readonly List<MaskEdit> _edits = [];

    /// <summary>Of the last text, in order, not overlapping.</summary>
    public IReadOnlyList<MaskEdit> Edits => _edits;

    /// <summary>Judges the findings in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">Just after the last byte that is decided; no finding lies across it.</param>
    /// <param name="findings">In order of position.</param>
    /// <param name="offset">Where the text begins, in the offsets of the findings.</param>
    /// <param name="json">Given when the text is JSON; goes on to behind what may go out.</param>
    /// <returns>Just after the last byte that may go out: <paramref name="limit"/>, or the beginning of what ends the answer.</returns>
    public int Find(ReadOnlySpan<byte> text, int limit, ReadOnlySpan<Finding> findings, long offset, JsonMask? json)
    {
        _edits.Clear();
        int at = 0;
        foreach (Finding finding in findings)
        {
            int start = Character(text, (int)(finding.Start - offset), -1), end = Character(text, (int)(finding.End - offset), 1);
            int rule = scan.Judge(finding, text[start..end]);
            if (rule < 0 || end <= at) continue;
            start = Math.Max(start, at);
            if (json is not null)
            {
                start = at + json.Boundary(text[at..], start - at);
                end = Math.Min(at + json.BoundaryAfter(text[at..], end - at), limit);
            }

            json?.Pass(text[at..start]);
            at = start;
            if (scan.IsStopped) return at;
            Add(text, start, end, rule, json);
            at = end;
        }

        json?.Pass(text[at..limit]);
        return limit;
    }

    /// <summary>Writes a text with the edits made.</summary>
    public void Write(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        int at = 0;
        foreach (MaskEdit edit in _edits)
        {
            output.Append(text[at..edit.Start]);
            output.Append(TextOf(edit));
            at = edit.End;
        }

        output.Append(text[at..]);
    }

    public ReadOnlySpan<byte> TextOf(in MaskEdit edit) => edit.Kind switch
    {
        MaskKind.Label => scan.Rules.MaskOf(edit.Rule),
        MaskKind.Zero => "0"u8,
        _ => [],
    };

    void Add(ReadOnlySpan<byte> text, int start, int end, int rule, JsonMask? json)
    {
        if (json is null) _edits.Add(new(start, end, MaskKind.Label, rule));
        else json.Mask(text[start..end], start, rule, _edits);
    }

    // A mask never splits a character.
    static int Character(ReadOnlySpan<byte> text, int at, int step)
    {
        at = Math.Clamp(at, 0, text.Length);
        while (at > 0 && at < text.Length && (text[at] & 0xC0) == 0x80) at += step;
        return at;
    }
}
