namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Walks over the placeholders of one map in a piece of text.</summary>
ref struct PlaceholderScan
{
    readonly ReadOnlySpan<byte> _text;
    readonly PseudonymMap _map;
    readonly bool _isFinal;
    readonly JsonQuotes? _quotes;
    int _read;
    int _at;

    /// <summary>Starts at the beginning. <c>quotes</c> is given when the text is JSON; <c>isFinal</c> says that nothing follows the text.</summary>
    public PlaceholderScan(ReadOnlySpan<byte> text, PseudonymMap map, bool isFinal, JsonQuotes? quotes)
    {
        _text = text;
        _map = map;
        _isFinal = isFinal;
        _quotes = quotes;
    }

    /// <summary>Offset of the placeholder, after a <see cref="MoveNext"/> that said yes.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>What it stands for.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>The value must be escaped once more than the text around it, because it lies in a JSON string inside the text.</summary>
    public readonly bool IsInQuotes => _quotes is { IsInside: true };

    /// <summary>After the last placeholder: everything before this offset is decided, the rest may still become a placeholder.</summary>
    public readonly int Decided => _at;

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            int run = _map.Count == 0 ? -1 : _text[_at..].IndexOfAny((byte)'[', (byte)'\\');
            if (run < 0)
            {
                _at = _text.Length;
                break;
            }

            _at += run;
            ReadQuotes();
            PlaceholderMatch match = PlaceholderReader.Match(
                _text[_at..], _map.Labels, _quotes is not null, _isFinal, out int length, out int label, out int number);
            if (match == PlaceholderMatch.NeedsMore) return false;
            if (match == PlaceholderMatch.Yes && _map.TryGet(label, number, out ReadOnlySpan<byte> value))
            {
                (Start, Length) = (_at, length);
                Value = value;
                _at += length;
                return true;
            }

            _at++;
        }

        ReadQuotes();
        return false;
    }

    // A placeholder has no quotes of its own, so reading it as text changes nothing.
    void ReadQuotes()
    {
        _quotes?.Read(_text[_read.._at]);
        _read = _at;
    }
}
