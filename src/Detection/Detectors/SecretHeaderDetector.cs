using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds credentials of an HTTP request: <c>Authorization: Bearer …</c> and <c>Basic …</c>, also without the name of the header.</summary>
/// <remarks>Sources: RFC 6750 and RFC 7617. Basic must decode to text with a colon. The finding is the token, without the scheme.</remarks>
public sealed class SecretHeaderDetector : WindowDetector
{
    const int MaxToken = 600;
    const int MinToken = 16;

    static readonly WordSet s_schemes = new("bearer basic token apikey api-key afastoken digest negotiate key genieclaims sso-key gitlab-ci-token apitoken jwt");

    public override string Kind => "secret";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["authorization", "bearer ", "basic ", "authentication"];

    public override int MaxBefore => 4;

    public override int MaxAfter => MaxToken + 80;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int at = window.Anchor;
        bool isHeader = window.Has(at, "auth"u8);
        if (isHeader)
        {
            at = window.WordEnd(at, 16);
            int sign = at;
            while (at - sign < 6 && window[at] is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)':' or (byte)'=' or (byte)']' or (byte)',') at++;
            if (at == sign) return Confirmation.No;
        }

        int schemeEnd = SchemeEnd(ref window, at);
        if (schemeEnd < 0) return Confirmation.No;
        int start = window.SkipSpaces(schemeEnd, 2);
        return IsToken(ref window, start, isHeader, window.Has(at, "basic"u8), out int end) ? Confirmation.Yes(start, end - start, Confidence.Certain) : Confirmation.No;
    }

    static int SchemeEnd(ref Window window, int at)
    {
        int end = at;
        while (end - at < 20 && (Ascii.IsLetter(window[end]) || window[end] == '-')) end++;
        return window[end] == ' ' && s_schemes.Contains(window.Slice(at, end - at)) ? end : -1;
    }

    static bool IsToken(ref Window window, int start, bool isHeader, bool isBasic, out int end)
    {
        end = start;
        while (end - start < MaxToken && (Ascii.IsBase64(window[end]) || window[end] is (byte)'.' or (byte)'~' or (byte)'=' or (byte)':' or (byte)'%')) end++;
        while (end > start && window[end - 1] is (byte)'.' or (byte)':') end--;
        ReadOnlySpan<byte> token = window.Slice(start, end - start);
        if (isBasic) return token.Length >= 8 && IsUserAndPassword(token);
        if (token.Length < MinToken || Placeholder.IsOne(token)) return false;
        return isHeader ? Entropy.BitsPerByte(token) >= 2.8 : new SecretValue(token).IsKey;
    }

    static bool IsUserAndPassword(ReadOnlySpan<byte> token)
    {
        Span<byte> decoded = stackalloc byte[96];
        ReadOnlySpan<byte> text = decoded[..Base64Text.Decode(token, decoded)];
        int colon = text.IndexOf((byte)':');
        return colon >= 0 && text.Length - colon > 3 && !text.ContainsAnyExceptInRange((byte)' ', (byte)'~') && !Placeholder.IsOne(text[(colon + 1)..]);
    }
}
