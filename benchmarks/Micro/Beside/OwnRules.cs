using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Micro.Beside;

/// <summary>What an organisation adds to the shipped rules: a thousand names of projects and systems, and three hundred number formats.</summary>
static class OwnRules
{
    public const int Terms = 1000;
    public const int Patterns = 300;

    static readonly string[] s_heads = ["ka", "ve", "mo", "tri", "lu", "zo", "ni", "pa", "gro", "sti", "fe", "du", "bra", "que", "xi", "wo"];
    static readonly string[] s_tails = ["ron", "dex", "lis", "mar", "tus", "via", "net", "pol", "gis", "zan", "bik", "qua", "tor", "yx", "fer", "nol"];

    public static RuleSet With(RuleSet shipped)
    {
        Random random = new(7);
        Rule model = shipped.Rules[0];
        Rule terms = Own(model, "own-terms", "terms") with { Terms = [.. Words(random).Distinct().Take(Terms)] };
        IEnumerable<Rule> patterns = Enumerable.Range(0, Patterns).Select(i => Own(model, $"own-pattern-{i}", "pattern") with { Pattern = Pattern(i) });
        return shipped with { Rules = [.. shipped.Rules, terms, .. patterns] };
    }

    /// <summary>Seconds to compile: the best of a few.</summary>
    public static double CompileTime(RuleSet rules)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 4; i++)
        {
            long start = ThreadClock.Now;
            Scanner.Compile(rules);
            best = Math.Min(best, (ThreadClock.Now - start) / 1e9);
        }

        return best;
    }

    static Rule Own(Rule model, string id, string detector) => model with
    {
        Id = id,
        Detector = detector,
        Kind = "",
        Context = [],
        Suppress = [],
        Terms = [],
        Pattern = "",
        Find = [],
        Ignore = [],
        Allow = [],
        From = Confidence.Likely,
    };

    static IEnumerable<string> Words(Random random)
    {
        while (true) yield return s_heads[random.Next(16)] + s_heads[random.Next(16)] + s_tails[random.Next(16)] + (random.Next(3) == 0 ? " " + s_tails[random.Next(16)] + s_heads[random.Next(16)] : "");
    }

    /// <summary>Such as <c>QAB-\d{4}-\d{5}</c>: as people make them, most with letters in front and some without.</summary>
    static string Pattern(int i)
    {
        string letters = $"{(char)('A' + i % 26)}{(char)('A' + i / 26 % 26)}{(char)('A' + i * 7 % 26)}";
        return (i % 5) switch
        {
            0 => $@"{letters}-\d{{4}}-\d{{5}}",
            1 => $@"{letters}\d{{6}}",
            2 => $@"{letters}[.-]\d{{2}}[.-]\d{{3,5}}",
            3 => $@"{letters}/[A-Z]{{2}}/\d{{3}}",
            _ => $@"{i % 10}{i / 10 % 10}\.\d{{4}}\.{letters}",
        };
    }
}
