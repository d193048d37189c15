using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Tags one run of open tokens and remembers whom it found.</summary>
sealed class NameTagger : IRunTagger
{
    /// <summary>Added to the score of beginning a name, so that doubtful names are found too; how sure they are is judged afterwards.</summary>
    const int Leniency = 3 * NameModel.Scale / 2;

    /// <summary>The same in a text without capitals, where names stand out less.</summary>
    const int LowerLeniency = 2 * NameModel.Scale;

    /// <summary>Added to the score of going on with a name: a letter too many is masked in vain, a letter too few is a leak.</summary>
    const int Generosity = 3 * NameModel.Scale / 2;

    readonly NameModel _model;
    readonly NameDecoder _decoder;
    readonly PersonMemory _memory;
    readonly NamePhrases _always, _never;
    readonly TokenWindow _tokens;
    readonly uint[] _rows = new uint[FeatureRows.Room];

    public NameTagger(NameModel model, NamePhrases always, NamePhrases never, TokenWindow tokens, PersonMemory memory)
    {
        (_model, _always, _never, _tokens, _memory) = (model, always, never, tokens, memory);
        _decoder = new(model);
    }

    /// <summary>Whether the closed rules judge what the model found; without them to measure what they bring.</summary>
    public bool HasRules { get; init; } = true;

    /// <summary>Tags the tokens from <paramref name="first"/> to <paramref name="end"/>; their neighbours must be there.</summary>
    /// <returns>Number of spans filled.</returns>
    public int Tag(int first, int end, Span<NameSpan> spans)
    {
        int count = end - first;
        bool hasJoined = false;
        for (int i = 0; i < count; i++)
        {
            hasJoined |= _tokens[first + i].Joined != JoinedPart.None;
            if (RowKernel.IsSupported) FeatureRows.Collect(_tokens, first + i, _rows);
            else NameFeatures.Collect(_tokens, first + i, _rows);
            Span<int> scores = _decoder.Emission(i);
            _model.Score(_rows.AsSpan(0, NameFeatures.Count), scores);
            scores[(int)NameLabel.Begin] += _tokens[first + i].Casing is TextCasing.Lower or TextCasing.StartsLower ? LowerLeniency : Leniency;
            scores[(int)NameLabel.Inside] += Generosity;
            if (_tokens[first + i].IsForced) scores[1..].Fill(NameModel.Never);
        }

        bool begins = _decoder.Decode(count);
        return begins || hasJoined || !_always.IsEmpty ? Gather(first, count, spans) : 0;
    }

    int Gather(int first, int count, Span<NameSpan> spans)
    {
        ReadOnlySpan<NameLabel> labels = _decoder.Labelled;
        int found = 0;
        for (int i = 0; i < count;)
        {
            int listed = _always.Match(_tokens, first + i, first + count);
            if (listed > first + i && !IsSpared(first + i, listed, first, first + count) && TryMake(first + i, listed, Confidence.Certain, out spans[found]))
            {
                found++;
                i = listed - first;
                continue;
            }

            int joined = JoinedEnd(first + i, first + count);
            if (joined > first + i && !IsSpared(first + i, joined, first, first + count) && TryMake(first + i, joined, Confidence.Likely, out spans[found]))
            {
                found++;
                i = joined - first;
                continue;
            }

            if (labels[i] != NameLabel.Begin)
            {
                i++;
                continue;
            }

            int end = i + 1;
            while (end < count && labels[end] == NameLabel.Inside) end++;
            int floor = found > 0 ? spans[found - 1].End : first;
            (int from, int to) = HasRules ? NameBorders.Settle(_tokens, first + i, first + end, floor, first + count) : (first + i, first + end);
            if (from < to && !IsVetoed(from, to) && !IsSpared(from, to, first, first + count) && TryMake(from, to, Judge(i, end), out NameSpan span)) spans[found++] = span;
            i = Math.Max(end, to - first);
        }

        return found;
    }

    /// <summary>End of the joined name that begins at this token, or the token itself.</summary>
    int JoinedEnd(int at, int end)
    {
        if (_tokens[at].Joined != JoinedPart.Begin) return at;
        do at++;
        while (at < end && _tokens[at].Joined == JoinedPart.Inside);
        return at;
    }

    bool IsVetoed(int from, int to) => HasRules && (BareWord.Is(_tokens, from, to) || NamedAfter.Is(_tokens, from, to));

    /// <summary>The span is a name of the organisation's list of names that pass, or a part of one that stands there whole.</summary>
    bool IsSpared(int from, int to, int first, int end)
    {
        if (_never.IsEmpty) return false;
        for (int at = from; at >= Math.Max(first, to - (2 * NamePhrases.MostWords)); at--)
            if (_never.Match(_tokens, at, end) >= to) return true;
        return false;
    }

    bool TryMake(int from, int to, Confidence confidence, out NameSpan span)
    {
        var parts = NameParts.Of(_tokens, from, to);
        bool isKnown = _memory.Know(parts.Surname != 0 ? parts.Surname : parts.First) != 0;
        int link = confidence >= Confidence.Likely ? _memory.Link(parts.First, parts.Initial, parts.Surname) : 0;
        FindingFacts facts = FindingFacts.Model | (parts.IsListed ? FindingFacts.Listed : 0) | (isKnown ? FindingFacts.Repeated : 0);
        span = new(from, to, confidence, link, facts);
        return parts.Letters >= 2 || NameBorders.IsNameField(_tokens[from]);
    }

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
