namespace Gegevenshuis.AiGateway.Micro.Rivals.Hyperscan;

/// <summary>What an expert and what a hurried author writes for each kind of number, address and code that the shipped rules look for.</summary>
/// <remarks>
/// The expert's start at something rare, have fixed lengths where the form has them, leave word ends, check digits and the words around to the
/// caller, and never begin with a long run of a common class: what Hyperscan's own manual advises. The hurried author's say in the expression
/// what is meant, with a word boundary at both ends.
/// </remarks>
static class NumberPatterns
{
    const string Plates =
        "[A-Z]{2}-[0-9]{2}-[0-9]{2}  [0-9]{2}-[0-9]{2}-[A-Z]{2}  [0-9]{2}-[A-Z]{2}-[0-9]{2}  [A-Z]{2}-[0-9]{2}-[A-Z]{2}  [A-Z]{2}-[A-Z]{2}-[0-9]{2}  [0-9]{2}-[A-Z]{2}-[A-Z]{2}  [0-9]{2}-[A-Z]{3}-[0-9]  "
        + "[0-9]-[A-Z]{3}-[0-9]{2}  [A-Z]{2}-[0-9]{3}-[A-Z]  [A-Z]-[0-9]{3}-[A-Z]{2}  [A-Z]{3}-[0-9]{2}-[A-Z]  [A-Z]-[0-9]{2}-[A-Z]{3}  [0-9]-[A-Z]{2}-[0-9]{3}  [0-9]{3}-[A-Z]{2}-[0-9]";

    const string Months = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";

    /// <summary>Candidates for the caller to check.</summary>
    public static IReadOnlyList<HyperscanPattern> Expert { get; } =
    [
        // Citizen, tax, company and other bare numbers: where eight digits or more end; the caller counts them.
        Cased("[0-9]{8}[^0-9]"),
        Cased("[0-9]{4}[. ][0-9]{2}[. ][0-9]{3}"), Cased("[0-9]{3}[. -][0-9]{3}[. -][0-9]{3}"),
        // Accounts, cards, tax numbers.
        Cased("NL[0-9]{2}[A-Z]{4}[0-9]{10}"), Cased("NL[0-9]{2} [A-Z]{4} [0-9]{4} [0-9]{4} [0-9]{2}"), Cased("[A-Z]{2}[0-9]{2}[A-Z0-9]{11}"), Cased("[A-Z]{2}[0-9]{2} [A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{2}"),
        Cased("4[0-9]{3}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}"), Cased("[25][1-7][0-9]{2}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}"), Cased("3[47][0-9]{2}[ -][0-9]{6}[ -][0-9]{5}"),
        Cased("NL[0-9]{9}B[0-9]{2}"), Cased("NL[. ]?[0-9]{4}[. ][0-9]{2}[. ][0-9]{3}[. ]?B"), Cased("NL[0-9]{2}ZZZ[0-9]{12}"), Cased("(?:BE|DE|FR|AT|ES|IT|PL|DK|FI|LU)U?[0-9]{8}"), Cased("[0-9]{4}00[A-Z0-9]{12}[0-9]{2}"),
        // Telephone, mail, address.
        Cased("06[ -]?[0-9]{8}"), Cased("06[ -]?[0-9]{2}[ -][0-9]{2}[ -][0-9]{2}[ -][0-9]{2}"), Cased(@"\+31 ?(?:\(0\) ?)?[1-9][0-9]{0,2}[ -]?[0-9]{6}"), Cased("0031[ -]?[1-9][0-9]{7}"), Cased("[0-9]{2}[ -][0-9]{6}"),
        Cased(@"\(0[0-9]{2,3}\)[ -]?[0-9]{6}"), Cased(@"\+[1-9][0-9] ?[0-9]{2,3}[ -]?[0-9]{5}"), Cased(@"@[A-Za-z0-9.-]{1,64}\.[A-Za-z]{2}"),
        Cased("[1-9][0-9]{3} ?[A-Z]{2}[^A-Za-z]"), Caseless("(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|steeg|markt) [0-9]"),
        // Dates.
        Cased("[0-3]?[0-9]-[01]?[0-9]-(?:19|20)[0-9]{2}"), Cased("[0-3]?[0-9]/[01]?[0-9]/(?:19|20)[0-9]{2}"), Cased("(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]"), Caseless(Months + " (?:19|20)[0-9]{2}"), Caseless("[0-9] jaar"),
        // Networks and devices.
        Cased(@"[0-9]\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]"), Cased(":[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}:"), Cased("::[0-9A-Fa-f]"), Cased(":[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}"),
        Cased("-[0-9A-Fa-f]{2}-[0-9A-Fa-f]{2}-[0-9A-Fa-f]{2}-[0-9A-Fa-f]{2}-[0-9A-Fa-f]{2}"), Cased(@"\.[0-9a-f]{4}\.[0-9a-f]{4}"), Cased("-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-"),
        Cased(@"[0-9]\.[0-9]{4,7}, ?[0-9]{1,3}\.[0-9]{4}"),
        // Documents, cases, land, vehicles.
        Cased("[A-NP-Z]{2}[A-NP-Z0-9]{6}[0-9]"), Cased("[A-Z]{2,3} [0-9]{2}/[0-9]{2,5}"), Cased("[A-Z]{3}[0-9]{2} ?[A-Z]{1,2} ?[0-9]{1,5}[^0-9]"), Cased("Z-?[0-9]{2}[-/][0-9]{4}"),
        .. Plates.Split("  ").Select(static plate => Cased(plate)),
        // Numbers of other countries.
        Cased(@"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[0-9]{3}\.[0-9]{2}"), Cased("[0-9]{6}[-+][0-9]{3,4}[^0-9]"), Cased("[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D][^A-Z]"), Cased("[XYZ][0-9]{7}[A-Z]"),
        Cased("[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z]"), Cased(@"756\.[0-9]{4}\.[0-9]{4}\.[0-9]{2}"), Cased("[0-9]{2} [0-9]{3} [0-9]{3} [0-9]{3}"),
    ];

