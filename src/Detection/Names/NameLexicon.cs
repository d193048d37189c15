using System.Globalization;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>What is known about words: name lists with rough frequencies, closed classes, and the dictionary as two filters. Immutable.</summary>
sealed class NameLexicon
{
    readonly WordTable _table;
    readonly WordFilter _dictionary, _propers, _english;

    NameLexicon(WordTable table, WordFilters filters) => (_table, _dictionary, _propers, _english) = (table, filters.Dictionary, filters.Propers, filters.English);

    /// <summary>Names of the organisation that are always found.</summary>
    public NamePhrases Always { get; init; } = new([]);

    /// <summary>Names that are never reported, such as those of public office holders.</summary>
    public NamePhrases Never { get; init; } = new([]);

    public int Bytes => _table.Bytes + _dictionary.Bytes + _propers.Bytes + _english.Bytes;

    /// <param name="words">Text of the closed classes, in blocks.</param>
    /// <param name="firstNames">One a line, optionally followed by a space and a bin from 1 (rare) to 3 (very common).</param>
    /// <param name="surnames">As the first names, without the tussenvoegsel.</param>
    /// <param name="places">Names of places; a place that is also a surname counts as both.</param>
    /// <param name="filters">Ordinary words of the dictionaries.</param>
    /// <param name="always">Whole names that are always found.</param>
    /// <param name="never">Whole names that are never reported.</param>
    public static NameLexicon Build(string words, IEnumerable<string> firstNames, IEnumerable<string> surnames, IEnumerable<string> places,
        WordFilters filters, IEnumerable<string>? always = null, IEnumerable<string>? never = null)
    {
        var table = new Dictionary<uint, WordAttributes>();
        AddNames(table, firstNames, static (a, bin) => a.WithFirstName(bin));
        AddNames(table, surnames, static (a, bin) => a.WithSurname(bin));
        foreach (string place in places)
            if (!place.Contains(' ', StringComparison.Ordinal)) Update(table, place, static a => a.WithPlace());
        AddKinds(table, words);
        foreach (uint hash in table.Keys.ToArray())
        {
            WordAttributes attributes = table[hash];
            if (filters.Dictionary.Has(hash)) attributes = attributes.WithWord();
            if (filters.Propers.Has(hash)) attributes = attributes.WithProper();
            if (filters.English.Has(hash)) attributes = attributes.WithEnglish();
            table[hash] = attributes;
        }

        return new(new(table), filters) { Always = new(always ?? []), Never = new(never ?? []) };
    }

    public WordAttributes this[uint hash]
    {
        get
        {
            WordAttributes listed = _table[hash];
            if (listed != default) return listed;
            if (_dictionary.Has(hash)) return WordAttributes.Word;
            WordAttributes proper = _propers.Has(hash) ? WordAttributes.Proper : default;
            return _english.Has(hash) ? proper.WithEnglish() : proper;
        }
    }

    static void AddNames(Dictionary<uint, WordAttributes> table, IEnumerable<string> lines, Func<WordAttributes, int, WordAttributes> add)
    {
        foreach (string line in lines)
        {
            (string name, int bin) = Split(line);
            foreach (string part in name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)) Update(table, part, a => add(a, bin));
        }
    }

    static (string Name, int Bin) Split(string line)
    {
        int space = line.LastIndexOf(' ');
        return space > 0 && int.TryParse(line.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int bin)
            ? (line[..space], Math.Clamp(bin, 1, 3))
            : (line, 1);
    }

    static void AddKinds(Dictionary<uint, WordAttributes> table, string words)
    {
        var kind = WordKind.None;
        foreach (string line in words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '#') continue;
            if (line[0] == '[') kind = Enum.Parse<WordKind>(line.Trim('[', ']'));
            else
                foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Update(table, word, a => WithKind(a, kind));
        }
    }

    static WordAttributes WithKind(WordAttributes attributes, WordKind kind)
    {
        attributes = attributes.WithKind(kind);
        if (kind == WordKind.Place) return attributes.WithPlace();
        bool isCommon = kind is WordKind.Function or WordKind.Speech or WordKind.Closing || (!attributes.IsListedName && !MayBeSurname(kind));
        return isCommon ? attributes.WithCommon() : attributes;
    }

    /// <summary>Hof, Dijk, Bouw: words of these kinds are surnames too when they stand where a surname stands.</summary>
    static bool MayBeSurname(WordKind kind) => kind is WordKind.Prefix or WordKind.Brand or WordKind.StreetAfter or WordKind.StreetBefore
        or WordKind.OrganisationAfter or WordKind.OrganisationBefore or WordKind.NamedAfter;

    static void Update(Dictionary<uint, WordAttributes> table, string word, Func<WordAttributes, WordAttributes> change)
    {
        uint hash = WordHash.Of(word);
        table[hash] = change(table.GetValueOrDefault(hash));
    }
}
