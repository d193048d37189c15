using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds personal values in the query of a web address: <c>?naam=…&amp;geboortedatum=…</c>. The finding is the value.</summary>
/// <remarks>Keys for secrets (tokens, sessions) belong to the secret rules; e-mail addresses and numbers have detectors of their own.</remarks>
public sealed class UrlParameterDetector : WindowDetector
{
    const int MaxValue = 80;

    static readonly string[] s_keys =
    [
        "naam", "voornaam", "achternaam", "firstname", "first_name", "lastname", "last_name", "fullname", "geboortedatum", "birthdate", "dob",
        "gebruikersnaam", "username", "adres", "straat", "postcode", "woonplaats", "telefoon", "phone", "bsn",
    ];

    public override string Kind => "url-parameter";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = [.. s_keys.Select(static k => $"?{k}="), .. s_keys.Select(static k => $"&{k}=")];

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => MaxValue + 24;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor + 1;
        while (Ascii.IsLetter(window[start]) || window[start] == '_') start++;
        int end = ++start;
        while (end - start < MaxValue && IsValue(window[end])) end++;
        return end - start < 2 || window[start] is (byte)'{' or (byte)'$' or (byte)'<' ? Confirmation.No : Confirmation.Yes(start, end - start, Confidence.Likely);
    }

    static bool IsValue(byte b) => Ascii.IsWord(b) || b is (byte)'+' or (byte)'%' or (byte)'-' or (byte)'_' or (byte)'.' or (byte)'\'' or (byte)'{' or (byte)'$' or (byte)'<';
}
