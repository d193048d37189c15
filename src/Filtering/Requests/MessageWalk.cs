using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>One walk over one message: shows every text in it to the scanner and notes where things were found.</summary>
sealed class MessageWalk(FieldNode root, Protocol protocol, TextScan scan, AttachedFiles files, FilterLimits limits) : IDisposable
{
    const int MinDigits = 7;
    const int MaxReferences = 2_000;

    readonly List<ByteBuffer> _plain = [];
    readonly List<JsonTape> _tapes = [];
    readonly List<string> _models = [];
    readonly HashSet<StoredReference> _references = [];
    int _layers;
    int _position;

    /// <summary>Type of the part around us that is not text; null outside of such a part.</summary>
    string? _partType;

    /// <summary>The list of parts around us; null outside of one.</summary>
    JoinedParts? _parts;

    /// <summary>Object around us, of which the other members tell what a file in it is; -1 for none.</summary>
    int _owner = -1;

    /// <summary>Every model that the message names, wherever it does.</summary>
    public IReadOnlyList<string> Models => _models;

    /// <summary>Offset in the body of a part that cannot be inspected and is not allowed, or -1.</summary>
    public int Uninspectable { get; private set; } = -1;

    /// <summary>Offset in the body of a known name that is written in another way than the protocol writes it, or -1.</summary>
    public int Disguised { get; private set; } = -1;

    /// <summary>What the message points at and the user of the filter looks up, each once.</summary>
    public IReadOnlyCollection<StoredReference> References => _references;

    /// <summary>Offset in the body of something that stands for what the endpoint keeps and nobody looks up, or -1.</summary>
    public int Reference { get; private set; } = -1;

    /// <summary>Offset in the body of a number in the place of text, or -1.</summary>
    public int Tokens { get; private set; } = -1;

    public void Run(ReadOnlySpan<byte> body, JsonTape tape)
    {
        Value(new Layer { Json = body, Tape = tape, Level = 1, Id = _layers++ }, 0, root, -1);
        scan.Sort();
    }

    public void Dispose()
    {
        foreach (ByteBuffer buffer in _plain) buffer.Dispose();
        foreach (JsonTape tape in _tapes) tape.Dispose();
    }

    void Value(in Layer layer, int node, FieldNode? field, int key)
    {
        if (layer.Level == 1) _position = layer.Tape[node].Start;
        if (field is { Kind: FieldKind.Reference } && Refers(layer.Tape[node]) && Refer(layer, node, field.RefersTo)) return;
        switch (layer.Tape[node].Kind)
        {
            case JsonKind.Object: Members(layer, node, field); break;
            case JsonKind.Array: Items(layer, node, field, key); break;
            case JsonKind.String: Text(layer, node, field, key); break;
            case JsonKind.Number: Number(layer, node, field, key); break;
        }
    }

    // An empty value points at nothing.
    static bool Refers(in JsonNode node) => node.Kind switch
    {
        JsonKind.Null or JsonKind.False => false,
        JsonKind.String => node.Length > 0,
        JsonKind.Object or JsonKind.Array => node.Length > 2,
        _ => true,
    };

    /// <summary>Notes something the endpoint keeps. An id that is looked up is no text: it is known, or the message is refused.</summary>
    /// <returns>False when nobody looks it up.</returns>
    bool Refer(in Layer layer, int node, string kind)
    {
        if (limits.LooksUp.Contains(kind) && _references.Count < MaxReferences)
        {
            if (layer.Tape[node].Kind == JsonKind.True) return true;
            int id = layer.Tape[node].Kind == JsonKind.Object && layer.Tape[node].Next == node + 3 ? layer.Tape.Member(layer.Json, node, "id"u8) : node;
            if (id >= 0 && layer.Tape[id].Kind == JsonKind.String && StoredReference.IsId(layer.Bytes(id)))
            {
                _references.Add(new(kind, Encoding.ASCII.GetString(layer.Bytes(id))));
                files.SawKept();
                return true;
            }
        }

        if (Reference < 0) Reference = _position;
        return false;
    }

    // The type of a reference to an item may be left out; then it is an id without a message.
    bool IsItemReference(in Layer layer, int node)
    {
        int type = layer.Tape.Member(layer.Json, node, "type"u8);
        if (type >= 0 && layer.Tape[type].Kind == JsonKind.String) return protocol.References.Contains(Encoding.UTF8.GetString(Plain(layer, type)));
        return protocol.References.Count > 0 && layer.Tape.Member(layer.Json, node, "id"u8) >= 0 && layer.Tape.Member(layer.Json, node, "role"u8) < 0;
    }

