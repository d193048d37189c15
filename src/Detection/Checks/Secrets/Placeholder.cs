namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>Tells a stand-in (<c>xxxx</c>, <c>your-api-key</c>, <c>${TOKEN}</c>) from a value that somebody uses.</summary>
static class Placeholder
{
    const int MaxValue = 128;

    /// <summary>Words that are a stand-in when they are a whole part of the value, between anything that is not a letter or digit.</summary>
    static readonly HashSet<string> s_parts = new(StringComparer.Ordinal)
    {
        "your", "jouw", "uw", "mijn", "example", "voorbeeld", "sample", "placeholder", "dummy", "changeme", "change", "replace", "insert",
        "redacted", "removed", "verwijderd", "weggelakt", "gelakt", "masked", "hidden", "todo", "tbd", "fixme", "enter", "invullen", "here",
        "xxx", "xxxx", "foobar", "none", "null", "undefined", "nil", "invoer", "vul",
    };

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_parts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the value refers to a value instead of being one.</summary>
    public static bool IsOne(ReadOnlySpan<byte> value)
        => IsRepetition(value) || IsReference(value) || HasStandInPart(value);

    /// <summary>True for a run of six equal bytes, or for fewer than three different ones: xxxxxx, ******, 000000, ababab.</summary>
    static bool IsRepetition(ReadOnlySpan<byte> value)
    {
        int run = 1;
        for (int i = 1; i < value.Length; i++)
        {
            run = value[i] == value[i - 1] ? run + 1 : 1;
            if (run >= 6) return true;
        }

        return value.Length >= 4 && value.TrimStart(value[0]).IsEmpty;
    }

    /// <summary>True for a variable or template: <c>&lt;token&gt;</c>, <c>${X}</c>, <c>$(X)</c>, <c>{{x}}</c>, <c>%X%</c>, <c>[token]</c>, <c>#{x}#</c>, <c>***</c>.</summary>
    static bool IsReference(ReadOnlySpan<byte> value)
    {
        if (value.Length < 2) return false;
        byte first = value[0], last = value[^1];
        if (first == '<' || value.IndexOf("${"u8) >= 0 || value.IndexOf("$("u8) >= 0 || value.IndexOf("{{"u8) >= 0 || value.IndexOf("***"u8) >= 0) return true;
        if (first == '[' || (first == '{' && last == '}') || (first == '%' && last == '%') || (first == '_' && last == '_')) return true;
        if (value.IndexOf("..."u8) >= 0 || value.IndexOf("…"u8) >= 0 || value.IndexOf("•"u8) >= 0) return true;
        return first == '$' && IsName(value[1..]);
    }

    static bool IsName(ReadOnlySpan<byte> value)
    {
        foreach (byte b in value)
            if (!Ascii.IsLetter(b) && b != '_' && b != ':' && b != '.') return false;
        return true;
    }

    static bool HasStandInPart(ReadOnlySpan<byte> value)
    {
        Span<char> part = stackalloc char[MaxValue];
        int length = 0;
        foreach (byte b in value)
        {
            if (Ascii.IsLetterOrDigit(b))
            {
                if (length < MaxValue) part[length++] = (char)Ascii.ToLower(b);
                continue;
            }

            if (s_lookup.Contains(part[..length])) return true;
            length = 0;
        }

        return s_lookup.Contains(part[..length]);
    }
}
