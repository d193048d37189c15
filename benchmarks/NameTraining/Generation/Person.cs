using System.Globalization;

namespace Gegevenshuis.AiGateway.NameTraining.Generation;

/// <summary>A made-up person and the forms in which people write such a name.</summary>
sealed record Person(string First, string Second, string Initials, string Prefix, string Core, string Partner, bool IsWoman, Random Random)
{
    /// <summary>Marks the edges of the name inside a form; what stands outside, such as a title, is no part of it.</summary>
    public const char Open = '\u0002';
    public const char Close = '\u0003';

    string Last => (Prefix.Length > 0 ? Prefix + (Prefix.EndsWith('\'') || Prefix.EndsWith('-') ? "" : " ") : "") + Core + Partner;

    string LastCapital => char.ToUpper(Last[0], CultureInfo.InvariantCulture) + Last[1..];

    string FullFirst => Second.Length > 0 && Random.Next(3) == 0 ? First + " " + Second : First;

    /// <summary>The name in a form, with its edges marked.</summary>
    public string Write(string form) => form switch
    {
        "full" => Name(FullFirst + " " + Last),
        "middle" => Name($"{First} {Initials[^2..]}{(Random.Next(2) == 0 ? Initials[..2] : "")} {Last}"),
        "first" => Name(First),
        "firsts" => Name(Second.Length > 0 ? First + " " + Second : First),
        "last" => Name(Random.Next(2) == 0 ? LastCapital : Last),
        "lastlow" => Name(Last),
        "lowerlast" => Name(Last.ToLowerInvariant()),
        "lowercore" => Name(Core.ToLowerInvariant()),
        "lowerfirst" => Name(First.ToLowerInvariant()),
        "core" => Name(Core),
        "user" => Name((First[..1] + Prefix + Core).ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)),
        "prefix" => Prefix.Length > 0 ? Name(Prefix) : "",
        "initials" => Name(Random.Next(4) == 0 ? Initials.Replace(".", "", StringComparison.Ordinal) : Initials),
        "init" => Name(InitialsForm() + Last + (Random.Next(25) == 0 ? " jr." : "")),
        "title" => Title() + " " + (Random.Next(4) == 0 ? Name(InitialsForm() + Last) : Random.Next(6) == 0 ? Name(First + " " + Last) : Name(Random.Next(3) > 0 ? LastCapital : Last)),
        "title2" => (IsWoman ? "Mevrouw " : "De heer ") + Name(LastCapital),
        "comma" => Name(Core + Partner + CommaTail()),
        "gen" => Genitive(),
        "caps" => Name((First + " " + Last).ToUpperInvariant()),
        "lastletter" => Name(Core[..1].ToUpperInvariant()),
        "she" => IsWoman ? "Zij" : "Hij",
        "any" => Write(Random.Next(20) switch { < 5 => "full", < 9 => "first", < 14 => "title", < 16 => "init", < 18 => "full", 18 => "last", _ => "titlefirst" }),
        "titlefirst" => (IsWoman ? "mevrouw " : "meneer ") + Name(First),
        _ => throw new InvalidDataException($"Unknown form '{form}'."),
    };

    static string Name(string name) => Open + name + Close;

    string InitialsForm() => Random.Next(10) switch
    {
        < 6 => Initials + " ",
        < 8 => string.Join(' ', Initials.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(static i => i + ".")) + " ",
        8 => Initials.Replace(".", "", StringComparison.Ordinal) + " ",
        _ => Initials[..2] + (Initials[1] == '.' ? "" : ".") + " ",
    };

    string CommaTail()
    {
        string given = Random.Next(5) switch { < 2 => Initials, 2 => First, 3 => First + (Second.Length > 0 ? " " + Second : ""), _ => Initials.Replace(".", "", StringComparison.Ordinal) };
        string separator = Random.Next(8) == 0 ? "," : ", ";
        if (Prefix.Length == 0) return separator + given;
        return Random.Next(5) switch { 0 => separator + Prefix + ", " + given, 1 => separator + Prefix + " " + given, _ => separator + given + " " + Prefix };
    }

    string Genitive()
    {
        char end = char.ToLowerInvariant(First[^1]);
        return end is 's' or 'x' or 'z' ? Name(First) + "'" : end is 'a' or 'i' or 'o' or 'u' or 'y' ? Name(First) + "'s" : Name(First + "s");
    }

    string Title()
    {
        string[] titles = IsWoman
            ? ["mevrouw", "mevr.", "mw.", "Mevrouw", "mw", "mevr", "Mevr.", "Mw."]
            : ["de heer", "dhr.", "meneer", "De heer", "dhr", "Dhr.", "heer", "mijnheer", "Meneer"];
        string title = titles[Random.Next(titles.Length)];
        return Random.Next(12) == 0 ? title + " " + s_degrees[Random.Next(s_degrees.Length)] : Random.Next(14) == 0 ? s_degrees[Random.Next(s_degrees.Length)] : title;
    }

    static readonly string[] s_degrees = ["mr.", "drs.", "dr.", "ir.", "ing.", "prof. dr.", "mr. dr.", "prof.", "ds.", "mr"];
}
