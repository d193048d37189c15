using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Checks.Patterns;

/// <summary>Reads the pattern language of rules: the part of regular expressions that always ends.</summary>
/// <remarks>
/// Text, <c>\d</c> (digit), <c>\w</c> (letter, digit, underscore), <c>\s</c> (space), classes <c>[A-Z0-9]</c>, groups, <c>|</c>, <c>?</c>,
/// <c>{n}</c> and <c>{m,n}</c>, and <c>(?i)</c> in front for any case. Everything else of regular expressions is refused with advice.
/// </remarks>
ref struct PatternParser
{
    const int MaxRepeat = 64;
    const int MaxDepth = 16;

    readonly string _text;
    readonly bool _ignoreCase;
    int _at, _depth;

    PatternParser(string text)
    {
        _text = text;
        _ignoreCase = text.StartsWith("(?i)", StringComparison.Ordinal);
        _at = _ignoreCase ? 4 : 0;
    }

    /// <exception cref="PatternProblemException">The text is no pattern of this language.</exception>
    public static PatternNode Parse(string text)
    {
        var parser = new PatternParser(text);
        PatternNode node = parser.Choice();
        return parser._at == text.Length ? node : throw parser.Problem("Er staat een ) te veel. Haal hem weg of schrijf \\) voor het teken zelf.");
    }

    PatternNode Choice()
    {
        var options = new List<PatternNode> { Sequence() };
        while (Take('|')) options.Add(Sequence());
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (_at < _text.Length && _text[_at] is not ('|' or ')')) parts.Add(Quantified(Atom()));
        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts);
    }

    PatternNode Atom()
    {
        char c = _text[_at++];
        return c switch
        {
            '(' => Group(),
            '[' => new PatternNode.One(Class()),
            '\\' => Escaped(),
            '.' => throw Problem("Een punt vindt elk teken. Schrijf \\. voor een punt, of een klasse zoals [A-Z0-9]."),
            '*' or '+' or '?' or '{' => throw Problem($"Voor {c} staat niets om te herhalen. Zet er een teken of groep voor, of schrijf \\{c} voor het teken zelf."),
            '^' or '$' => throw Problem($"Een {c} is niet nodig. Een patroon vindt altijd een hele code. Haal hem weg of schrijf \\{c} voor het teken zelf."),
            ']' or '}' => throw Problem($"Een {c} zonder begin. Schrijf \\{c} voor het teken zelf."),
            _ => Literal(c),
        };
    }

    PatternNode Group()
    {
        if (++_depth > MaxDepth) throw Problem("De groepen zitten te diep in elkaar. Schrijf het patroon eenvoudiger.");
        if (Take('?') && !Take(':')) throw Problem("Vooruit- of terugkijken en namen van groepen kunnen niet. Gebruik gewone haakjes, en 'context' of 'suppress' voor woorden eromheen.");
        PatternNode inner = Choice();
        if (!Take(')')) throw Problem("Een ( is niet gesloten. Voeg een ) toe of schrijf \\( voor het teken zelf.");
        _depth--;
        return inner;
    }

    /// <summary>A text character; several bytes when it is not ASCII.</summary>
    PatternNode Literal(char c)
    {
        string text = char.IsHighSurrogate(c) && _at < _text.Length ? $"{c}{_text[_at++]}" : c.ToString();
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length == 1) return new PatternNode.One(Cased(ByteSet.Of(bytes[0])));
        return new PatternNode.Sequence([.. bytes.Select(static b => new PatternNode.One(ByteSet.Of(b)))]);
    }

    PatternNode Escaped()
    {
        if (_at == _text.Length) throw Problem("Achter de laatste \\ staat niets. Schrijf \\\\ voor het teken zelf.");
        char c = _text[_at++];
        if (c == 'b') throw Problem("Een \\b is niet nodig. Een patroon vindt altijd een hele code. Haal hem weg.");
        if (Shorthand(c) is { } set) return new PatternNode.One(set);
        if (char.IsDigit(c)) throw Problem($"Verwijzen naar een groep (\\{c}) kan niet. Schrijf de tekens uit.");
        if (char.IsAsciiLetter(c)) throw Problem($"\\{c} bestaat hier niet. Gebruik \\d, \\w, \\s of een klasse zoals [A-Z].");
        return Literal(c);
    }

    static ByteSet? Shorthand(char c) => c switch
    {
        'd' => ByteSet.Digits,
        'w' => ByteSet.Word,
        's' => ByteSet.Of((byte)' '),
        _ => null,
    };

    ByteSet Class()
    {
        if (Take('^')) throw Problem("Een klasse met ^ (alles behalve) vindt te veel. Noem de tekens die wel mogen.");
        ByteSet set = default;
        while (!Take(']'))
        {
            if (_at == _text.Length) throw Problem("Een [ is niet gesloten. Voeg een ] toe of schrijf \\[ voor het teken zelf.");
            set |= ClassItem();
        }

        return set.IsEmpty ? throw Problem("Een klasse is leeg. Zet er tekens in, zoals [A-Z].") : Cased(set);
    }

    ByteSet ClassItem()
    {
        char first = _text[_at++];
        bool isEscaped = first == '\\' && _at < _text.Length;
        if (isEscaped)
        {
            first = _text[_at++];
            if (Shorthand(first) is { } set) return set;
            if (char.IsAsciiLetterOrDigit(first)) throw Problem($"\\{first} bestaat hier niet. Gebruik \\d, \\w of \\s.");
        }

        bool isRange = _at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] != ']';
        char last = isRange ? _text[_at + 1] : first;
        if (isRange) _at += 2;
        if (first > 126 || last > 126) throw Problem("In een klasse kunnen alleen gewone letters, cijfers en tekens. Zet letters met een accent in een keuze, zoals (é|e).");
        return first <= last ? ByteSet.Range((byte)first, (byte)last) : throw Problem($"Het bereik {first}-{last} loopt achteruit. Draai het om.");
    }

    PatternNode Quantified(PatternNode part)
    {
        if (_at == _text.Length) return part;
        char c = _text[_at];
        if (c is '*' or '+') throw Problem($"Met {c} heeft het patroon geen einde. Schrijf hoe vaak hoogstens, zoals {{1,10}}.");
        if (c is not ('?' or '{')) return part;
        _at++;
        (int min, int max) = c == '?' ? (0, 1) : Bounds();
        if (_at < _text.Length && _text[_at] is '?' or '+' or '*' or '{') throw Problem("Twee keer herhalen achter elkaar kan niet. Houd er één over.");
        return new PatternNode.Repeat(part, min, max);
    }

    (int Min, int Max) Bounds()
    {
        int end = _text.IndexOf('}', _at);
        string[] numbers = end < 0 ? [] : _text[_at..end].Split(',');
        if (numbers.Length == 2 && numbers[1].Length == 0) throw Problem($"{{{_text[_at..end]}}} heeft geen einde. Schrijf hoe vaak hoogstens, zoals {{{numbers[0]},10}}.");
        bool isRead = numbers.Length is (1 or 2) & int.TryParse(numbers.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out int min)
            & int.TryParse(numbers.LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out int max);
        if (!isRead || max < min || max == 0) throw Problem("De herhaling tussen { en } klopt niet. Schrijf {4} of {2,6}, of \\{ voor het teken zelf.");
        if (max > MaxRepeat) throw Problem($"Vaker dan {MaxRepeat} keer herhalen kan niet. Schrijf een kleiner getal.");
        _at = end + 1;
        return (min, max);
    }

    readonly ByteSet Cased(ByteSet set) => _ignoreCase ? set.IgnoringCase() : set;

    bool Take(char c)
    {
        if (_at >= _text.Length || _text[_at] != c) return false;
        _at++;
        return true;
    }

    readonly PatternProblemException Problem(string message) => new($"Patroon '{_text}', teken {Math.Max(1, _at)}: {message}");
}
