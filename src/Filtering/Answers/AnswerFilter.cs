namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Turns the endpoint's bytes into the client's, piece by piece.</summary>
abstract class AnswerFilter(AnswerContext context, AnswerReport report) : IDisposable
{
    public AnswerContext Context { get; } = context;

    public AnswerReport Report { get; } = report;

    /// <summary>Takes the next bytes in. Appends to the output what may go to the client.</summary>
    /// <returns>False when the answer ends here, whatever else the endpoint may send.</returns>
    public abstract bool Feed(ReadOnlySpan<byte> piece, ByteBuffer output);

    /// <summary>The endpoint closed its answer without an error.</summary>
    public abstract void Complete(ByteBuffer output);

    /// <summary>The answer cannot go on. Ends it in a way the client understands.</summary>
    public abstract void Fail(AnswerEnd end, ByteBuffer output);

    /// <summary>The answer must not go on: ends it without what was held back.</summary>
    public virtual void Abort(AnswerEnd end, ByteBuffer output) => Fail(end, output);

    public abstract void Dispose();
}
