using System.Globalization;
using Gegevenshuis.AiGateway.Detection.Names;

namespace Gegevenshuis.AiGateway.NameTraining.Generation;

/// <summary>Draws people of all backgrounds, with a share of names that no list has.</summary>
sealed class PersonSampler(NameList firstNames, NameList surnames, Random random, bool blends = true)
{
    // Origin of the first name, origin of the surname, weight. The order of origins is that of the lexicon files.
    static readonly (int First, int Last, int Weight)[] s_backgrounds =
        [(0, 0, 46), (1, 1, 5), (1, 2, 4), (0, 1, 3), (0, 2, 4), (2, 3, 9), (3, 4, 12), (4, 5, 8), (5, 6, 7), (6, 7, 6), (7, 8, 4), (0, 4, 1), (0, 3, 1), (3, 0, 1), (8, 9, 8), (8, 0, 4), (0, 9, 4), (9, 10, 9), (10, 11, 22)];

    static readonly string[] s_dutch = ["van", "van", "van", "de", "de", "de", "van de", "van den", "van der", "van der", "van der", "van den", "den", "der", "ter", "ten", "te", "van 't", "'t", "in 't", "op de", "op den", "vd", "v.d.", "v/d", "van het", "de la", "von", "uit den", "aan de", "in de", "van", "de"];
    static readonly string[] s_arabic = ["el", "El", "al", "Al", "ben", "Ben", "ait", "Aït", "bin", "El-", "Al-", "el", "El", "el", "Ould", "Abu"];
    static readonly string[] s_romance = ["de", "da", "dos", "del", "di", "De", "de la", "do"];

    // Names that are words too; they are rare among all names and common among the mistakes.
    static readonly string[] s_ambiguous = ["Wil", "Bas", "Roos", "Mark", "Jet", "Koos", "Max", "Wim", "Door", "Fleur", "Iris", "Bloem", "Hans", "Rob", "Daan", "Saar", "Mees", "Pien", "Sil", "Stan", "Mies", "Jade", "Amber", "Robin", "Bel", "Wies", "Storm", "Sterre", "Lente", "Juni", "Mei", "Els", "Ties", "Tijs", "Ad", "Ab", "An", "Bep", "Cor", "Dick", "Guus", "Ben", "Len", "Eva", "Vera", "Melody", "Merel", "Madelief", "Viola", "Roosmarijn", "Will", "Rose", "Grace", "Joy", "Faith", "Noor", "Jan", "Piet", "Joost", "Teun", "Tom", "Jip", "Puck", "Lot", "Loes", "Ot", "Sien", "Bart", "Frank", "Victor", "Karel", "Sander", "Mina", "Dina", "Hoop", "Rein", "Wouter", "Sam", "Kim", "Lei", "Chris", "Olive"];
    static readonly string[] s_words = ["Kok", "Bakker", "Visser", "Boer", "Bos", "Vos", "Haan", "Wit", "Groen", "Zwart", "Groot", "Klein", "Lange", "Korte", "Koning", "Keizer", "Prins", "Graaf", "Jager", "Timmerman", "Molenaar", "Slager", "Smid", "Dekker", "Brouwer", "Schipper", "Ruiter", "Kuil", "Pas", "Post", "Berg", "Dijk", "Veld", "Beek", "Bloem", "Roos", "Zomer", "Winter", "Herfst", "Appel", "Peer", "Pot", "Boon", "Blok", "Baan", "Bank", "Kamp", "Hof", "Hoek", "Poot", "Vogel", "Mus", "Haas", "Wolf", "Leeuw", "Valk", "Zwaan", "Vis", "Bol", "Bal", "Dam", "Vermaak", "Plezier", "Vrolijk", "Goed", "Best", "Recht", "Brand", "Storm", "Steen", "Zand", "Water", "Meer", "Ven", "Schouten", "Burger", "Meester", "Ridder", "Snel", "Sterk", "Spits", "Mooi", "Kort", "Oud", "Nieuwland", "Zondag", "Maandag", "Mei", "Oosten", "Westen", "Linde", "Wilg", "Eik", "Boom", "Struik", "Kruid", "Kool", "Knol", "Vlees", "Melk", "Broodman", "Honing", "Suiker", "Zout", "Peper", "Kaas", "Koek", "Stoel", "Tafel", "Kast", "Ketel", "Hamer", "Spijker", "Pan", "Schaap", "Geit", "Koe", "Stier", "Paard", "Hond", "Kat", "Muis"];

