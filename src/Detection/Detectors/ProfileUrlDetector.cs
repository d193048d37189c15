using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds addresses of a person's page on a social network: the host, the path and the name of the profile.</summary>
/// <remarks>Pages of the network itself (help, login, jobs, a single post without a name) are no hits.</remarks>
public sealed class ProfileUrlDetector : WindowDetector
{
    const int MaxName = 64;

    static readonly byte[][] s_ownPages =
        [.. new[] { "home", "login", "help", "about", "search", "explore", "hashtag", "share", "sharer", "sharer.php", "settings", "privacy", "intent", "jobs", "groups", "events", "watch", "marketplace", "pages", "p", "reel", "i" }
            .Select(System.Text.Encoding.UTF8.GetBytes)];

    public override string Kind => "profile-url";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } =
        ["linkedin.com/in/", "facebook.com/", "instagram.com/", "twitter.com/", "x.com/", "tiktok.com/@", "threads.net/@", "bsky.app/profile/", "snapchat.com/add/"];

    public override int MaxBefore => 16;

    public override int MaxAfter => MaxName + 24;

    /// <summary>What may stand before the host: https://www.nl.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = 0;
        while (length < before.Length && (Ascii.IsLetter(before[^(length + 1)]) || before[^(length + 1)] is (byte)'.' or (byte)'/' or (byte)':')) length++;
        return length;
    }

    private protected override Confirmation Decide(ref Window window)
    {
        int name = Name(ref window, window.Anchor), end = name;
        while (end - name < MaxName && (Ascii.IsWord(window[end]) || window[end] is (byte)'.' or (byte)'-' or (byte)'_' or (byte)'%')) end++;
        while (end > name && window[end - 1] is (byte)'.' or (byte)'-') end--;
        if (end - name < 2 || IsOwnPage(ref window, name, end)) return Confirmation.No;
        int start = Start(ref window, window.Anchor);
        return Confirmation.Yes(start, end - start, Confidence.Likely);
    }

    /// <summary>Index after the path that leads to the name.</summary>
    static int Name(ref Window window, int anchor)
    {
        int at = AfterSlash(ref window, anchor);
        bool hasFolder = window.Has(anchor, "linkedin"u8) || window.Has(anchor, "bsky"u8) || window.Has(anchor, "snapchat"u8);
        if (hasFolder) at = AfterSlash(ref window, at);
        return window[at] == '@' ? at + 1 : at;
    }

    static int AfterSlash(ref Window window, int at)
    {
        while (Ascii.IsLetter(window[at]) || window[at] == '.') at++;
        return at + 1;
    }

    static bool IsOwnPage(ref Window window, int start, int end)
    {
        foreach (byte[] page in s_ownPages)
            if (end - start == page.Length && window.Has(start, page)) return true;
        return false;
    }

    static int Start(ref Window window, int at)
    {
        if (window[at - 1] == '.')
        {
            at--;
            for (int i = 0; i < 3 && Ascii.IsLetter(window[at - 1]); i++) at--;
        }

        if (window.HasBefore(at, "https://"u8)) return at - 8;
        return window.HasBefore(at, "http://"u8) ? at - 7 : at;
    }
}