    void Members(in Layer layer, int node, FieldNode? field)
    {
        bool isReference = field is { Kind: FieldKind.Message } && IsItemReference(layer, node);
        if (isReference) isReference = Refer(layer, Math.Max(layer.Tape.Member(layer.Json, node, "id"u8), node), StoredReference.Item);
        if (field?.Item is { Kind: FieldKind.Part } part) field = part;
        bool isPart = field is { Kind: FieldKind.Part };
        (string? outer, int owner, int seen) = (_partType, _owner, files.Seen);
        if (isPart) _partType = LooseType(layer, node, field!);
        _owner = node;
        if (!isPart && _partType is not null && field is { HoldsPayload: true } && IsInBlocks(layer, node)) files.SawText();
        JsonTape tape = layer.Tape;
        for (int key = node + 1; key < tape[node].Next; key = tape[key + 1].Next)
        {
            FieldNode? member = Member(layer, key, field);
            if (isReference && layer.Bytes(key).SequenceEqual("id"u8)) continue;
            if (member is null) scan.Scan(layer, key, [], Plain(layer, key), HitKind.Key, ((long)layer.Id << 32) | (uint)(node + 1));
            // A text part that holds an image as well: which of the two counts is up to the endpoint.
            else if (isPart && _partType is null && member.HoldsPayload && !IsText(layer, key + 1, member)) Skip(Encoding.UTF8.GetString(layer.Bytes(key)), UnreadReason.Ambiguous);
            Value(layer, key + 1, member ?? field?.Any, key);
        }

        // A part that is no text and holds no file that could be opened was not inspected.
        if (isPart && _partType is { } type && files.Seen == seen) Skip(type, UnreadReason.UnknownType);
        (_partType, _owner) = (outer, owner);
    }

    // Written with an escape or in another case, a name we know could be read by the endpoint as the field that we then did not see in it.
    FieldNode? Member(in Layer layer, int key, FieldNode? field)
    {
        if (field is null) return null;
        if (field.Member(layer.Bytes(key)) is { } member) return member;
        if (Disguised < 0 && field.Knows(Plain(layer, key))) Disguised = layer.Tape[key].Start;
        return null;
    }

    // Some endpoints guess the type of a part that does not give one, so only a part that says it is text is text.
    string? LooseType(in Layer layer, int node, FieldNode field)
    {
        if (protocol.HasUntypedParts) return PayloadName(layer, node, field);
        string name = Word(layer, node, "type"u8) ?? "";
        return protocol.TextParts.Contains(name) ? null : name;
    }

    static string? PayloadName(in Layer layer, int node, FieldNode field)
    {
        for (int key = node + 1; key < layer.Tape[node].Next; key = layer.Tape[key + 1].Next)
        {
            if (field.Member(layer.Bytes(key)) is { HoldsPayload: true }) return Encoding.UTF8.GetString(layer.Bytes(key));
        }

        return null;
    }

    static string? Word(in Layer layer, int node, ReadOnlySpan<byte> name)
    {
        int word = node < 0 ? -1 : layer.Tape.Member(layer.Json, node, name);
        return word >= 0 && layer.Tape[word].Kind == JsonKind.String ? Encoding.UTF8.GetString(layer.Bytes(word)) : null;
    }

    void Skip(string partType, UnreadReason reason)
    {
        files.Skip(partType, reason);
        Locate();
    }

    /// <summary>Keeps the place of the first thing that could not be looked into and is not allowed.</summary>
    void Locate()
    {
        if (Uninspectable < 0 && files.Refused is not null) Uninspectable = _position;
    }

    void Items(in Layer layer, int node, FieldNode? field, int key)
    {
        JsonTape tape = layer.Tape;
        bool isConversation = field?.Item is { Kind: FieldKind.Message };
        using JoinedParts? parts = field?.Item is { Kind: FieldKind.Part } ? new(scan.Hits.Count) : null;
        JoinedParts? outer = _parts;
        _parts = parts;
        for (int item = node + 1; item < tape[node].Next; item = tape[item].Next)
        {
            if (isConversation) scan.Message++;
            Value(layer, item, field?.Item, key);
        }

        if (isConversation) scan.Message = 0;
        if (parts is not null) scan.Scan(layer, parts);
        _parts = outer;
    }

    void Join(in Layer layer, int node, ReadOnlySpan<byte> text)
    {
        if (!_parts!.Add(node, text)) return;
        scan.Scan(layer, _parts);
        _parts.Restart(node, text);
    }

    void Text(in Layer layer, int node, FieldNode? field, int key)
    {
        if (layer.Tape[node].Length == 0) return;
        ReadOnlySpan<byte> text = Plain(layer, node);
        if (field is { Kind: FieldKind.Model }) _models.Add(Encoding.UTF8.GetString(text));
        if (IsFixed(layer, node, field)) return;
        if (field is { Kind: FieldKind.Payload } && (_partType ?? field.PartType) is { } type && !IsPlain(layer))
        {
            Payload(layer, text, type);
            if (!AttachedFiles.IsAddress(text)) return;
        }
        else if (Nested(layer, node, text)) return;
        else if (_partType is not null && AttachedFiles.IsAddress(text)) files.Skip(_partType, UnreadReason.Remote);
        else if (field is not { Kind: FieldKind.Opaque }) files.Embedded(text);
        Locate();
        scan.Scan(layer, node, field is { Kind: FieldKind.Prose } ? [] : Label(layer, key), text, HitKind.Text, 0);
        if (_parts is not null && layer.Level == 1 && field is { Kind: FieldKind.Prose or FieldKind.Part }) Join(layer, node, text);
    }

