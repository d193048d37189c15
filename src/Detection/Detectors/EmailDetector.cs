using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds e-mail addresses, starting at the at sign.</summary>
/// <remarks>
/// Practical form of RFC 5321: local part 1–64, labels 1–63, last label letters only. Characters that are allowed but that nobody uses
/// (<c>= / ? * { }</c>) end the address, because in prompts they are Markdown, URLs and templates. Package versions, image scales,
/// <c>git@host:</c> and user names inside a URL with a password are not hits.
/// </remarks>
public sealed class EmailDetector : WindowDetector
{
    const int MaxLocal = 64;
    const int MaxDomain = 190;

    public override string Kind => "email";

    public override AnchorSet Anchors => AnchorSet.AtSign;

    public override int MaxBefore => MaxLocal + 44;

    public override int MaxAfter => MaxDomain + 80;

    public override int MaxLead => MaxLocal + 1;

    /// <summary>Only characters of a local part, with one space behind it, can still become part of an address.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = before.Length > 0 && before[^1] == ' ' ? 1 : 0;
        while (length < before.Length && IsLocal(before[^(length + 1)])) length++;
        return length;
    }

    static bool IsLocal(byte b) => Ascii.IsWord(b) || b is (byte)'.' or (byte)'_' or (byte)'-' or (byte)'+' or (byte)'~' or (byte)'\'' or (byte)'&';

    private protected override Confirmation Decide(ref Window window)
    {
        int at = window.Anchor;
        if (window[at - 1] == ' ' && window[at + 1] == ' ') return Spaced(ref window, at);
        int start = LocalStart(ref window, at);
        if (start == at || !Ascii.IsWord(window[at - 1]) && window[at - 1] is not ((byte)'_' or (byte)'-' or (byte)'+')) return Confirmation.No;

        int end = DomainEnd(ref window, at + 1);
        if (end < 0) end = SpelledEnd(ref window, at + 1, out _);
        if (end < 0) return Confirmation.No;
        if (window[end] == ':' && window.HasWordBefore(at, "git"u8)) return Confirmation.No;
        if (IsInUrl(ref window, start, at)) return Confirmation.No;
        return Confirmation.Yes(start, end - start, Confidence.Certain);
    }

    /// <summary>"jan @ voorbeeld . nl": only with an ending that everybody knows, because programs have an at sign between spaces too.</summary>
    static Confirmation Spaced(ref Window window, int at)
    {
        int start = LocalStart(ref window, at - 1), end = SpelledEnd(ref window, at + 2, out bool isKnown);
        return start == at - 1 || end < 0 || !isKnown ? Confirmation.No : Confirmation.Yes(start, end - start, Confidence.Likely);
    }

    /// <summary>True for a password behind a user name in a URL, and for a key that stands in its place: those are secrets.</summary>
    static bool IsInUrl(ref Window window, int start, int at)
    {
        if (window[start - 1] == ':')
        {
            int user = start - 1;
            while (start - user < 40 && window[user - 1] > ' ' && window[user - 1] != '/') user--;
            return window[user - 1] == '/' && window[user - 2] == '/';
        }

        if (at - start < 20 || window[start - 1] != '/' || window[start - 2] != '/') return false;
        int digits = 0;
        for (int i = start; i < at; i++)
            if (Ascii.IsDigit(window[i])) digits++;
        return digits >= 2;
    }

    /// <summary>End of a domain with spaces around its last dot, or -1.</summary>
    static int SpelledEnd(ref Window window, int at, out bool isKnown)
    {
        isKnown = false;
        int end = DomainEnd(ref window, at);
        if (end > 0)
        {
            int dot = end;
            while (window[dot - 1] != '.') dot--;
            isKnown = IsKnownEnding(ref window, dot, end);
            return end;
        }

        int labelEnd = LabelEnd(ref window, at, out _);
        if (labelEnd == at) return -1;
        int dotAt = window.SkipSpaces(labelEnd, most: 1);
        if (window[dotAt] != '.' || (dotAt == labelEnd && window[dotAt + 1] != ' ')) return -1;
        int last = window.SkipSpaces(dotAt + 1, most: 1), lastEnd = LabelEnd(ref window, last, out _);
        isKnown = IsKnownEnding(ref window, last, lastEnd);
        return isKnown ? lastEnd : -1;
    }

    /// <summary>Small letters only: "Mail naar jan@werk. Nl" begins a sentence.</summary>
    static bool IsKnownEnding(ref Window window, int at, int end)
    {
        for (int i = at; i < end; i++)
            if (!Ascii.IsLower(window[i])) return false;
        return window.HasWord(at, "nl"u8) || window.HasWord(at, "com"u8) || window.HasWord(at, "org"u8) || window.HasWord(at, "net"u8) || window.HasWord(at, "eu"u8)
            || window.HasWord(at, "be"u8) || window.HasWord(at, "info"u8) || window.HasWord(at, "example"u8) || window.HasWord(at, "frl"u8);
    }

    static int LocalStart(ref Window window, int at)
    {
        int start = at;
        while (at - start < MaxLocal && IsLocal(ref window, start - 1)) start--;
        while (start < at && !Ascii.IsWord(window[start]) && window[start] != '_') start++;
        while (start < at && (window[start] & 0xC0) == 0x80) start++;
        return start;
    }

    static bool IsLocal(ref Window window, int i)
    {
        byte b = window[i];
        if (Ascii.IsWord(b)) return true;
        if (b is (byte)'_' or (byte)'-' or (byte)'+' or (byte)'~') return true;
        if (b is (byte)'.') return window[i + 1] != '.';
        return b is (byte)'\'' or (byte)'&' && Ascii.IsLetter(window[i - 1]) && Ascii.IsLetter(window[i + 1]);
    }

    /// <summary>Index after the last label, or -1 when no domain with a top-level domain of letters follows.</summary>
    static int DomainEnd(ref Window window, int at)
    {
        int limit = at + MaxDomain, labels = 0, end = -1;
        while (at < limit)
        {
            int labelEnd = LabelEnd(ref window, at, out bool onlyLetters);
            if (labelEnd == at) break;
            if (++labels > 1 && labelEnd - at >= 2 && (onlyLetters || window.Has(at, "xn--"u8)) && !IsFileEnding(ref window, at, labelEnd)) end = labelEnd;
            else if (labels > 1) end = -1;
            if (window[labelEnd] != '.') break;
            at = labelEnd + 1;
        }

        return end;
    }

    static int LabelEnd(ref Window window, int at, out bool onlyLetters)
    {
        int i = at, last = at;
        bool isPlain = onlyLetters = true;
        while (i - at < 63 && (Ascii.IsWord(window[i]) || (window[i] == '-' && i > at)))
        {
            int next = AfterBreak(ref window, i);
            if (next > i)
            {
                i = next;
                continue;
            }

            // A hyphen counts only with something behind it: "jan@voorbeeld.nl-" ends before it.
            isPlain &= Ascii.IsWordLetter(window[i]);
            if (window[i] != '-') (last, onlyLetters) = (i + 1, isPlain);
            i++;
        }

        return last;
    }

    /// <summary>Index behind a hyphen and the line end behind it, where a line of text was broken inside a label that is not the last; otherwise the same index.</summary>
    static int AfterBreak(ref Window window, int at)
    {
        if (window[at] != '-') return at;
        int next = window[at + 1] == '\r' ? at + 2 : at + 1;
        if (window[next] != '\n' || !Ascii.IsLower(window[at - 1])) return at;
        int end = window.WordEnd(next + 1);
        return end > next + 1 && window[end] == '.' && Ascii.IsLetter(window[end + 1]) ? next + 1 : at;
    }

    static bool IsFileEnding(ref Window window, int at, int end) => (end - at) switch
    {
        3 => window.Has(at, "png"u8) || window.Has(at, "jpg"u8) || window.Has(at, "gif"u8) || window.Has(at, "svg"u8),
        4 => window.Has(at, "jpeg"u8) || window.Has(at, "webp"u8),
        _ => false,
    };
}
