namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The words Dutch street names are made of.</summary>
/// <remarks>Public body's own street names (BAG public spaces) make a better list; these endings and beginnings cover most of the country without one.</remarks>
static class StreetWords
{
    static readonly FewWords s_strong = new("straat straatje laan laantje weg plein pleintje gracht singel kade dreef steeg dijk plantsoen boulevard allee pad park hof markt wal str");

    static readonly FewWords s_weak = new(
        "baan berg beek dal veld akker ring brink burg dam drift erf gaard gaarde hoek kamp kwartier lei oord poort rade rode ros sluis veste voort waard werf zijde "
        + "hage heide donk bos bosch horst es kolk haven heuvel tuin gang molen brug stede water meer oever terrein kant ln dorp pas");

    /// <summary>Words that end like a street and are none.</summary>
    static readonly FewWords s_exceptions = new(
        "onderweg snelweg autoweg spoorweg vaarweg waterweg uitweg omweg overweg halverweg luchtweg landweg middenweg terugweg fietspad voetpad wandelpad kerkhof gerechtshof "
        + "gerechtsbestuur arbeidsmarkt woningmarkt huizenmarkt supermarkt kerstmarkt rommelmarkt weekmarkt wagenpark windpark zonnepark bedrijvenpark recreatiepark "
        + "vakantiepark pretpark speelplein schoolplein ziekenhof zomerhof geval wal stap winstoogmerk hoofdweg rechtsweg");

    /// <summary>Stems that make a street by themselves, so that a capitalised word before them is not part of the name.</summary>
    static readonly FewWords s_generic = new(
        "kerk dorps dorp school molen station stations hoofd brug linden linde beuken eiken berken kastanje rozen tulpen lelie raadhuis stadhuis markt haven nieuw oud lang kort "
        + "hoog laag breed smal ring park bos hei heide veld akker berg dal beek water zee duin wilgen populieren esdoorn iepen acacia kersen appel peren vogel merel "
        + "lijster vink mezen zwaluw leeuwerik industrie ambacht handels fabrieks rijks provinciale post tuin wijk");

    static readonly FewWords s_openers = new(
        "burgemeester burg burgem wethouder pastoor past deken kapelaan kanunnik pater zuster dokter dr prof professor mgr monseigneur minister ministers president generaal admiraal kapitein prins prinses koning "
        + "koningin keizer graaf gravin hertog sint st oude nieuwe grote kleine lange korte hoge lage brede smalle eerste tweede derde vierde noorder zuider wester ooster "
        + "nieuw oud laan plein meester mr ds dominee jan sir lord heer van");

    static readonly FewWords s_placing = new("aan achter op onder over bij voor het de den ter ten le la 't in tussen boven langs");

    static readonly FewWords s_joining = new("de den der van het ten ter aan op in bij en la le du des von 't 's d' te");

    static readonly FewWords s_directions = new("noord zuid oost west noordzijde zuidzijde oostzijde westzijde boven beneden");

    /// <summary>True for what tells two ends of a street apart: "Rijksweg Zuid".</summary>
    public static bool IsDirection(ReadOnlySpan<byte> lower) => s_directions.Contains(lower);

    public static bool IsStrong(ReadOnlySpan<byte> lower) => EndsWithAny(lower, s_strong, minStem: 2) && !s_exceptions.Contains(lower);

    public static bool IsWeak(ReadOnlySpan<byte> lower) => EndsWithAny(lower, s_weak, minStem: 3) || s_strong.Contains(lower);

    public static bool IsOpener(ReadOnlySpan<byte> lower) => s_openers.Contains(lower);

    public static bool IsPlacing(ReadOnlySpan<byte> lower) => s_placing.Contains(lower);

    public static bool IsJoining(ReadOnlySpan<byte> lower) => s_joining.Contains(lower);

    /// <summary>True when what stands before the street ending is an everyday noun ("kerk", "dorps") rather than somebody's name.</summary>
    public static bool HasGenericStem(ReadOnlySpan<byte> lower)
    {
        foreach (byte[] ending in s_strong.EndingsOf(lower))
            if (lower.Length > ending.Length && lower.EndsWith(ending) && s_generic.Contains(lower[..^ending.Length])) return true;
        return false;
    }

    static bool EndsWithAny(ReadOnlySpan<byte> lower, FewWords endings, int minStem)
    {
        foreach (byte[] ending in endings.EndingsOf(lower))
            if (lower.Length >= ending.Length + minStem && lower.EndsWith(ending)) return true;
        return false;
    }
}
