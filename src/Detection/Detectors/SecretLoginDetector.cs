using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds a user name with its password: "inloggen met admin / Welkom01", <c>curl -u jan:Geheim1</c>, <c>login: admin:Zomer24</c>.</summary>
/// <remarks>The password must be mixed as passwords are: names, paths and two words with a slash between them are no hits. The finding is both.</remarks>
public sealed class SecretLoginDetector : WindowDetector
{
    const int MaxFillers = 7;
    const int MaxUser = 48;

    static readonly WordSet s_introductions = new("met als via is zijn with as are using user gebruiker gebruikersnaam account naam username using door");

    public override string Kind => "password";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = [.. PasswordWords.Logins.Words, "-u ", "--user ", "/user:"];

    public override int MaxBefore => 4;

    public override int MaxAfter => 480;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (window[start] is (byte)'-' or (byte)'/') return AtUser(ref window, AfterOption(ref window, start), isWindows: window[start] == '/');
        int end = window.TouchesBefore(start) ? -1 : PasswordWords.Logins.EndAt(ref window, start);
        return end < 0 ? Confirmation.No : AfterWords(ref window, end);
    }

    static int AfterOption(ref Window window, int at)
    {
        at += window[at] == '/' ? 6 : window[at + 1] == '-' ? 7 : 3;
        return ValueReader.QuoteLength(ref window, at) is int quote and > 0 ? at + quote : at;
    }

    /// <summary>Tries every word after the keyword as the user name, as long as only words stand in between.</summary>
    static Confirmation AfterWords(ref Window window, int at)
    {
        bool isIntroduced = false;
        for (int words = 0; words < MaxFillers; words++)
        {
            int next = window.SkipSpaces(at, 3);
            if (window[next] is (byte)':' or (byte)'=' && window[next + 1] != '/') (isIntroduced, next) = (true, window.SkipSpaces(next + 1, 3));
            else if (window[next] is (byte)'(' or (byte)'"' or (byte)'\'' or (byte)'`') (isIntroduced, next) = (true, next + 1);
            if (next == at) return Confirmation.No;
            if (window[next] == '\n') next++;
            int wordEnd = window.WordEnd(next, 32);
            if (isIntroduced && AtUser(ref window, next) is { IsYes: true } found) return found;
            if (wordEnd == next) return Confirmation.No;
            isIntroduced |= s_introductions.Contains(window.Slice(next, wordEnd - next));
            at = wordEnd;
        }

        return Confirmation.No;
    }

    /// <param name="window">The candidate's text.</param>
    /// <param name="start">First byte of the user name.</param>
    /// <param name="isWindows">Whether a space may separate the two, as in <c>net use … /user:jan Geheim01</c>.</param>
    static Confirmation AtUser(ref Window window, int start, bool isWindows = false)
    {
        int userEnd = start;
        while (userEnd - start < MaxUser && IsUser(window[userEnd])) userEnd++;
        if (userEnd - start < 2) return Confirmation.No;
        int from = isWindows && window[userEnd] == ' ' ? userEnd + 1 : SeparatorEnd(ref window, userEnd);
        if (from == 0 || (from == userEnd + 1 && IsFileOrHost(window.Slice(start, userEnd - start)))) return Confirmation.No;

        LabelledValue value = ValueReader.Read(ref window, from, Connector.Sign, isDistant: false);
        return IsPassword(ref window, value) ? Confirmation.Yes(start, value.End - start, Confidence.Likely) : Confirmation.No;
    }

    static bool IsPassword(ref Window window, LabelledValue value)
    {
        if (value.Length is < 6 or > 64) return false;
        ReadOnlySpan<byte> bytes = window.Slice(value.Start, value.Length);
        return new SecretValue(bytes).IsStrong && !bytes.ContainsAny("/\\"u8) && !IsFileOrHost(bytes);
    }

    static bool IsFileOrHost(ReadOnlySpan<byte> value)
    {
        int dot = value.LastIndexOf((byte)'.');
        return dot > 2 && value.Length - dot is > 2 and < 6 && !value[(dot + 1)..].ContainsAnyExceptInRange((byte)'a', (byte)'z');
    }

    static bool IsUser(byte b) => Ascii.IsLetterOrDigit(b) || b is (byte)'.' or (byte)'_' or (byte)'-' or (byte)'@' or (byte)'\\';

    /// <summary>Index of the password after what separates it from the user name, or 0.</summary>
    static int SeparatorEnd(ref Window window, int at)
    {
        int next = window.SkipSpaces(at, 2);
        byte b = window[next];
        if (b is (byte)'/' or (byte)':' or (byte)'|' or (byte)'+') return window[next + 1] == '/' ? 0 : window.SkipSpaces(next + 1, 2);
        if (next == at) return 0;
        // docker login -u robot -p …
        if (window.Has(next, "-p "u8) || window.Has(next, "-p="u8)) return next + 3;
        int length = window.HasWord(next, "en"u8) ? 2 : window.HasWord(next, "and"u8) ? 3 : 0;
        return length == 0 ? 0 : window.SkipSpaces(next + length, 2);
    }
}
