using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Chunks of our own in the endpoint's stream, and the numbers that the chunks after them then get.</summary>
sealed class OwnChunks(ChannelSet channels, CompiledAnswer answer, AnswerScan? scan, OwnChunk write)
{
    int _numberStart, _numberEnd;
    long _number = -1;
    int _inserted;

    /// <summary>A chunk came in: ours go before it.</summary>
    public void Arrived(ReadOnlySpan<byte> json, JsonTape tape)
    {
        int node = answer.Sequence.Length == 0 ? -1 : tape.Member(json, 0, answer.Sequence);
        (_numberStart, _numberEnd) = (-1, -1);
        if (AnswerFields.Number(json, tape, node) is not { } number) return;
        (_numberStart, _numberEnd, _number) = (tape[node].Start, tape[node].End, number);
    }

    /// <summary>No chunk follows: ours go after the last one. Returns the number of the next.</summary>
    public long Left()
    {
        if (_numberStart >= 0) _number++;
        _numberStart = -1;
        return Math.Max(0, _number + _inserted);
    }

    /// <summary>Writes what these channels hold back.</summary>
    public void Flush(AnswerScope scope, ByteBuffer output)
    {
        foreach (Channel channel in channels.Waiting(scope))
        {
            using ByteBuffer text = new(), chunk = new();
            channels.Feed(channel, [], isFinal: true, text);
            if (scan is { IsStopped: true }) return;
            if (text.Length == 0) continue;
            chunk.Append((byte)'{');
            if (_number >= 0) Number(chunk);
            chunk.Append(channel.Carrier!.Head);
            JsonText.Escape(text.Span, 1, chunk);
            chunk.Append(channel.Carrier.Tail);
            write(chunk.Span, channel.Carrier.Type, output);
        }
    }

    /// <summary>Moves the number of the chunk that came in up by those that were put before it.</summary>
    public void Renumber(Splice splice)
    {
        if (_inserted == 0 || _numberStart < 0) return;
        int from = splice.Text.Length;
        splice.Text.Append(_number + _inserted);
        splice.Replace(_numberStart, _numberEnd, from);
    }

    void Number(ByteBuffer chunk)
    {
        chunk.Append((byte)'"');
        chunk.Append(answer.Sequence);
        chunk.Append("\":"u8);
        chunk.Append(_number + _inserted++);
        chunk.Append((byte)',');
    }
}