    static readonly Lazy<string[]> s_places = new(static () => [.. NameResources.Lines("places-nl.txt").Where(static place => place.All(char.IsLetter))]);

    public Person Draw()
    {
        (int firstOrigin, int lastOrigin) = Background();
        (firstOrigin, lastOrigin) = (firstOrigin % firstNames.Origins, lastOrigin % surnames.Origins);
        bool isMixed = random.Next(12) == 0;
        string first = blends && random.Next(6) == 0 ? Blend(firstNames) : isMixed ? firstNames.DrawAny(random) : firstNames.Draw(random, firstOrigin);
        string core = blends && random.Next(5) == 0 ? Blend(surnames) : isMixed ? surnames.DrawAny(random) : surnames.Draw(random, lastOrigin);
        if (blends && random.Next(16) == 0) first = s_ambiguous[random.Next(s_ambiguous.Length)];
        if (blends && random.Next(20) == 0) core = s_words[random.Next(s_words.Length)];
        // Many a surname is a place, and most places are in the list.
        if (blends && random.Next(14) == 0) core = s_places.Value[random.Next(s_places.Value.Length)];
        if (random.Next(22) == 0) first = first + "-" + firstNames.Draw(random, firstOrigin);
        string second = random.Next(5) == 0 ? firstNames.Draw(random, firstOrigin) : "";
        return new(first, second, Initials(first, second), Prefix(lastOrigin), core, Partner(lastOrigin), random.Next(2) == 0, random);
    }

    (int First, int Last) Background()
    {
        // The names from the news and those added later are for training only: the held-out texts stay as they are.
        (int First, int Last, int Weight)[] backgrounds = blends ? s_backgrounds : s_backgrounds[..^2];
        int at = random.Next(backgrounds.Sum(static b => b.Weight));
        foreach ((int first, int last, int weight) in backgrounds)
            if ((at -= weight) < 0) return (first, last);
        return (0, 0);
    }

    string Prefix(int origin)
    {
        int chance = origin switch { 0 => 38, 1 => 10, 2 => 20, 4 => 38, 5 => 3, 7 => 12, _ => 2 };
        if (random.Next(100) >= chance) return "";
        string[] prefixes = origin switch { 4 => s_arabic, 7 => s_romance, _ => s_dutch };
        return prefixes[random.Next(prefixes.Length)];
    }

    string Partner(int origin)
    {
        if (random.Next(11) > 0) return "";
        string prefix = Prefix(0), name = surnames.Draw(random, random.Next(3) == 0 ? origin : 0);
        string hyphen = random.Next(6) switch { 0 => " - ", 1 when prefix.Length == 0 => " ", _ => "-" };
        return hyphen + (prefix.Length > 0 ? prefix + " " : "") + name;
    }

    string Initials(string first, string second)
    {
        string initials = Initial(first) + (second.Length > 0 ? Initial(second) : "");
        while (random.Next(3) == 0 && initials.Length < 8) initials += (char)('A' + random.Next(26)) + ".";
        return initials;
    }

    string Initial(string name)
    {
        if (random.Next(12) == 0)
            foreach (string digraph in (string[])["Th", "Ch", "Ph", "IJ", "Chr"])
                if (name.StartsWith(digraph, StringComparison.OrdinalIgnoreCase)) return digraph + ".";
        return char.ToUpper(name[0], CultureInfo.InvariantCulture) + ".";
    }

    /// <summary>A name nobody listed: the beginning of one and the end of another, cut at a vowel.</summary>
    string Blend(NameList list)
    {
        string head = list.DrawAny(random), tail = list.DrawAny(random);
        int cut = Vowel(head, head.Length / 2), from = Vowel(tail, tail.Length / 2);
        string blend = cut > 0 && from > 0 ? head[..cut] + tail[from..] : head + "s";
        return blend.Length is >= 3 and <= 16 && !blend.Contains('-', StringComparison.Ordinal) ? blend : head;
    }

    static int Vowel(string name, int from)
    {
        for (int i = Math.Max(1, from); i < name.Length; i++)
            if ("aeiouy".Contains(name[i], StringComparison.Ordinal)) return i;
        return -1;
    }
}
