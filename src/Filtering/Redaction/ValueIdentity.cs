namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Decides when two spellings are one value, so that one value has one placeholder and two values never share one.</summary>
static class ValueIdentity
{
    // Of these kinds the characters are the value; spaces, dots and hyphens are only layout.
    static readonly HashSet<string> Numbers =
    [
        "bsn", "iban", "phone", "card", "a-number", "vat-number", "kvk", "v-number", "big-number", "bank-account-old",
        "licence-plate", "identity-document", "mac-address",
    ];

    static readonly HashSet<string> CaseBlind = ["email", "person-name", "postcode-address"];

    /// <summary>The same for every spelling of one value. The kind is that of <c>Scanner.KindOf</c>; of an unknown kind only the exact text is the same.</summary>
    public static string Of(string kind, string value)
    {
        if (Numbers.Contains(kind)) return kind == "phone" ? Phone(Compact(value)) : Compact(value);
        return CaseBlind.Contains(kind) ? string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant() : value;
    }

    static string Compact(string value) => string.Concat(value.Where(static c => char.IsLetterOrDigit(c) || c == '+')).ToUpperInvariant();

    // +31 6…, 0031 6…, +31 (0)6… and 06… are one subscriber.
    static string Phone(string compact)
    {
        string rest = compact.StartsWith("+31", StringComparison.Ordinal) ? compact[3..]
            : compact.StartsWith("0031", StringComparison.Ordinal) ? compact[4..] : "";
        return rest.Length == 0 ? compact : "0" + rest.TrimStart('0');
    }
}
