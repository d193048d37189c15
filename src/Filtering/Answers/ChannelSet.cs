namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The running texts of one streamed answer, each with its own state. Bounded in number.</summary>
sealed class ChannelSet(AnswerContext context, AnswerReport report) : IDisposable
{
    readonly Dictionary<ChannelKey, Channel> _open = [];
    readonly List<Channel> _waiting = [];

    /// <summary>Bytes held back over all channels.</summary>
    public int HeldBack { get; private set; }

    /// <summary>More channels were asked for than <see cref="FilterLimits.MaxChannels"/>.</summary>
    public bool IsOverLimit { get; private set; }

    public void Feed(ChannelKey key, ReadOnlySpan<byte> text, bool isFinal, ByteBuffer output)
    {
        if (!_open.TryGetValue(key, out Channel? channel))
        {
            if (_open.Count >= context.Limits.MaxChannels)
            {
                IsOverLimit = true;
                return;
            }

            _open.Add(key, channel = new Channel(key, context, report));
        }

        int before = channel.HeldBack;
        channel.Feed(text, isFinal, output);
        HeldBack += channel.HeldBack - before;
    }

    /// <summary>Channels that hold text back: of one choice, or of all of them. In a fixed order.</summary>
    public IReadOnlyList<Channel> Waiting(long? choice)
    {
        _waiting.Clear();
        if (HeldBack == 0) return _waiting;
        foreach (Channel channel in _open.Values)
        {
            if (channel.HeldBack > 0 && (choice is null || channel.Key.Choice == choice)) _waiting.Add(channel);
        }

        _waiting.Sort(static (a, b) => (a.Key.Choice, a.Key.Field, a.Key.Tool).CompareTo((b.Key.Choice, b.Key.Field, b.Key.Tool)));
        return _waiting;
    }

    /// <summary>The choice is complete: its channels are not needed any more.</summary>
    public void Close(long choice)
    {
        foreach (ChannelKey key in _open.Keys.ToArray())
        {
            if (key.Choice == choice && _open.Remove(key, out Channel? channel)) channel.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (Channel channel in _open.Values) channel.Dispose();
        _open.Clear();
        HeldBack = 0;
    }
}
