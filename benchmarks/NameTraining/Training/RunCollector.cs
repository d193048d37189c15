using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.NameTraining.Generation;

namespace Gegevenshuis.AiGateway.NameTraining.Training;

/// <summary>Stands where the tagger stands and writes down what it would see, with the right answers.</summary>
sealed class RunCollector : IRunTagger
{
    readonly TokenWindow _tokens;
    readonly PersonMemory _memory;
    readonly uint[] _row = new uint[NameFeatures.Count];
    LabelledSpan[] _gold = [];

    RunCollector(TokenWindow tokens, PersonMemory memory) => (_tokens, _memory) = (tokens, memory);

    public List<Run> Runs { get; } = [];

    public float Weight { get; set; } = 1;

    /// <summary>False to train as if nothing had been found before.</summary>
    public bool Remembers { get; set; } = true;

    public long OpenTokens { get; private set; }

    public long OpenGoldLetters { get; private set; }

    public static (NameReader Reader, RunCollector Collector) Over(NameLexicon lexicon)
    {
        RunCollector? collector = null;
        var reader = new NameReader(lexicon, (tokens, memory) => collector = new RunCollector(tokens, memory));
        return (reader, collector!);
    }

    public void Read(NameReader reader, LabelledText text)
    {
        (byte[] bytes, _gold) = text.ToBytes();
        reader.Reset();
        reader.Read(bytes, 0, true, new SequenceFindings());
    }

    public int Tag(int first, int end, Span<NameSpan> spans)
    {
        int width = NameFeatures.Collect(_tokens, first, _row);
        var features = new int[(end - first) * width];
        var labels = new byte[end - first];
        for (int i = first; i < end; i++)
        {
            NameFeatures.Collect(_tokens, i, _row);
            for (int f = 0; f < width; f++) features[((i - first) * width) + f] = (int)_row[f];
            labels[i - first] = (byte)LabelOf(_tokens[i], i > first ? labels[i - first - 1] : (byte)0, i);
        }

        Runs.Add(new(features, width, labels, Weight));
        OpenTokens += end - first;
        return Remember(first, labels, spans);
    }

    NameLabel LabelOf(in NameToken token, byte before, int index)
    {
        foreach (LabelledSpan span in _gold)
        {
            if (token.Start >= span.End || token.End <= span.Start) continue;
            if (span.Label != NameLabel.Begin) return span.Label;
            if (!token.IsMark) OpenGoldLetters += token.Letters;
            // The first open token of a name begins it, also when the gate closed what came before.
            bool goesOn = before is (byte)NameLabel.Begin or (byte)NameLabel.Inside && _tokens[index - 1].End > span.Start;
            return goesOn ? NameLabel.Inside : token.IsMark ? NameLabel.Outside : NameLabel.Begin;
        }

        return NameLabel.Outside;
    }

    int Remember(int first, byte[] labels, Span<NameSpan> spans)
    {
        if (!Remembers) return 0;
        for (int i = 0; i < labels.Length;)
        {
            if (labels[i] != (byte)NameLabel.Begin)
            {
                i++;
                continue;
            }

            int end = i + 1;
            while (end < labels.Length && labels[end] == (byte)NameLabel.Inside) end++;
            var parts = NameParts.Of(_tokens, first + i, first + end);
            _memory.Link(parts.First, parts.Initial, parts.Surname);
            i = end;
        }

        return 0;
    }
}
