using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Tags one run of open tokens and remembers whom it found.</summary>
sealed class NameTagger : IRunTagger
{
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
            _model.Score(_rows.AsSpan(0, features), _decoder.Emission(i));
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

    /// <summary>Drops marks and tussenvoegsels at the end, which belong to what follows.</summary>
    int Trim(int first, int begin, int end)
    {
        while (end > begin && (_tokens[first + end - 1].IsMark || (_tokens[first + end - 1].Attributes.Kind == WordKind.Prefix && !_tokens[first + end - 1].Attributes.IsListedName))) end--;
        return end;
    }

    bool TryMake(int first, int begin, int end, out NameSpan span)
    {
        span = default;
        if (end == begin) return false;
        var parts = NameParts.Of(_tokens, first + begin, first + end);
        if (parts.Letters < 2 && _tokens[first + begin].Role is not (FieldRole.Name or FieldRole.NameColumn or FieldRole.NameBelow)) return false;
        Confidence confidence = Judge(begin, end);
        bool isKnown = _memory.Know(parts.Surname != 0 ? parts.Surname : parts.First) != 0;
        int link = confidence >= Confidence.Likely ? _memory.Link(parts.First, parts.Initial, parts.Surname) : 0;
        FindingFacts facts = FindingFacts.Model | (parts.IsListed ? FindingFacts.Listed : 0) | (isKnown ? FindingFacts.Repeated : 0);
        span = new(first + begin, first + end, confidence, link, facts);
        return true;
    }

    /// <summary>The mean advantage over "no name" of the words of the span.</summary>
    Confidence Judge(int begin, int end)
    {
        int sum = 0;
        for (int i = begin; i < end; i++) sum += _decoder.Emission(i)[(int)_decoder.Labelled[i]];
        int margin = sum / (end - begin);
        return margin >= _model.Certain ? Confidence.Certain : margin >= _model.Likely ? Confidence.Likely : Confidence.Possible;
    }
}
