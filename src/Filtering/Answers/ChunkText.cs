using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters the pieces of text in one chunk, each in its channel.</summary>
sealed class ChunkText(ChannelSet channels, AnswerContext context, AnswerScan? scan, JsonTape tape, Splice splice) : IDisposable
{
    readonly ByteBuffer _plain = new();
    readonly ByteBuffer _text = new();

    /// <param name="json">The chunk.</param>
    /// <param name="node">The string with the piece.</param>
    /// <param name="key">Its channel.</param>
    /// <param name="isFinal">Nothing follows it in that channel.</param>
    /// <param name="path">The way to it.</param>
    public void Piece(ReadOnlySpan<byte> json, int node, ChannelKey key, bool isFinal, IReadOnlyList<ChunkStep> path)
    {
        bool mayChange = context.Map.Count > 0 || scan is { Holds: true };
        if ((!mayChange && scan is null) || channels.Of(key, context.Shape.Pieces[key.Piece]) is not { } channel) return;
        tape[node].IsDone = true;
        ReadOnlySpan<byte> raw = json[tape[node].Start..tape[node].End];
        if (!mayChange) channel.Watch(tape[node].IsEscaped ? Plain(raw) : raw);
        else if (tape[node].HasLoneSurrogate)
        {
            int from = splice.Text.Length;
            HalfCharacters(raw, channel, isFinal);
            splice.Replace(tape[node].Start, tape[node].End, from);
        }
        else
        {
            _text.Clear();
            ReadOnlySpan<byte> text = tape[node].IsEscaped ? Plain(raw) : raw;
            channels.Feed(channel, text, isFinal, _text);
            if (!_text.Span.SequenceEqual(text)) ReplaceText(tape[node]);
        }

        if (channel.HeldBack > 0) channel.Carrier ??= CarrierShape.Of(json, tape, context.Shape, path);
    }

    public void Dispose()
    {
        _plain.Dispose();
        _text.Dispose();
    }

    // Half a character has no UTF-8 form and cannot be part of a placeholder: it passes as it is, the text around it is filtered.
    void HalfCharacters(ReadOnlySpan<byte> raw, Channel channel, bool isFinal)
    {
        int at = 0;
        for (int escape = raw.IndexOf((byte)'\\'); escape >= 0;)
        {
            int length = JsonText.ReadEscape(raw[escape..], out int codePoint);
            if (codePoint < 0)
            {
                FeedPart(raw[at..escape], channel, isFinal: true);
                splice.Text.Append(raw.Slice(escape, length));
                at = escape + length;
            }

            int next = raw[(escape + length)..].IndexOf((byte)'\\');
            escape = next < 0 ? -1 : escape + length + next;
        }

        FeedPart(raw[at..], channel, isFinal);
    }

    void FeedPart(ReadOnlySpan<byte> raw, Channel channel, bool isFinal)
    {
        _text.Clear();
        channels.Feed(channel, Plain(raw), isFinal, _text);
        JsonText.Escape(_text.Span, 1, splice.Text);
    }

    void ReplaceText(in JsonNode node)
    {
        int from = splice.Text.Length;
        JsonText.Escape(_text.Span, 1, splice.Text);
        splice.Replace(node.Start, node.End, from);
    }

    ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> raw)
    {
        _plain.Clear();
        _plain.Advance(JsonText.Unescape(raw, _plain.Reserve(raw.Length).Span));
        return _plain.Span;
    }
}
