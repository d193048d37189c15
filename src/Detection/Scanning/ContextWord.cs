using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>One word or phrase that rules have as context or suppressor.</summary>
sealed class ContextWord
{
    readonly ulong[] _context;
    readonly ulong[] _suppress;

    /// <param name="word">Lower case; a space stands for one space, tab, hyphen or underscore.</param>
    /// <param name="rules">Number of rules.</param>
    public ContextWord(string word, int rules)
    {
        Text = Encoding.UTF8.GetBytes(word);
        NeedsStart = WordEdge.TouchesAfter(Text, 0);
        NeedsEnd = WordEdge.TouchesBefore(Text, Text.Length);
        _context = new ulong[(rules + 63) / 64];
        _suppress = new ulong[(rules + 63) / 64];
    }

    public byte[] Text { get; }

    /// <summary>True when no letter or digit may stand directly before it.</summary>
    public bool NeedsStart { get; }

    /// <summary>True when no letter or digit may stand directly after it.</summary>
    public bool NeedsEnd { get; }

    /// <summary>Adds the rules that have it as context, as bits by index.</summary>
    public void AddRules(Span<ulong> rules)
    {
        for (int i = 0; i < rules.Length; i++) rules[i] |= _context[i];
    }

    public void Use(int rule, bool suppresses) => (suppresses ? _suppress : _context)[rule >> 6] |= 1UL << rule;

    public bool IsContextOf(int rule) => (_context[rule >> 6] >> rule & 1) != 0;

    public bool IsSuppressorOf(int rule) => (_suppress[rule >> 6] >> rule & 1) != 0;
}
