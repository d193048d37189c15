using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Walks over a chunk along the places that its protocol names: feeds the pieces, notes what has ended.</summary>
sealed class ChunkWalk(CompiledAnswer answer, AnswerContext context, JsonTape tape, ChunkText text)
{
    readonly List<AnswerScope> _ended = [];
    readonly HashSet<long> _choices = [];
    readonly List<ChunkStep> _path = [];
    readonly List<byte[]> _words = [];
    bool _isAnswered;

    public bool IsFinished => _isAnswered || _choices.Count >= context.Choices;

    public bool HasError { get; private set; }

    public bool IsOverLimit => _choices.Count > context.Limits.MaxChannels || _words.Count > context.Limits.MaxChannels;

    /// <summary>What ended in this chunk, in order of appearance.</summary>
    public List<AnswerScope> Ended => _ended;

    /// <summary>The object of this chunk that has room for the AI mark, or -1.</summary>
    public int MarkPlace { get; private set; }

    public void Run(ReadOnlySpan<byte> json)
    {
        _ended.Clear();
        _path.Clear();
        MarkPlace = -1;
        Object(json, 0, answer.Root, Word(json), 0, isFinal: false);
    }

    void Value(ReadOnlySpan<byte> json, int node, AnswerNode place, AnswerScope scope, bool isFinal)
    {
        switch (tape[node].Kind)
        {
            case JsonKind.Object: Object(json, node, place, scope, AnswerScope.Any, isFinal); break;
            case JsonKind.Array when place.Item is { } item: Items(json, node, item, scope, isFinal); break;
            case JsonKind.String when place.Piece >= 0: text.Piece(json, node, new(place.Piece, scope), isFinal, _path); break;
        }
    }

    void Items(ReadOnlySpan<byte> json, int list, AnswerNode place, AnswerScope scope, bool isFinal)
    {
        int position = 0;
        for (int item = list + 1; item < tape[list].Next; item = tape[item].Next, position++)
        {
            if (tape[item].Kind == JsonKind.Object) Object(json, item, place, scope, position, isFinal);
            else Value(json, item, place, scope, isFinal);
        }
    }

    void Object(ReadOnlySpan<byte> json, int node, AnswerNode place, AnswerScope scope, long position, bool isFinal)
    {
        if (place.IsMarkPlace) MarkPlace = node;
        bool isItem = node > 0 && position != AnswerScope.Any;
        foreach ((byte[] name, int slot) in place.Identity)
            scope = scope.With(slot, Number(json, tape.Member(json, node, name)) ?? (isItem && name.AsSpan().SequenceEqual("index"u8) ? position : AnswerScope.Any));
        isFinal |= Ends(json, node, place, scope);
        int depth = _path.Count;
        for (int key = node + 1; key < tape[node].Next; key = tape[key + 1].Next)
        {
            if (place.Member(json[tape[key].Start..tape[key].End]) is not { } member) continue;
            _path.Add(new(node, place, key));
            Value(json, key + 1, member, scope, isFinal);
            _path.RemoveRange(depth, _path.Count - depth);
        }
    }

    long? Number(ReadOnlySpan<byte> json, int node)
        => node >= 0 && tape[node].Kind == JsonKind.True ? 1 : AnswerFields.Number(json, tape, node);

    bool Ends(ReadOnlySpan<byte> json, int node, AnswerNode place, AnswerScope scope)
    {
        bool hasEnded = false;
        foreach ((byte[] name, AnswerEnding ending) in place.Endings)
        {
            int value = tape.Member(json, node, name);
            if (value < 0 || !Means(json, value, ending)) continue;
            hasEnded = true;
            Note(ending.Scope, scope with { Word = AnswerScope.Any });
        }

        return hasEnded;
    }

    void Note(EndingScope ended, AnswerScope scope)
    {
        if (ended == EndingScope.Choice) _choices.Add(scope.First);
        _isAnswered |= ended == EndingScope.Answer;
        HasError |= ended == EndingScope.Error;
        _ended.Add(ended is EndingScope.Answer or EndingScope.Error ? AnswerScope.All : scope);
    }

    bool Means(ReadOnlySpan<byte> json, int node, AnswerEnding ending)
    {
        JsonKind kind = tape[node].Kind;
        ReadOnlySpan<byte> value = json[tape[node].Start..tape[node].End];
        if (ending.Words.Count == 0) return kind is not (JsonKind.Null or JsonKind.False) && (kind != JsonKind.String || !value.IsEmpty);
        if (kind != JsonKind.String) return false;
        foreach (string word in ending.Words)
        {
            bool isSuffix = word[0] == '*';
            ReadOnlySpan<char> sought = isSuffix ? word.AsSpan(1) : word;
            if (value.Length < sought.Length || (!isSuffix && value.Length > sought.Length)) continue;
            if (System.Text.Ascii.Equals(value[^sought.Length..], sought)) return true;
        }

        return false;
    }

    // A word that tells texts apart gets a number, in order of appearance.
    AnswerScope Word(ReadOnlySpan<byte> json)
    {
        int node = answer.Kind.Length == 0 ? -1 : tape.Member(json, 0, answer.Kind);
        if (node < 0 || tape[node].Kind != JsonKind.String) return AnswerScope.All;
        ReadOnlySpan<byte> word = json[tape[node].Start..tape[node].End];
        for (int i = 0; i < _words.Count; i++)
        {
            if (word.SequenceEqual(_words[i])) return AnswerScope.All with { Word = i };
        }

        _words.Add(word.ToArray());
        return AnswerScope.All with { Word = _words.Count - 1 };
    }
}
