using System.Text;
using CsCheck;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

public sealed class EditedBodyTests
{
    /// <summary>Read in any pieces from any place, it is what a splice would have written.</summary>
    [Fact]
    public void An_edited_body_is_the_same_bytes_as_a_spliced_one_wherever_it_is_read()
        => Gen.Select(Gen.Byte.Array[0, 60], Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Byte.Array[0, 5]).Array[0, 8], Gen.Int[1, 9]).Sample((source, steps, piece) =>
        {
            List<BodyEdit> edits = [];
            using Splice splice = new();
            int at = 0;
            foreach ((int gap, int length, byte[] text) in steps)
            {
                // Two insertions at one place have an order of their own; here each cuts something or stands apart.
                (int start, int end) = (at + gap + 1, at + gap + 1 + length);
                if (end > source.Length) break;
                edits.Add(new BodyEdit(start, end, text));
                splice.Replace(start, end, text);
                at = end;
            }

            using ByteBuffer expected = new();
            splice.Write(source, expected);
            EditedBody body = new(new MemoryBody(source), edits);
            if (body.Length != expected.Length) return false;
            byte[] read = new byte[body.Length];
            for (int from = 0; from < read.Length; from += piece) body.Read(from, read.AsSpan(from, Math.Min(piece, read.Length - from)));
            return read.AsSpan().SequenceEqual(expected.Span) && body.ToMemory().Span.SequenceEqual(expected.Span);
        });

    [Fact]
    public void Without_edits_it_is_the_body()
        => Assert.Equal("dag", Encoding.UTF8.GetString(new EditedBody(new MemoryBody("dag"u8.ToArray()), []).ToMemory().Span));
}
