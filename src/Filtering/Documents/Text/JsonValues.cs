using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Text;

/// <summary>Reads the values of JSON, or of JSON per line, that comes in pieces: without their escapes and each with its name before it.</summary>
/// <remarks>After what is no JSON it goes on with the next line. Too many such lines and it is no JSON.</remarks>
/// <param name="most">Longest value, in bytes; a longer one is refused.</param>
/// <param name="add">Gets a value as <c>name: value</c> and a line end, with its 1-based line in the file.</param>
sealed class JsonValues(int most, Action<ReadOnlySpan<byte>, int> add) : IDisposable
{
    /// <summary>Lines that are no JSON before the whole is none: reading on costs more than it finds.</summary>
    const int MaxFaults = 1_000;

    static readonly JsonReaderOptions s_options = new() { MaxDepth = 128, AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    readonly ByteBuffer _pending = new();
    readonly ArrayBufferWriter<byte> _value = new();
    JsonReaderState _state = new(s_options);
    string _name = "";
    int _line = 1;
    int _faults;
    bool _isSkipping;

    /// <summary>False when so much of it was no JSON that there is no use in going on.</summary>
    public bool IsJson => _faults < MaxFaults;

    /// <exception cref="UnreadException">A value is too long.</exception>
    public void Append(ReadOnlySpan<byte> piece)
    {
        _pending.Append(piece);
        Read(isLast: false);
        if (_pending.Length > most) throw new UnreadException(UnreadReason.TooLarge);
    }

    public void Complete() => Read(isLast: true);

    public void Dispose()
    {
        _pending.Dispose();
        _value.Clear();
    }

    void Read(bool isLast)
    {
        while (IsJson && _pending.Length > 0 && (!_isSkipping || SkipLine()))
        {
            Utf8JsonReader json = new(_pending.Span, isLast, _state);
            int counted = 0;
            bool isSound = Tokens(ref json, ref counted);
            int consumed = (int)json.BytesConsumed;
            if (consumed > counted) _line += _pending.Span[counted..consumed].Count((byte)'\n');
            else consumed = counted;
            _state = isSound ? json.CurrentState : new(s_options);
            _pending.Drop(consumed);
            if (isSound) return;
            (_faults, _isSkipping) = (_faults + 1, true);
        }
    }

    bool Tokens(ref Utf8JsonReader json, ref int counted)
    {
        try
        {
            while (json.Read())
            {
                int start = (int)json.TokenStartIndex;
                _line += _pending.Span[counted..start].Count((byte)'\n');
                counted = start;
                if (json.TokenType == JsonTokenType.PropertyName) _name = json.GetString()!;
                else if (json.TokenType is JsonTokenType.String or JsonTokenType.Number) Add(ref json);
            }

            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Goes past the end of the line; false when it has not come yet.</summary>
    bool SkipLine()
    {
        int end = _pending.Span.IndexOf((byte)'\n');
        _pending.Drop(end < 0 ? _pending.Length : end + 1);
        if (end < 0) return false;
        (_line, _isSkipping) = (_line + 1, false);
        return true;
    }

    void Add(ref Utf8JsonReader json)
    {
        _value.ResetWrittenCount();
        Encoding.UTF8.GetBytes(_name, _value);
        _value.Write(": "u8);
        int room = json.HasValueSequence ? (int)json.ValueSequence.Length : json.ValueSpan.Length;
        Span<byte> value = _value.GetSpan(room + 1);
        if (json.TokenType == JsonTokenType.String) _value.Advance(json.CopyString(value));
        else
        {
            json.ValueSpan.CopyTo(value);
            _value.Advance(room);
        }

        _value.Write("\n"u8);
        add(_value.WrittenSpan, _line);
    }
}
