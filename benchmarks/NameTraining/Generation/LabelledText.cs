using System.Text;
using Gegevenshuis.AiGateway.Detection.Names;

namespace Gegevenshuis.AiGateway.NameTraining.Generation;

/// <summary>A text with what is named in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Spans">Named things in order, not overlapping, in UTF-16 offsets.</param>
sealed record LabelledText(string Text, IReadOnlyList<LabelledSpan> Spans)
{
    /// <summary>The text as UTF-8 and the spans in byte offsets.</summary>
    public (byte[] Bytes, LabelledSpan[] Spans) ToBytes()
    {
        var spans = new LabelledSpan[Spans.Count];
        for (int i = 0; i < spans.Length; i++)
        {
            int start = Encoding.UTF8.GetByteCount(Text.AsSpan(0, Spans[i].Start));
            spans[i] = Spans[i] with { Start = start, Length = Encoding.UTF8.GetByteCount(Text.AsSpan(Spans[i].Start, Spans[i].Length)) };
        }

        return (Encoding.UTF8.GetBytes(Text), spans);
    }
}

/// <summary>One named thing; the label is <see cref="NameLabel.Begin"/> for a person, or the kind of the other thing.</summary>
readonly record struct LabelledSpan(int Start, int Length, NameLabel Label)
{
    public int End => Start + Length;
}
