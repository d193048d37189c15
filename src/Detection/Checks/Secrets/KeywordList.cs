using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>Words that announce something, found at an anchor as whole words, the longest first.</summary>
/// <remarks>Immutable; shared between threads.</remarks>
sealed class KeywordList
{
    readonly AnchorIndex<byte[]> _index;

    /// <param name="words">Lower-case words, one per line or with commas between them; a word may hold spaces.</param>
    public KeywordList(string words)
    {
        Words = [.. words.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        _index = new(Words.OrderByDescending(static w => w.Length).Select(Encoding.UTF8.GetBytes), static w => w);
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>Index after the keyword at this place, or -1. A letter after it makes it another word.</summary>
    public int EndAt(ref Window window, int at)
    {
        foreach (byte[] word in _index.At(ref window, at))
        {
            int end = at + word.Length;
            if (window.Has(at, word) && !IsLetter(window[end])) return end;
        }

        return -1;
    }

    static bool IsLetter(byte b) => Ascii.IsWordLetter(b) && b is not (0xC2 or 0xE2 or 0xF0);
}
