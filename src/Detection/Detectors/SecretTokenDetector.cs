using System.Text;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds tokens of one group of vendors by their fixed prefix, the alphabet and length of the run after it, and its entropy.</summary>
/// <remarks>
/// A checksum only makes a token certain: one that fails may be mistyped or cut, and still shows most of a key. Stand-ins such as
/// <c>ghp_xxxxxxxx</c> and <c>sk-your-key-here</c> are not hits.
/// </remarks>
public sealed class SecretTokenDetector : WindowDetector
{
    readonly AnchorIndex<TokenFormat> _formats;

    public SecretTokenDetector(SecretGroup group)
    {
        IReadOnlyList<TokenFormat> formats = TokenFormats.Of(group);
        _formats = new(formats.OrderByDescending(static f => f.Prefix.Length), static f => Encoding.ASCII.GetBytes(f.Anchor));
        Literals = [.. formats.Select(static f => f.Anchor).Distinct()];
        MaxLead = formats.Max(static f => Math.Max(f.Head, f.HeadMax));
    }

    public override string Kind => "secret";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; }

    public override int MaxBefore => MaxLead + 4;

    public override int MaxAfter => TokenFormat.MaxRun + 64;

    public override int MaxLead { get; }

    private protected override Confirmation Decide(ref Window window)
    {
        int at = window.Anchor;
        foreach (TokenFormat format in _formats.At(ref window, at))
        {
            if (!format.HasPrefix(ref window, at) || !format.TryMatch(ref window, at, out int start, out int end)) continue;
            return Confirmation.Yes(start, end - start, Judge(ref window, format, end));
        }

        return Confirmation.No;
    }

    /// <summary>A checksum that fits, or a long prefix that no other text has, leaves no doubt.</summary>
    static Confidence Judge(ref Window window, TokenFormat format, int end)
    {
        if (!format.HasChecksum) return format.Prefix.Length >= 4 ? Confidence.Certain : Confidence.Likely;
        int from = window.Anchor + format.Prefix.Length;
        return Crc32Base62.Passes(window.Slice(from, end - from)) ? Confidence.Certain : Confidence.Likely;
    }
}
