namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Passes sound and other files on as they are; their mark is in the header.</summary>
sealed class BinaryAnswerFilter(AnswerContext context, AnswerReport report) : AnswerFilter(context, report)
{
    public override bool Feed(ReadOnlySpan<byte> piece, ByteBuffer output)
    {
        output.Append(piece);
        return true;
    }

    public override void Complete(ByteBuffer output) => Report.End = AnswerEnd.Clean;

    public override void Fail(AnswerEnd end, ByteBuffer output) => Report.End = end;

    public override void Dispose() { }
}
