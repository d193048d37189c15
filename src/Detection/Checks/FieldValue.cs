using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Tells a filled-in value from an empty one: a dash, "onbekend", "n.v.t.", a template's variable.</summary>
static class FieldValue
{
    const int MaxNameWords = 6;
    const int MaxListItem = 60;
    const int MaxListLetters = 12;

    /// <summary>Most small letters in a row in a value of a list.</summary>
    const int MaxListWord = 3;

    static readonly byte[][] s_blanks =
        [.. "onbekend nvt n.v.t n.v.t. nb n.b. n.b null nil none leeg geen ja nee yes no true false string text varchar int integer date datum idem zie unknown nader n.a. na undefined".Split(' ').Select(Encoding.UTF8.GetBytes)];

    static readonly string[] s_digitKinds =
        [
            "bsn", "iban", "card", "date-of-birth", "bank-account-old", "a-number", "v-number", "education-number", "foreign-id", "identity-document",
            "case-number", "gps", "rd-coordinates", "woz-object", "bag-id", "kvk", "licence-plate", "big-number", "client-number", "patient-number", "policy-number",
            "personnel-number", "student-number", "vat-number", "cadastral",
        ];

    /// <summary>The form that values of a kind have.</summary>
    public static FieldForm FormOf(string kind)
        => kind switch
        {
            "person-name" => FieldForm.Words,
            "phone" => FieldForm.Phone,
            "email" => FieldForm.Email,
            _ => s_digitKinds.Contains(kind, StringComparer.Ordinal) ? FieldForm.Digits : FieldForm.Any,
        };

    /// <summary>True when the value is filled in and has the form.</summary>
    public static bool IsFilled(ReadOnlySpan<byte> value, FieldForm form)
    {
        if (value.IsEmpty || value[0] is (byte)'[' or (byte)'{' or (byte)'<' or (byte)'$' or (byte)'%' or (byte)'~' or (byte)'(' && value[^1] != ')') return false;
        if (IsBlank(value)) return false;
        int digits = 0, letters = 0, words = 1;
        foreach (byte b in value)
        {
            if (Ascii.IsDigit(b)) digits++;
            else if (Ascii.IsWordLetter(b)) letters++;
            else if (b == ' ') words++;
        }

        return form switch
        {
            FieldForm.Digits => digits >= 2,
            FieldForm.Metres => letters == 0 && words == 1 && IsMetres(value),
            FieldForm.Phone => digits >= 6 && !IsService(value),
            FieldForm.Words => letters >= 2 && digits == 0 && words <= MaxNameWords && !IsGroup(value),
            _ => letters + digits > 0,
        };
    }

    /// <summary>True when a line holds one value and no more: digits with few letters and signs, or an address at a domain.</summary>
    public static bool IsListItem(ReadOnlySpan<byte> value)
    {
        int digits = 0, letters = 0, run = 0;
        foreach (byte b in value)
        {
            run = Ascii.IsLower(b) ? run + 1 : 0;
            if (run > MaxListWord && !value.Contains((byte)'@')) return false;
            if (Ascii.IsDigit(b)) digits++;
            else if (Ascii.IsWordLetter(b)) letters++;
        }

        bool isAddress = value.Contains((byte)'@') && !value.Contains((byte)' ');
        return value.Length <= MaxListItem && (isAddress || (digits >= 4 && letters <= MaxListLetters));
    }

    /// <summary>X of 7,000 to 300,000 and Y of 289,000 to 629,000 metres; five digits only with decimals, which sets them apart from counts.</summary>
    static bool IsMetres(ReadOnlySpan<byte> value)
    {
        int point = value.IndexOfAny((byte)'.', (byte)','), whole = point < 0 ? value.Length : point;
        bool isPlain = !value[..whole].ContainsAnyExceptInRange((byte)'0', (byte)'9') && (point < 0 || !value[(point + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));
        if (!isPlain || whole is < 5 or > 6 || (whole == 5 && point < 0)) return false;
        int metres = 0;
        foreach (byte b in value[..whole]) metres = metres * 10 + b - '0';
        return metres is >= 7_000 and <= 629_000;
    }

    /// <summary>Without the spaces, quotes and emphasis around it.</summary>
    public static (int Start, int Length) Trim(ReadOnlySpan<byte> text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsAround(text[start])) start++;
        while (end > start && IsAround(text[end - 1])) end--;
        return (start, end - start);
    }

    static bool IsAround(byte b) => b is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'*' or (byte)'`' or (byte)'\r' or (byte)'\t' or (byte)'\\' or (byte)',' or (byte)'_';

    static bool IsBlank(ReadOnlySpan<byte> value)
    {
        int space = value.IndexOf((byte)' ');
        ReadOnlySpan<byte> first = space < 0 ? value : value[..space];
        // "zie bijlage" and "nader te bepalen" are blanks by their first word; a longer value that starts with "ja" is not looked into.
        if (space >= 0 && !EqualsLower(first, "zie"u8) && !EqualsLower(first, "nader"u8) && !EqualsLower(first, "geen"u8) && !EqualsLower(first, "niet"u8)) return false;
        if (space >= 0) return true;
        foreach (byte[] blank in s_blanks)
            if (EqualsLower(first, blank)) return true;
        return false;
    }

    /// <summary>A number of a desk and of nobody: 14 043, 0800, 0900.</summary>
    static bool IsService(ReadOnlySpan<byte> value)
        => value.StartsWith("14 0"u8) || value.StartsWith("0800"u8) || value.StartsWith("0900"u8) || value.StartsWith("0906"u8) || value.StartsWith("0909"u8);

    /// <summary>A team or body by its first word: "Team Zorg", "Gemeente Heerlen".</summary>
    static bool IsGroup(ReadOnlySpan<byte> value)
    {
        int space = value.IndexOf((byte)' ');
        ReadOnlySpan<byte> first = space < 0 ? value : value[..space];
        return EqualsLower(first, "team"u8) || EqualsLower(first, "afdeling"u8) || EqualsLower(first, "gemeente"u8) || EqualsLower(first, "stichting"u8)
            || EqualsLower(first, "college"u8) || EqualsLower(first, "provincie"u8) || EqualsLower(first, "vereniging"u8) || EqualsLower(first, "dienst"u8);
    }

    static bool EqualsLower(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        if (text.Length != lower.Length) return false;
        for (int i = 0; i < lower.Length; i++)
            if (Ascii.ToLower(text[i]) != lower[i]) return false;
        return true;
    }
}
