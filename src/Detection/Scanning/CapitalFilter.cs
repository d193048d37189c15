using System.Numerics;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Which capital rules can say yes, given the letters of the word and the byte behind them: one look-up for all rules together.</summary>
sealed class CapitalFilter
{
    /// <summary>Most letters that are told apart; more count as this.</summary>
    public const int MostLetters = 15;

    readonly ulong[] _rules = new ulong[(MostLetters + 1) * 256];

    /// <summary>Rules behind the first 64 are always asked.</summary>
    public CapitalFilter(CompiledRule[] rules)
    {
        for (int i = 0; i < Math.Min(64, rules.Length); i++)
            for (int word = 0; word < _rules.Length; word++)
                if (rules[i].Detector.MayBeWord(word >> 8, (byte)word)) _rules[word] |= 1UL << i;
        IsPartial = rules.Length > 64;
    }

    /// <summary>True when there are rules that are always asked.</summary>
    public bool IsPartial { get; }

    /// <summary>The first 64 rules that are worth asking, as bits.</summary>
    /// <param name="letters">ASCII letters from the anchor on.</param>
    /// <param name="after">The byte behind them; 0 at the end of the text.</param>
    public ulong At(int letters, byte after) => _rules[Math.Min(letters, MostLetters) << 8 | after];

    /// <summary>The first rule from <paramref name="from"/> on that is worth asking; of those behind the first 64, all are.</summary>
    public static int Next(ulong asked, int from)
    {
        if (from >= 64) return from;
        ulong open = asked & (ulong.MaxValue << from);
        return open == 0 ? 64 : BitOperations.TrailingZeroCount(open);
    }
}
