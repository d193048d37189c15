namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters an answer that is read in full before any of it goes out, within the limit for answers.</summary>
abstract class WholeAnswerFilter(AnswerContext context, AnswerReport report) : AnswerFilter(context, report)
{
    readonly ByteBuffer _answer = new(4096);

    /// <summary>All that has arrived.</summary>
    protected ReadOnlySpan<byte> Answer => _answer.Span;

    public sealed override bool Feed(ReadOnlySpan<byte> piece, ByteBuffer output)
    {
        if (_answer.Length + piece.Length <= Context.Limits.MaxAnswerBytes)
        {
            _answer.Append(piece);
            return true;
        }

        Fail(AnswerEnd.TooLarge, output);
        return false;
    }

    public override void Dispose() => _answer.Dispose();
}