    // A document may be given as plain text in the place of a file.
    bool IsPlain(in Layer layer)
    {
        bool isPlain = protocol.HasPlainFiles && Word(layer, _owner, "type"u8) == "text";
        if (isPlain) files.SawText();
        return isPlain;
    }

    // Or as blocks of text, each of which is a part of its own.
    bool IsInBlocks(in Layer layer, int node)
        => protocol.HasPlainFiles && Word(layer, node, "type"u8) == "content" && layer.Tape.Member(layer.Json, node, "content"u8) >= 0;

    // A text where the protocol has running text or an object with a file.
    static bool IsText(in Layer layer, int node, FieldNode member) => member.Kind == FieldKind.Prose && layer.Tape[node].Kind == JsonKind.String;

    void Payload(in Layer layer, ReadOnlySpan<byte> text, string partType)
    {
        string? type = Word(layer, _owner, "media_type"u8) ?? Word(layer, _owner, "mime_type"u8) ?? Word(layer, _owner, "mimeType"u8);
        files.Payload(text, type, Word(layer, _owner, "filename"u8) ?? Word(layer, _owner, "title"u8), partType);
        Locate();
    }

    static bool IsFixed(in Layer layer, int node, FieldNode? field)
    {
        if (field is null || layer.Tape[node].IsEscaped) return false;
        return field.Kind switch
        {
            FieldKind.Literal => field.Allows(layer.Bytes(node)),
            FieldKind.Model => ModelName.IsPlausible(layer.Bytes(node)),
            _ => false,
        };
    }

    void Number(in Layer layer, int node, FieldNode? field, int key)
    {
        ReadOnlySpan<byte> number = layer.Bytes(node);
        if (field is { Kind: FieldKind.Prose } && Tokens < 0) Tokens = layer.Level == 1 ? layer.Tape[node].Start : _position;
        if (field is { Kind: FieldKind.Knob } && IsShort(number, field.MaxDigits)) return;
        int digits = 0;
        foreach (byte b in number) digits += char.IsAsciiDigit((char)b) ? 1 : 0;
        if (digits >= MinDigits || IsScientific(number)) scan.Scan(layer, node, LabelOf(layer, key, field), NumberText.Plain(number), HitKind.Number, 0);
    }

    // A setting that is too long for what it sets is no such number, so its name must not excuse it.
    static ReadOnlySpan<byte> LabelOf(in Layer layer, int key, FieldNode? field) => field is { Kind: FieldKind.Knob } ? [] : Label(layer, key);

    static bool IsScientific(ReadOnlySpan<byte> number) => number.ContainsAny("eE"u8);

    // Steering numbers have few digits before the point; what follows the point is rounding of a computed value.
    static bool IsShort(ReadOnlySpan<byte> number, int maxDigits)
    {
        if (IsScientific(number)) return false;
        ReadOnlySpan<byte> whole = number.TrimStart((byte)'-');
        int point = whole.IndexOf((byte)'.');
        return (point < 0 ? whole.Length : point) <= maxDigits && whole.Length <= maxDigits + 20;
    }

    // Tool arguments and results are often JSON in a string: each value in it is a text of its own, behind two layers of escapes.
    bool Nested(in Layer layer, int node, ReadOnlySpan<byte> text)
    {
        if (layer.Level > limits.MaxNestedJsonDepth) return false;
        ReadOnlySpan<byte> trimmed = text.Trim(" \t\r\n"u8);
        if (trimmed.Length < 2 || !((trimmed[0] == '{' && trimmed[^1] == '}') || (trimmed[0] == '[' && trimmed[^1] == ']'))) return false;
        while (_tapes.Count < layer.Level) _tapes.Add(new JsonTape());
        JsonTape tape = _tapes[layer.Level - 1];
        JsonOptions options = new(limits.MaxDepth, limits.MaxStrings, RefuseDuplicateKeys: false, AllowLoneSurrogates: false);
        if (JsonParser.Parse(text, tape, options, out _) != JsonFault.None) return false;
        int before = scan.Hits.Count;
        Value(new Layer { Json = text, Tape = tape, Level = layer.Level + 1, Id = _layers++ }, 0, null, -1);
        scan.Outward(layer, node, before);
        return true;
    }

    static ReadOnlySpan<byte> Label(in Layer layer, int key)
        => key < 0 || layer.Tape[key].Length > TextScan.MaxLabelLength ? [] : layer.Tape[key].IsEscaped ? [] : layer.Bytes(key);

    ReadOnlySpan<byte> Plain(in Layer layer, int node)
    {
        ReadOnlySpan<byte> raw = layer.Bytes(node);
        if (!layer.Tape[node].IsEscaped) return raw;
        while (_plain.Count < layer.Level) _plain.Add(new ByteBuffer(1024));
        ByteBuffer plain = _plain[layer.Level - 1];
        plain.Clear();
        plain.Advance(JsonText.Unescape(raw, plain.Reserve(raw.Length).Span));
        return plain.Span;
    }
}