    /// <summary>The same kinds as they are usually written down.</summary>
    public static IReadOnlyList<HyperscanPattern> Naive { get; } =
    [
        Cased(@"\b\d{8,9}\b"), Cased(@"\b\d{10}\b"), Cased(@"\b\d{11}\b"), Cased(@"\b\d{12}\b"), Cased(@"\b\d{13}\b"), Cased(@"\b\d{15}\b"), Cased(@"\b\d{16}\b"), Cased(@"\b871[67]\d{14}\b"), Cased(@"\b89\d{17,18}\b"), Cased(@"\b0000000\d{13}\b"),
        Cased(@"\b\d{4}[. ]?\d{2}[. ]?\d{3}\b"), Cased(@"\b\d{3}[. -]?\d{3}[. -]?\d{3}\b"),
        Caseless(@"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"), Cased(@"\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b"), Cased(@"\b3[47]\d{2}[ -]?\d{6}[ -]?\d{5}\b"),
        Caseless(@"\bNL[. ]?\d{4}[. ]?\d{2}[. ]?\d{3}[. ]?B[. ]?\d{2}\b"), Caseless(@"\bNL\d{2}ZZZ\d{12}\b"), Caseless(@"\b[A-Z]{2}U?\d{8,12}\b"), Cased(@"\b[A-Z0-9]{18}\d{2}\b"),
        Cased(@"\b0[1-9]\d{0,2}[ -]?\d{6,8}\b"), Cased(@"\b06(?:[ -]?\d{2}){4}\b"), Cased(@"(?:\+31|\b0031)[ -]?(?:\(0\))?[ -]?[1-9](?:[ -]?\d){8}\b"), Cased(@"\(0\d{2,3}\)[ -]?\d{6,7}\b"), Cased(@"\+[1-9]\d{0,2}(?:[ -]?\d){7,12}\b"),
        Caseless(@"\b[A-Z0-9._%+-]{1,64}@[A-Z0-9.-]{1,190}\.[A-Z]{2,24}\b"), Caseless(@"\b[1-9]\d{3} ?[A-Z]{2}\b"), Caseless(@"\b[A-Z]{2,30}(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|steeg|markt) \d{1,5}\b"),
        Cased(@"\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}\b"), Cased(@"\b(?:19|20)\d{2}-\d{2}-\d{2}\b"), Caseless(@"\b\d{1,2} " + Months + @" (?:19|20)\d{2}\b"), Caseless(@"\b\d{1,3} jaar\b"),
        Cased(@"\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b"), Caseless(@"\b(?:[0-9A-F]{1,4}:){4,7}[0-9A-F]{1,4}\b"), Caseless(@"\b(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}\b"), Caseless(@"\b[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}\b"),
        Caseless(@"\b[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\b"), Cased(@"\b\d{1,2}\.\d{4,7}, ?\d{1,3}\.\d{4,7}\b"),
        Caseless(@"\b[A-Z]{2}[A-Z0-9]{6}\d\b"), Caseless(@"\b[A-HJ-NPR-Z0-9]{17}\b"), Caseless(@"\b[A-Z]{2,3} \d{2}/\d{2,5}\b"), Caseless(@"\b[A-Z]{3}\d{2} ?[A-Z]{1,2} ?\d{1,5}\b"), Caseless(@"\bZ-?\d{2}[-/]\d{4,7}\b"),
        .. Plates.Split("  ").Select(static plate => Caseless($@"\b{plate.Replace("-", "[- ]?", StringComparison.Ordinal).Replace("A[- ]?Z", "A-Z", StringComparison.Ordinal).Replace("0[- ]?9", "0-9", StringComparison.Ordinal)}\b")),
        Cased(@"\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b"), Cased(@"\b\d{6}[-+]?\d{3,4}\b"), Caseless(@"\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"), Caseless(@"\b\d{8}[A-Z]\b"), Caseless(@"\b[XYZ]\d{7}[A-Z]\b"),
        Caseless(@"\b[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]\b"), Cased(@"\b756\.?\d{4}\.?\d{4}\.?\d{2}\b"), Caseless(@"\b\d{7}[A-W]{1,2}\b"), Cased(@"\b\d{2} ?\d{3} ?\d{3} ?\d{3}\b"),
    ];

    static HyperscanPattern Cased(string expression) => new(expression);

    static HyperscanPattern Caseless(string expression) => new(expression, IsCaseless: true);
}
