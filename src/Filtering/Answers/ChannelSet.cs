namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The running texts of one streamed answer, each with its own state. Bounded in number.</summary>
sealed class ChannelSet(AnswerContext context, AnswerReport report, AnswerScan? scan) : IDisposable
{
    readonly Dictionary<ChannelKey, Channel> _open = [];
    readonly List<Channel> _waiting = [];

    /// <summary>Bytes held back over all channels.</summary>
    public int HeldBack { get; private set; }

    /// <summary>More channels were asked for than <see cref="FilterLimits.MaxChannels"/>.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>The channel of a piece, or null when there are too many.</summary>
    public Channel? Of(ChannelKey key, AnswerPiece piece)
    {
        if (_open.TryGetValue(key, out Channel? channel)) return channel;
        if (_open.Count >= context.Limits.MaxChannels)
        {
            IsOverLimit = true;
            return null;
        }

        bool isJson = piece.IsJson || (piece.IsAnswer && context.TextIsJson);
        _open.Add(key, channel = new Channel(key, isJson, context.Map, report, scan));
        return channel;
    }

    public void Feed(Channel channel, ReadOnlySpan<byte> text, bool isFinal, ByteBuffer output)
    {
        int before = channel.HeldBack;
        channel.Feed(text, isFinal, output);
        HeldBack += channel.HeldBack - before;
    }

    /// <summary>Channels that hold text back, in a fixed order.</summary>
    public IReadOnlyList<Channel> Waiting(AnswerScope scope)
    {
        _waiting.Clear();
        if (HeldBack == 0) return _waiting;
        foreach (Channel channel in _open.Values)
        {
            if (channel.HeldBack > 0 && scope.Holds(channel.Key.Scope)) _waiting.Add(channel);
        }

        _waiting.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        return _waiting;
    }

    /// <summary>These texts are complete: their channels are not needed any more. Nothing of them may be waiting.</summary>
    public void Close(AnswerScope scope)
    {
        if (_open.Count == 0) return;
        foreach (ChannelKey key in _open.Keys.ToArray())
        {
            if (scope.Holds(key.Scope) && _open.Remove(key, out Channel? channel)) channel.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (Channel channel in _open.Values) channel.Dispose();
        _open.Clear();
        HeldBack = 0;
    }
}
