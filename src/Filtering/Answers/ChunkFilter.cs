using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters the JSON of one chunk of a streamed chat answer: restores, counts, hides what was not asked for, marks.</summary>
sealed class ChunkFilter(AnswerContext context, AnswerReport report) : IDisposable
{
    readonly ChannelSet _channels = new(context, report);
    readonly HashSet<long> _finished = [];
    readonly JsonTape _tape = new();
    readonly Splice _splice = new();
    readonly ByteBuffer _plain = new();
    readonly ByteBuffer _text = new();
    readonly ByteBuffer _envelope = new();

    /// <summary>Every choice that was asked for has ended.</summary>
    public bool IsFinished => _finished.Count >= context.Choices;

    /// <summary>The endpoint reported an error in the stream itself.</summary>
    public bool HasError { get; private set; }

    public bool IsOverLimit => _channels.IsOverLimit || _finished.Count > context.Limits.MaxChannels;

    /// <summary>Filters one chunk. Text of other channels that must come first goes to <paramref name="output"/> as events of its own.</summary>
    /// <returns>The changes to make in the chunk; null when the chunk must not reach the client.</returns>
    /// <remarks>False in <c>isChunk</c>: the data is not a JSON object and says nothing to us.</remarks>
    public Splice? Filter(ReadOnlySpan<byte> json, ByteBuffer output, out bool isChunk)
    {
        _splice.Clear();
        isChunk = JsonParser.Parse(json, _tape, AnswerFields.Parsing(context.Limits), out _) == JsonFault.None && _tape[0].Kind == JsonKind.Object;
        if (!isChunk) return _splice;
        AnswerFields.ReadModel(json, _tape, report);
        int usage = _tape.Member(json, 0, "usage"u8);
        AnswerFields.ReadUsage(json, _tape, usage, report);
        int choices = _tape.Member(json, 0, "choices"u8);
        bool hasChoices = choices >= 0 && _tape[choices].Kind == JsonKind.Array && _tape[choices].Next > choices + 1;
        if (usage >= 0 && context.HideUsage)
        {
            if (_tape[usage].Kind == JsonKind.Object && !hasChoices) return null;
            if (_tape[usage].Kind == JsonKind.Null) AnswerFields.Remove(json, _tape, usage, _splice);
        }

        int error = _tape.Member(json, 0, "error"u8);
        HasError |= error >= 0 && _tape[error].Kind != JsonKind.Null;
        bool wasFinished = IsFinished;
        if (hasChoices) Choices(json, choices, output);
        if (context.Map.Count > 0) RestoreOthers(json);
        if (hasChoices && IsFinished && !wasFinished) AddMark(json);
        if (_channels.HeldBack > 0) ChunkShape.CopyEnvelope(json, _tape, _envelope);
        report.HeldBack = Math.Max(report.HeldBack, _channels.HeldBack);
        return _splice;
    }

    /// <summary>Writes everything that is still held back: nothing follows that could complete it.</summary>
    public void Flush(ByteBuffer output) => Flush(null, _envelope.Span, output);

    public void Dispose()
    {
        _channels.Dispose();
        _tape.Dispose();
        _splice.Dispose();
        _plain.Dispose();
        _text.Dispose();
        _envelope.Dispose();
    }

    void AddMark(ReadOnlySpan<byte> json)
    {
        if (context.Mark is null || report.IsMarked) return;
        AnswerFields.AddMark(json, _tape, context.Mark, _splice);
        report.IsMarked = true;
    }

    void Choices(ReadOnlySpan<byte> json, int choices, ByteBuffer output)
    {
        for (int choice = choices + 1; choice < _tape[choices].Next; choice = _tape[choice].Next)
        {
            if (_tape[choice].Kind != JsonKind.Object) continue;
            long index = Index(json, choice, 0);
            int reason = _tape.Member(json, choice, "finish_reason"u8);
            bool isFinal = reason >= 0 && _tape[reason].Kind == JsonKind.String;
            Fields(json, choice, index, isFinal);
            if (!isFinal) continue;
            if (_channels.HeldBack > 0) ChunkShape.CopyEnvelope(json, _tape, _envelope);
            Flush(index, _envelope.Span, output);
            _channels.Close(index);
            _finished.Add(index);
        }
    }

    void Fields(ReadOnlySpan<byte> json, int choice, long index, bool isFinal)
    {
        Piece(json, _tape.Member(json, choice, "text"u8), new(index, ChannelField.Text, 0), isFinal);
        int delta = _tape.Member(json, choice, "delta"u8);
        if (delta < 0 || _tape[delta].Kind != JsonKind.Object) return;
        Piece(json, _tape.Member(json, delta, "content"u8), new(index, ChannelField.Content, 0), isFinal);
        Piece(json, _tape.Member(json, delta, "refusal"u8), new(index, ChannelField.Refusal, 0), isFinal);
        Piece(json, _tape.Member(json, delta, "reasoning_content"u8), new(index, ChannelField.ReasoningContent, 0), isFinal);
        Piece(json, _tape.Member(json, delta, "reasoning"u8), new(index, ChannelField.Reasoning, 0), isFinal);
        int function = _tape.Member(json, delta, "function_call"u8);
        if (function >= 0) Piece(json, _tape.Member(json, function, "arguments"u8), new(index, ChannelField.FunctionArguments, 0), isFinal);
        int tools = _tape.Member(json, delta, "tool_calls"u8);
        if (tools >= 0 && _tape[tools].Kind == JsonKind.Array) Tools(json, tools, index, isFinal);
    }

