using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds a key or token without a known form by the name it is assigned to: <c>api_key=…</c>, "de API-sleutel is …".</summary>
/// <remarks>
/// The value must be what no person makes up: letters and digits with the entropy of a key. A hash, a GUID or a commit is a hit only because
/// the name says it is secret; a GUID as the id of a session is not: chat tools name every conversation so. The finding is the value.
/// </remarks>
public sealed class SecretAssignmentDetector : WindowDetector
{
    const int MinLength = 12;

    public override string Kind => "secret";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals => KeyWords.Names.Words;

    public override int MaxBefore => 24;

    public override int MaxAfter => LabelReader.MaxReach + ValueReader.MaxValue + 32;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (window.TouchesBefore(start)) return Confirmation.No;
        int end = KeyWords.Names.EndAt(ref window, start);
        if (end < 0 || IsPublic(ref window, start)) return Confirmation.No;

        LabelledValue found = LabelReader.Read(ref window, end);
        if (found.Length < MinLength || found.IsDistant && found.Connector == Connector.None) return Confirmation.No;
        ReadOnlySpan<byte> bytes = window.Slice(found.Start, found.Length);
        if (!IsToken(bytes) || !new SecretValue(bytes).IsKey) return Confirmation.No;
        if (IsGuid(bytes) && IsSession(window.Slice(start, end - start))) return Confirmation.No;
        return Confirmation.Yes(found.Start, found.Length, found.Connector == Connector.Sign ? Confidence.Certain : Confidence.Likely);
    }

    static bool IsSession(ReadOnlySpan<byte> name)
        => System.Text.Ascii.EqualsIgnoreCase(name, "session_id"u8) || System.Text.Ascii.EqualsIgnoreCase(name, "sessionid"u8);

    static bool IsGuid(ReadOnlySpan<byte> value)
        => value.Length == 36 && System.Buffers.Text.Utf8Parser.TryParse(value, out Guid _, out int used, 'D') && used == 36;

    static bool IsToken(ReadOnlySpan<byte> value)
    {
        foreach (byte b in value)
            if (!Ascii.IsBase64(b) && b is not ((byte)'=' or (byte)'.' or (byte)'~' or (byte)'%' or (byte)'!' or (byte)'@' or (byte)'$' or (byte)':' or (byte)'*')) return false;
        return !IsPath(value);
    }

    /// <summary>True for words with slashes, hyphens or dots between them: a path, a host, a package, a name in kebab or snake case.</summary>
    static bool IsPath(ReadOnlySpan<byte> value)
    {
        int parts = 1, letterParts = 0, length = 0;
        bool hasOther = false;
        for (int i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && Ascii.IsLetterOrDigit(value[i]))
            {
                length++;
                hasOther |= !Ascii.IsLower(value[i]);
                continue;
            }

            if (!hasOther && length > 1) letterParts++;
            if (i < value.Length) parts++;
            (length, hasOther) = (0, false);
        }

        return parts >= 3 && letterParts * 2 >= parts;
    }

    static bool IsPublic(ref Window window, int start)
    {
        int end = window.SkipSpacesBack(start);
        return window.HasBefore(end, "public_"u8) || window.HasWordBefore(end, "public"u8) || window.HasWordBefore(end, "openbare"u8) || window.HasBefore(end, "max_"u8);
    }
}
