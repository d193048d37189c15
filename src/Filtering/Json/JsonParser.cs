using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Gegevenshuis.AiGateway.Filtering.Json;

/// <summary>Reads one whole JSON text into a <see cref="JsonTape"/>, or says where and why it cannot.</summary>
ref struct JsonParser
{
    static readonly SearchValues<byte> EndsPlainRun = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static b => (byte)b), (byte)'"', (byte)'\\']);

    readonly ReadOnlySpan<byte> _json;
    readonly JsonTape _tape;
    readonly JsonOptions _options;
    int _at;
    JsonFault _fault;

    JsonParser(ReadOnlySpan<byte> json, JsonTape tape, JsonOptions options)
    {
        _json = json;
        _tape = tape;
        _options = options;
    }

    /// <summary>Fills the tape; its first node is the outermost value. On a fault the tape is not usable
    /// and <c>position</c> is the offset of the first byte that is wrong.</summary>
    public static JsonFault Parse(ReadOnlySpan<byte> json, JsonTape tape, JsonOptions options, out int position)
    {
        tape.Clear();
        position = 0;
        if (json.StartsWith("\uFEFF"u8)) return JsonFault.ByteOrderMark;
        if (!Utf8.IsValid(json))
        {
            position = FirstInvalid(json);
            return JsonFault.InvalidUtf8;
        }

        JsonParser parser = new(json, tape, options);
        parser.Document();
        position = parser._at;
        return parser._fault;
    }

    void Document()
    {
        SkipSpace();
        if (_at == _json.Length)
        {
            _fault = JsonFault.Empty;
            return;
        }

        if (!Value(1)) return;
        SkipSpace();
        if (_at != _json.Length) _fault = JsonFault.TrailingBytes;
    }

    bool Value(int depth)
    {
        SkipSpace();
        if (_at == _json.Length) return Fail(JsonFault.UnexpectedEnd);
        if (_tape.Count >= _options.MaxNodes) return Fail(JsonFault.TooManyParts);
        return _json[_at] switch
        {
            (byte)'{' => Object(depth),
            (byte)'[' => Array(depth),
            (byte)'"' => Text(JsonKind.String),
            (byte)'t' => Word(JsonKind.True, "true"u8),
            (byte)'f' => Word(JsonKind.False, "false"u8),
            (byte)'n' => Word(JsonKind.Null, "null"u8),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => Number(),
            _ => Fail(JsonFault.UnexpectedByte),
        };
    }

    bool Object(int depth)
    {
        if (depth > _options.MaxDepth) return Fail(JsonFault.TooDeep);
        int node = _tape.Add(JsonKind.Object, _at++);
        SkipSpace();
        if (!Next((byte)'}'))
        {
            do
            {
                SkipSpace();
                if (!Key() || !Value(depth + 1)) return false;
                SkipSpace();
            }
            while (Next((byte)','));

            if (!Expect((byte)'}')) return false;
        }

        Close(node);
        if (!_options.RefuseDuplicateKeys) return true;
        int duplicate = DuplicateKeys.Find(_json, _tape, node, foldCase: node == 0);
        if (duplicate < 0) return true;
        _at = _tape[duplicate].Start;
        return Fail(JsonFault.DuplicateKey);
    }

    bool Key()
    {
        if (_at == _json.Length) return Fail(JsonFault.UnexpectedEnd);
        if (_json[_at] != '"') return Fail(JsonFault.UnexpectedByte);
        if (_tape.Count >= _options.MaxNodes) return Fail(JsonFault.TooManyParts);
        if (!Text(JsonKind.Key)) return false;
        SkipSpace();
        return Expect((byte)':');
    }

    bool Array(int depth)
    {
        if (depth > _options.MaxDepth) return Fail(JsonFault.TooDeep);
        int node = _tape.Add(JsonKind.Array, _at++);
        SkipSpace();
        if (!Next((byte)']'))
        {
            do
            {
                if (!Value(depth + 1)) return false;
                SkipSpace();
            }
            while (Next((byte)','));

            if (!Expect((byte)']')) return false;
        }

        Close(node);
        return true;
    }

    bool Text(JsonKind kind)
    {
        int node = _tape.Add(kind, ++_at);
        while (true)
        {
            int run = _json[_at..].IndexOfAny(EndsPlainRun);
            if (run < 0)
            {
                _at = _json.Length;
                return Fail(JsonFault.UnexpectedEnd);
            }

            _at += run;
            if (_json[_at] == '"') break;
            if (_json[_at] != '\\') return Fail(JsonFault.ControlCharacter);
            _tape[node].IsEscaped = true;
            if (!Escape(node)) return false;
        }

        _tape[node].End = _at++;
        _tape[node].Next = node + 1;
        return true;
    }

    bool Escape(int node)
    {
        int length = JsonText.ReadEscape(_json[_at..], out int codePoint);
        if (length == 0) return Fail(_json.Length - _at < 6 ? EndOr(JsonFault.InvalidEscape) : JsonFault.InvalidEscape);
        if (codePoint < 0)
        {
            if (!_options.AllowLoneSurrogates) return Fail(JsonFault.LoneSurrogate);
            _tape[node].HasLoneSurrogate = true;
        }

        _at += length;
        return true;
    }

    readonly JsonFault EndOr(JsonFault fault) => _json[_at..].Contains((byte)'"') ? fault : JsonFault.UnexpectedEnd;

    bool Number()
    {
        int node = _tape.Add(JsonKind.Number, _at);
        Next((byte)'-');
        bool startsWithZero = _at < _json.Length && _json[_at] == '0';
        if (startsWithZero) _at++;
        else if (!Digits()) return Fail(JsonFault.InvalidNumber);
        if (Next((byte)'.') && !Digits()) return Fail(JsonFault.InvalidNumber);
        if (_at < _json.Length && (_json[_at] | 0x20) == 'e')
        {
            _at++;
            if (!Next((byte)'+')) Next((byte)'-');
            if (!Digits()) return Fail(JsonFault.InvalidNumber);
        }

        if (_at < _json.Length && (char.IsAsciiLetterOrDigit((char)_json[_at]) || _json[_at] == '.')) return Fail(JsonFault.InvalidNumber);
        Close(node);
        return true;
    }

    bool Digits()
    {
        int start = _at;
        while (_at < _json.Length && char.IsAsciiDigit((char)_json[_at])) _at++;
        return _at > start;
    }

    bool Word(JsonKind kind, ReadOnlySpan<byte> word)
    {
        if (!_json[_at..].StartsWith(word)) return Fail(JsonFault.UnexpectedByte);
        int node = _tape.Add(kind, _at);
        _at += word.Length;
        Close(node);
        return true;
    }

    readonly void Close(int node)
    {
        _tape[node].End = _at;
        _tape[node].Next = _tape.Count;
    }

    bool Next(byte expected)
    {
        if (_at == _json.Length || _json[_at] != expected) return false;
        _at++;
        return true;
    }

    bool Expect(byte expected)
        => Next(expected) || Fail(_at == _json.Length ? JsonFault.UnexpectedEnd : JsonFault.UnexpectedByte);

    void SkipSpace()
    {
        while (_at < _json.Length && _json[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') _at++;
    }

    bool Fail(JsonFault fault)
    {
        _fault = fault;
        return false;
    }

    static int FirstInvalid(ReadOnlySpan<byte> json)
    {
        int at = 0;
        while (at < json.Length && Rune.DecodeFromUtf8(json[at..], out _, out int length) == OperationStatus.Done) at += length;
        return at;
    }
}
