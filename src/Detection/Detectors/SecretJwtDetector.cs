using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds JSON Web Tokens: three base64url parts of which the first decodes to a JSON header with an algorithm (RFC 7519).</summary>
/// <remarks>A token without its signature, or cut off in it, still shows who it is about, so two parts are enough to be likely. Of a longer token the rest is followed by the scanner.</remarks>
public sealed class SecretJwtDetector : WindowDetector
{
    const int MaxToken = 1_000;
    const int MinHeader = 16;
    const int MinPayload = 8;

    public override string Kind => "jwt";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["eyj"];

    public override int MaxBefore => 4;

    public override int MaxAfter => MaxToken + 8;

    public override int MaxLead => 0;

    internal override SecretRun RunsOn => SecretRun.Token;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        int headerEnd = PartEnd(ref window, start, start);
        if (headerEnd - start < MinHeader || window[headerEnd] != '.') return Confirmation.No;
        if (!IsHeader(window.Slice(start, headerEnd - start))) return Confirmation.No;

        int end = PartEnd(ref window, headerEnd + 1, start), parts = 2;
        if (end - headerEnd - 1 < MinPayload) return Confirmation.No;
        while (parts < 5 && window[end] == '.' && Ascii.IsBase64(window[end + 1])) (end, parts) = (PartEnd(ref window, end + 1, start), parts + 1);
        return Confirmation.Yes(start, end - start, parts >= 3 ? Confidence.Certain : Confidence.Likely);
    }

    static int PartEnd(ref Window window, int at, int start)
    {
        while (at - start < MaxToken && (Ascii.IsLetterOrDigit(window[at]) || window[at] is (byte)'-' or (byte)'_' or (byte)'=')) at++;
        return at;
    }

    static bool IsHeader(ReadOnlySpan<byte> part)
    {
        Span<byte> json = stackalloc byte[240];
        ReadOnlySpan<byte> decoded = json[..Base64Text.Decode(part, json)];
        return decoded.StartsWith("{\""u8) && (decoded.IndexOf("\"alg\""u8) > 0 || decoded.IndexOf("\"typ\""u8) > 0 || decoded.IndexOf("\"enc\""u8) > 0);
    }
}
