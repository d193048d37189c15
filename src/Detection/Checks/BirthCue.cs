using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Words that announce a date of birth.</summary>
static class BirthCue
{
    /// <summary>The cues in lower case, as the prefilter wants them.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "geboren", "geb.", "geb", "geb.datum", "geb. datum", "geb datum", "geb-datum", "geb_datum", "gebdatum", "geb.dat.", "geb. dat.", "gebdat", "geb.dat",
        "geboortedatum", "geboorte-datum", "geboorte_datum", "geboorte datum", "geboortedatums", "geboortedag", "geboorte", "datum van geboorte", "geboortejaar",
        "g.d.", "gd:", "dob", "d.o.b.", "date of birth", "dateofbirth", "date_of_birth", "date-of-birth", "birthdate", "birth_date", "birthday", "birth date", "born",
        "verjaardag", "jarig", "geboortedata", "°", "03.10", "gb datum", "gb. datum", "gb.datum", "gbdatum", "gb_datum", "gb dtm", "gb. dtm", "gb.dtm", "gbdtm", "geb dtm", "geb. dtm", "geb.dtm", "gebdtm", "gb dat",
        "g datum", "geb.dag", "geb. dag", "gebdag", "geboortedat", "geboortedat.", "geboortedtm", "né le", "née le", "date de naissance", "geburtsdatum", "geb.-datum",
        "fecha de nacimiento", "nacido el", "nacida el", "data di nascita", "nato il", "nata il", "data urodzenia", "urodzony", "urodzona", "doğum tarihi", "data nașterii", "data nasterii", "data de nascimento",
        "födelsedatum", "fødselsdato", "dag van geboorte",
    ];

    static readonly AnchorIndex<byte[]> s_cues = new(Texts.Select(Encoding.UTF8.GetBytes).OrderByDescending(static t => t.Length), static cue => cue);

    static readonly ulong s_digits = Texts.Where(static t => char.IsAsciiDigit(t[0])).Aggregate(0UL, static (all, t) => all | 1UL << t[0]);

    /// <summary>Length of the longest cue here, or 0. A cue that ends in a letter must be a whole word.</summary>
    public static int LengthAt(ref Window window, int at)
    {
        if (Ascii.IsDigit(window[at]) && (s_digits >> window[at] & 1) == 0) return 0;
        if (window.TouchesBefore(at) && Ascii.IsLetterOrDigit(window[at])) return 0;
        foreach (byte[] cue in s_cues.At(ref window, at))
        {
            if (!window.Has(at, cue)) continue;
            if (Ascii.IsLetterOrDigit(cue[^1]) && window.TouchesAfter(at + cue.Length)) continue;
            return cue.Length;
        }

        return 0;
    }

    /// <summary>True when this word says that the date behind it is of something else.</summary>
    public static bool IsOtherEvent(ref Window window, int at) => Ascii.ToLower(window[at]) switch
    {
        (byte)'o' => window.Has(at, "overle"u8) || window.HasWord(at, "overl"u8),
        (byte)'g' => window.HasWord(at, "gehuwd"u8) || window.HasWord(at, "getrouwd"u8) || window.HasWord(at, "gescheiden"u8) || window.HasWord(at, "gevestigd"u8),
        (byte)'v' => window.Has(at, "verhui"u8) || window.HasWord(at, "vanaf"u8) || window.HasWord(at, "vergadering"u8) || window.HasWord(at, "vertrokken"u8),
        (byte)'i' => window.Has(at, "ingang"u8) || window.Has(at, "ingeschreven"u8) || window.Has(at, "inschrij"u8),
        (byte)'s' => window.HasWord(at, "sinds"u8),
        (byte)'a' => window.HasWord(at, "aanvraag"u8) || window.Has(at, "aanvraagd"u8) || window.Has(at, "aangevraagd"u8),
        (byte)'b' => window.Has(at, "besluit"u8) || window.HasWord(at, "bsn"u8) || window.HasWord(at, "beschikking"u8),
        (byte)'d' => window.HasWord(at, "datum"u8) || window.Has(at, "dossier"u8) || window.HasWord(at, "d.d"u8),
        (byte)'t' => window.HasWord(at, "tel"u8) || window.HasWord(at, "telefoon"u8),
        (byte)'m' => window.HasWord(at, "mobiel"u8),
        _ => false,
    };
}