    void Tools(ReadOnlySpan<byte> json, int tools, long index, bool isFinal)
    {
        int position = 0;
        for (int call = tools + 1; call < _tape[tools].Next; call = _tape[call].Next)
        {
            long tool = Index(json, call, position++);
            int function = _tape.Member(json, call, "function"u8);
            if (function >= 0) Piece(json, _tape.Member(json, function, "arguments"u8), new(index, ChannelField.ToolArguments, tool), isFinal);
            int custom = _tape.Member(json, call, "custom"u8);
            if (custom >= 0) Piece(json, _tape.Member(json, custom, "input"u8), new(index, ChannelField.ToolInput, tool), isFinal);
        }
    }

    void Piece(ReadOnlySpan<byte> json, int node, ChannelKey key, bool isFinal)
    {
        if (context.Map.Count == 0 || node < 0 || _tape[node].Kind != JsonKind.String) return;
        _tape[node].IsDone = true;
        ReadOnlySpan<byte> raw = json[_tape[node].Start.._tape[node].End];
        _text.Clear();
        if (_tape[node].HasLoneSurrogate)
        {
            int from = _splice.Text.Length;
            HalfCharacters(raw, key, isFinal);
            _splice.Replace(_tape[node].Start, _tape[node].End, from);
            return;
        }

        ReadOnlySpan<byte> text = _tape[node].IsEscaped ? Plain(raw) : raw;
        _channels.Feed(key, text, isFinal, _text);
        if (!_text.Span.SequenceEqual(text)) ReplaceText(_tape[node]);
    }

    // Half a character has no UTF-8 form and cannot be part of a placeholder: it passes as it is, the text around it is filtered.
    void HalfCharacters(ReadOnlySpan<byte> raw, ChannelKey key, bool isFinal)
    {
        int at = 0;
        for (int escape = raw.IndexOf((byte)'\\'); escape >= 0;)
        {
            int length = JsonText.ReadEscape(raw[escape..], out int codePoint);
            if (codePoint < 0)
            {
                FeedPart(raw[at..escape], key, isFinal: true);
                _splice.Text.Append(raw.Slice(escape, length));
                at = escape + length;
            }

            int next = raw[(escape + length)..].IndexOf((byte)'\\');
            escape = next < 0 ? -1 : escape + length + next;
        }

        FeedPart(raw[at..], key, isFinal);
    }

    void FeedPart(ReadOnlySpan<byte> raw, ChannelKey key, bool isFinal)
    {
        _text.Clear();
        _channels.Feed(key, Plain(raw), isFinal, _text);
        JsonText.Escape(_text.Span, 1, _splice.Text);
    }

    void ReplaceText(in JsonNode node)
    {
        int from = _splice.Text.Length;
        JsonText.Escape(_text.Span, 1, _splice.Text);
        _splice.Replace(node.Start, node.End, from);
    }

    // Fields we do not know by name are restored when a placeholder lies in one of them whole.
    void RestoreOthers(ReadOnlySpan<byte> json)
    {
        for (int node = 0; node < _tape.Count; node++)
        {
            if (_tape[node].Kind != JsonKind.String || _tape[node].IsDone || _tape[node].HasLoneSurrogate) continue;
            ReadOnlySpan<byte> raw = json[_tape[node].Start.._tape[node].End];
            using Channel whole = new(default, context with { TextIsJson = false }, report);
            _text.Clear();
            ReadOnlySpan<byte> text = _tape[node].IsEscaped ? Plain(raw) : raw;
            if (!text.Contains((byte)'[')) continue;
            whole.Feed(text, isFinal: true, _text);
            if (!_text.Span.SequenceEqual(text)) ReplaceText(_tape[node]);
        }
    }

    void Flush(long? choice, ReadOnlySpan<byte> envelope, ByteBuffer output)
    {
        foreach (Channel channel in _channels.Waiting(choice))
        {
            _text.Clear();
            _channels.Feed(channel.Key, [], isFinal: true, _text);
            ChunkShape.Write(envelope, channel.Key, _text.Span, output);
        }
    }

    long Index(ReadOnlySpan<byte> json, int node, long otherwise)
        => AnswerFields.Number(json, _tape, _tape.Member(json, node, "index"u8)) ?? otherwise;

    ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> raw)
    {
        _plain.Clear();
        _plain.Advance(JsonText.Unescape(raw, _plain.Reserve(raw.Length).Span));
        return _plain.Span;
    }
}
