using System.Text.Json;
using System.Text.Unicode;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Scan;

/// <summary>One input line, <c>{"id": "...", "text": "..."}</c>, read without a tree. Reused from line to line.</summary>
sealed class ScanLine
{
    byte[] _id = new byte[64];
    int _idLength;
    byte[] _text = new byte[4096];
    int _length;

    /// <summary>The id as it stood in the line, quotes included, or <c>null</c>.</summary>
    public ReadOnlySpan<byte> Id => _idLength < 0 ? "null"u8 : _id.AsSpan(0, _idLength);

    /// <summary>The text with JSON's escapes undone, in UTF-8.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>Reads a line.</summary>
    /// <returns>Null when it is good, or what is wrong, in Dutch, without anything of the line.</returns>
    public string? Read(ReadOnlySpan<byte> line)
    {
        (_idLength, _length) = (-1, -1);
        if (!Utf8.IsValid(line)) return "geen geldige UTF-8";
        try
        {
            return ReadObject(new Utf8JsonReader(line)) ?? (_idLength < 0 ? "'id' ontbreekt" : _length < 0 ? "'text' ontbreekt" : null);
        }
        catch (JsonException)
        {
            return "geen geldige JSON";
        }
        catch (InvalidOperationException)
        {
            return "een half surrogaatpaar in een tekst";
        }
    }

    string? ReadObject(Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return "geen JSON-object";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = reader.ValueTextEquals("id"u8), isText = reader.ValueTextEquals("text"u8);
            reader.Read();
            if (!isId && !isText) reader.Skip();
            else if (reader.TokenType != JsonTokenType.String) return isId ? "'id' is geen tekst" : "'text' is geen tekst";
            else if (isId ? _idLength >= 0 : _length >= 0) return isId ? "'id' staat er twee keer" : "'text' staat er twee keer";
            else if (isId) KeepId(reader.ValueSpan);
            else KeepText(ref reader);
        }

        reader.Read();
        return null;
    }

    void KeepId(ReadOnlySpan<byte> raw)
    {
        _idLength = raw.Length + 2;
        if (_id.Length < _idLength) _id = new byte[_idLength];
        _id[0] = _id[_idLength - 1] = (byte)'"';
        raw.CopyTo(_id.AsSpan(1));
    }

    void KeepText(ref Utf8JsonReader reader)
    {
        int longest = reader.ValueSpan.Length;
        if (_text.Length < longest) _text = new byte[Math.Max(longest, _text.Length * 2)];
        _length = reader.CopyString(_text);
    }
}
