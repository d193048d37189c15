using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Tags one run of open tokens and remembers whom it found.</summary>
sealed class NameTagger : IRunTagger
{
    /// <summary>Added to the score of beginning a name, so that doubtful names are found too; how sure they are is judged afterwards.</summary>
    const int Leniency = 3 * NameModel.Scale / 2;

    readonly NameModel _model;
    readonly NameDecoder _decoder;
    readonly PersonMemory _memory;
    readonly TokenWindow _tokens;
    readonly uint[] _rows = new uint[NameFeatures.Count];

    public NameTagger(NameModel model, TokenWindow tokens, PersonMemory memory)
    {
        (_model, _tokens, _memory) = (model, tokens, memory);
        _decoder = new(model);
    }

    /// <summary>Tags the tokens from <paramref name="first"/> to <paramref name="end"/>; their neighbours must be there.</summary>
    /// <returns>Number of spans filled.</returns>
    public int Tag(int first, int end, Span<NameSpan> spans)
    {
        int count = end - first;
        for (int i = 0; i < count; i++)
        {
            int features = NameFeatures.Collect(_tokens, first + i, _rows);
            Span<int> scores = _decoder.Emission(i);
            _model.Score(_rows.AsSpan(0, features), scores);
            scores[(int)NameLabel.Begin] += Leniency;
        }

        _decoder.Decode(count);
        return Gather(first, count, spans);
    }

    int Gather(int first, int count, Span<NameSpan> spans)
    {
        ReadOnlySpan<NameLabel> labels = _decoder.Labelled;
        int found = 0;
        for (int i = 0; i < count;)
        {
            if (labels[i] != NameLabel.Begin)
            {
                i++;
                continue;
            }

            int end = i + 1;
            while (end < count && labels[end] == NameLabel.Inside) end++;
            if (TryMake(first, i, Trim(first, i, end), out NameSpan span)) spans[found++] = span;
            i = end;
        }

        return found;
    }

    /// <summary>Drops marks and tussenvoegsels at the end, which belong to what follows; after a comma they belong to the name.</summary>
    int Trim(int first, int begin, int end)
    {
        int whole = end;
        while (end > begin && IsLoose(_tokens[first + end - 1]) && !HasComma(first + begin, first + end)) end--;
        while (end > begin && _tokens[first + end - 1].IsMark) end--;
        // A cell of its own under "tussenvoegsel".
        return end == begin && IsNameField(first + begin) ? whole : end;
    }

    static bool IsLoose(in NameToken token) => token.IsMark || (token.Attributes.Kind == WordKind.Prefix && !token.Attributes.IsListedName);

    bool HasComma(int begin, int end)
    {
        for (int i = begin + 1; i < end - 1; i++)
            if (_tokens[i].Is(',')) return true;
        return false;
    }

    bool TryMake(int first, int begin, int end, out NameSpan span)
    {
        span = default;
        if (end == begin) return false;
        var parts = NameParts.Of(_tokens, first + begin, first + end);
        if (parts.Letters < 2 && !IsNameField(first + begin)) return false;
        Confidence confidence = Judge(begin, end);
        bool isKnown = _memory.Know(parts.Surname != 0 ? parts.Surname : parts.First) != 0;
        int link = confidence >= Confidence.Likely ? _memory.Link(parts.First, parts.Initial, parts.Surname) : 0;
        FindingFacts facts = FindingFacts.Model | (parts.IsListed ? FindingFacts.Listed : 0) | (isKnown ? FindingFacts.Repeated : 0);
        span = new(first + begin, first + end, confidence, link, facts);
        return true;
    }

    bool IsNameField(int at) => _tokens[at].Role is FieldRole.Name or FieldRole.NameColumn or FieldRole.NameBelow;

    /// <summary>The mean advantage of the words of the span over anything that is no person.</summary>
    Confidence Judge(int begin, int end)
    {
        int margin = Margin(begin, end);
        return margin >= _model.Certain ? Confidence.Certain : margin >= _model.Likely ? Confidence.Likely : Confidence.Possible;
    }

    int Margin(int begin, int end)
    {
        int sum = 0;
        for (int i = begin; i < end; i++)
        {
            Span<int> scores = _decoder.Emission(i);
            sum += scores[(int)_decoder.Labelled[i]] - Math.Max(0, Math.Max(scores[(int)NameLabel.Organisation], scores[(int)NameLabel.Location]));
        }

        return sum / (end - begin);
    }
}
