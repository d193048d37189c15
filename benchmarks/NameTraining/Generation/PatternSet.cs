using System.Text;
using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Detection.Names;

namespace Gegevenshuis.AiGateway.NameTraining.Generation;

/// <summary>Sentence patterns with a grammar: <c>{A.full}</c> is a person in a form, <c>{TOPIC}</c> one of the grammar's alternatives.</summary>
sealed partial class PatternSet
{
    readonly Dictionary<string, string[]> _grammar = new(StringComparer.Ordinal);
    readonly List<(string Register, string Pattern)> _patterns = [];

    public static PatternSet Read(string folder, bool hasStandIns = false, IReadOnlyList<string>? words = null, IReadOnlyList<string>? english = null)
    {
        var set = new PatternSet { HasStandIns = hasStandIns, Words = words ?? [], English = english ?? [] };
        foreach (string line in Lines(Path.Combine(folder, "grammar.txt")))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            set._grammar[line[..colon]] = [.. line[(colon + 1)..].Split('|').Select(static a => a.Trim())];
        }

        foreach (string path in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            string register = Path.GetFileNameWithoutExtension(path);
            if (register is "grammar" or "first-names" or "surnames" or "clean-base") continue;
            set._patterns.AddRange(Lines(path).Select(line => (register, line.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal))));
        }

        return set;
    }

    public IEnumerable<string> Registers => _patterns.Select(static p => p.Register).Distinct();

    public IReadOnlyList<string> Of(string register) => [.. _patterns.Where(p => p.Register == register).Select(static p => p.Pattern)];

    /// <summary>Writes one pattern out with these people.</summary>
    public LabelledText Expand(string pattern, IReadOnlyList<Person> people, PersonSampler sampler, Random random)
    {
        var text = new StringBuilder();
        var spans = new List<LabelledSpan>();
        Append(pattern, people, sampler, random, text, spans, NameLabel.Outside);
        return new(text.ToString(), Merge(text, spans));
    }

    void Append(string pattern, IReadOnlyList<Person> people, PersonSampler sampler, Random random, StringBuilder text, List<LabelledSpan> spans, NameLabel outer)
    {
        int at = 0;
        foreach (Match slot in Slot().Matches(pattern))
        {
            text.Append(pattern, at, slot.Index - at);
            at = slot.Index + slot.Length;
            string name = slot.Groups[2].Value;
            string form = slot.Groups[3].Value;
            // The same sentence about an organisation or place, so that the words decide and not the place in the sentence.
            if (StandsIn(form, random) && outer == NameLabel.Outside) AppendAlternative(s_others[random.Next(s_others.Length)], people, sampler, random, text, spans, outer);
            else if (form.Length == 0 && name is ("W" or "CW" or "E1" or "E")) AppendWord(name, random, text);
            else if (name is "CAPS") AppendCapitals(random, text);
            else if (form.Length == 0 && name is "X" or "X1") text.Append(MadeUpWord.Draw(random, hasCapital: name == "X1"));
            else if (name is "PL") AppendPlace(random, text, spans, outer);
            else if (form.Length > 0)
                AppendName((slot.Groups[1].Length > 0 ? sampler.Draw() : people[name[0] - 'A']).Write(form), text, spans, outer);
            else AppendAlternative(name, people, sampler, random, text, spans, outer);
        }

        text.Append(pattern, at, pattern.Length - at);
    }

    void AppendAlternative(string name, IReadOnlyList<Person> people, PersonSampler sampler, Random random, StringBuilder text, List<LabelledSpan> spans, NameLabel outer)
    {
        string[] alternatives = _grammar[name];
        NameLabel label = name switch
        {
            "ORG" or "LAW" or "SICK" or "FAM" or "BEDRIJF" or "BRANDS" or "PROJECT" or "METHOD" or "MEDIA" or "SHOP" or "TKC" or "TOETS" or "PROD" or "PRODN" or "SERVICE" or "SURNAMED" or "OFF2" or "ORG1" or "VENUE" or "SHOPN" or "CAREORG" or "SICK2" or "FEAST" or "DISH" or "SCHOOL" or "CONTR" or "BAND" or "APPN" or "CELLP" or "ORGE" => NameLabel.Organisation,
            "ST" or "CITY" or "STRAAT" or "REGION" or "WATER" or "BUILDING" or "ISLE" or "STLONE" or "LOC1" or "C3" or "STNAMED" => NameLabel.Location,
            _ => NameLabel.Outside,
        };
        int start = text.Length;
        NameLabel within = outer != NameLabel.Outside ? outer : label;
        Append(alternatives[random.Next(alternatives.Length)], people, sampler, random, text, spans, within);
        if (outer == NameLabel.Outside && label != NameLabel.Outside) spans.Add(new(start, text.Length - start, label));
    }

    /// <summary>A word of the dictionary, with or without a capital; or an English one.</summary>
    void AppendWord(string slot, Random random, StringBuilder text)
    {
        bool isEnglish = slot[0] == 'E';
        // The words of the grammar are those of programs; the others are any.
        IReadOnlyList<string> words = !isEnglish && Words.Count > 0 ? Words : isEnglish && English.Count > 0 && random.Next(3) > 0 ? English : _grammar["EN"];
        string word = words[random.Next(words.Count)];
        text.Append(slot is "W" or "E" ? word : char.ToUpperInvariant(word[0]) + word[1..]);
    }

    /// <summary>A place of the list, most of which no grammar names.</summary>
    static void AppendPlace(Random random, StringBuilder text, List<LabelledSpan> spans, NameLabel outer)
    {
        string place = s_places.Value[random.Next(s_places.Value.Length)];
        if (outer == NameLabel.Outside) spans.Add(new(text.Length, place.Length, NameLabel.Location));
        text.Append(place);
    }

    /// <summary>Two to five capitals: an abbreviation nobody has listed.</summary>
    static void AppendCapitals(Random random, StringBuilder text)
    {
        int length = 2 + random.Next(4);
        for (int i = 0; i < length; i++) text.Append("ABCDEFGHIKLMNOPRSTUVWZ"[random.Next(22)]);
    }

    /// <summary>Ordinary words in lower case.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public IReadOnlyList<string> English { get; init; } = [];

    bool StandsIn(string form, Random random) => HasStandIns && form is ("any" or "first" or "last" or "full") && random.Next(18) == 0;

    /// <summary>True when some people are to be replaced by organisations and places, which are then no people.</summary>
    public bool HasStandIns { get; init; }

    static readonly Lazy<string[]> s_places = new(static () => [.. NameResources.Lines("places-nl.txt")]);

    static readonly string[] s_others = ["ORG", "ORG", "CITY", "TOOL", "BRANDS"];

    static void AppendName(string marked, StringBuilder text, List<LabelledSpan> spans, NameLabel outer)
    {
        int open = marked.IndexOf(Person.Open, StringComparison.Ordinal), close = marked.IndexOf(Person.Close, StringComparison.Ordinal);
        if (open < 0)
        {
            text.Append(marked);
            return;
        }

        text.Append(marked, 0, open);
        if (outer == NameLabel.Outside) spans.Add(new(text.Length, close - open - 1, NameLabel.Begin));
        text.Append(marked, open + 1, close - open - 1).Append(marked, close + 1, marked.Length - close - 1);
    }

    /// <summary>A first name and a surname with one space between them are one name.</summary>
    static List<LabelledSpan> Merge(StringBuilder text, List<LabelledSpan> spans)
    {
        var merged = new List<LabelledSpan>();
        foreach (LabelledSpan span in spans)
        {
            bool joins = merged.Count > 0 && span.Label == NameLabel.Begin && merged[^1].Label == NameLabel.Begin && span.Start == merged[^1].End + 1 && text[merged[^1].End] == ' ';
            if (joins) merged[^1] = merged[^1] with { Length = span.End - merged[^1].Start };
            else merged.Add(span);
        }

        return merged;
    }

    static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(static line => line.Length > 0 && line[0] != '#');

    [GeneratedRegex(@"\{([olc]:)?([A-Z0-9]+)(?:\.([a-z0-9]+))?\}")]
    private static partial Regex Slot();
}
