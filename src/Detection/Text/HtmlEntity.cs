using System.Collections.Frozen;
using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>HTML character references: <c>&amp;#49;</c>, <c>&amp;#x31;</c> and the names that occur in text and names of people.</summary>
/// <remarks>A numeric reference may lack its semicolon, as browsers allow; a name may not, because URLs are full of ampersands.
/// An ampersand that was itself escaped (<c>&amp;amp;#49;</c>) is read through, twice at most.</remarks>
static class HtmlEntity
{
    const int MaxName = 8;

    static readonly FrozenDictionary<ulong, int> s_names = BuildNames();

    /// <summary>Length of the reference that starts at an ampersand, or 0.</summary>
    public static int Read(ref Ahead text, out int codePoint)
    {
        int at = 1;
        for (int i = 0; i < 2 && text[at] == 'a' && text[at + 1] == 'm' && text[at + 2] == 'p' && text[at + 3] == ';' && IsStart(text[at + 4]); i++) at += 4;
        int length = text[at] == '#' ? ReadNumber(ref text, at + 1, out codePoint) : ReadName(ref text, at, out codePoint);
        if (length > 0 || at == 1) return length;
        codePoint = '&';
        return at;
    }

    static bool IsStart(byte b) => b == '#' || char.IsAsciiLetter((char)b);

    static int ReadNumber(ref Ahead text, int at, out int codePoint)
    {
        bool isHex = (text[at] | 0x20) == 'x';
        int first = isHex ? at + 1 : at, end = first, most = isHex ? 6 : 7;
        codePoint = 0;
        for (; end - first < most; end++)
        {
            int digit = Ahead.Hex(text[end]);
            if (digit < 0 || (!isHex && digit > 9)) break;
            codePoint = codePoint * (isHex ? 16 : 10) + digit;
        }

        if (end == first) return 0;
        return text[end] == ';' ? end + 1 : end;
    }

    static int ReadName(ref Ahead text, int at, out int codePoint)
    {
        codePoint = 0;
        ulong name = 0;
        int end = at;
        while (end - at < MaxName && char.IsAsciiLetter((char)text[end])) name = name << 8 | text[end++];
        if (end == at || text[end] != ';' || !s_names.TryGetValue(name, out codePoint)) return 0;
        return end + 1;
    }

    static FrozenDictionary<ulong, int> BuildNames()
    {
        const string Punctuation =
            "nbsp=\u00A0 shy=\u00AD amp=& lt=< gt=> quot=\" apos=' ensp=\u2002 emsp=\u2003 thinsp=\u2009 hairsp=\u200A numsp=\u2007 puncsp=\u2008 " +
            "zwj=\u200D zwnj=\u200C lrm=\u200E rlm=\u200F ndash=\u2013 mdash=\u2014 minus=\u2212 hyphen=\u2010 dash=\u2010 horbar=\u2015 " +
            "period=. comma=, colon=: semi=; commat=@ num=# sol=/ bsol=\\ lowbar=_ plus=+ equals== ast=* excl=! quest=? lpar=( rpar=) " +
            "lsqb=[ rsqb=] lbrack=[ rbrack=] vert=| verbar=| middot=\u00B7 bull=\u2022 hellip=\u2026 lsquo=\u2018 rsquo=\u2019 ldquo=\u201C " +
            "rdquo=\u201D laquo=\u00AB raquo=\u00BB euro=\u20AC pound=\u00A3 deg=\u00B0 Tab=\t NewLine=\n";
        const string Letters =
            "aacute=á eacute=é iacute=í oacute=ó uacute=ú yacute=ý agrave=à egrave=è igrave=ì ograve=ò ugrave=ù acirc=â ecirc=ê icirc=î " +
            "ocirc=ô ucirc=û auml=ä euml=ë iuml=ï ouml=ö uuml=ü yuml=ÿ atilde=ã ntilde=ñ otilde=õ aring=å aelig=æ ccedil=ç oslash=ø szlig=ß " +
            "scaron=š zcaron=ž ccaron=č cacute=ć lstrok=ł ijlig=ĳ Aacute=Á Eacute=É Iacute=Í Oacute=Ó Uacute=Ú Agrave=À Egrave=È Ccedil=Ç " +
            "Auml=Ä Euml=Ë Iuml=Ï Ouml=Ö Uuml=Ü Aring=Å AElig=Æ Oslash=Ø Ntilde=Ñ Scaron=Š Zcaron=Ž Ecirc=Ê Ocirc=Ô Acirc=Â IJlig=Ĳ";
        var names = new Dictionary<ulong, int>();
        foreach (string pair in $"{Punctuation}".Split(' ').Concat(Letters.Split(' ')))
        {
            int equals = pair.IndexOf('=');
            names.Add(Pack(pair[..equals]), pair[equals + 1]);
        }

        return names.ToFrozenDictionary();
    }

    static ulong Pack(string name) => Encoding.ASCII.GetBytes(name).Aggregate(0ul, static (packed, b) => packed << 8 | b);
}
