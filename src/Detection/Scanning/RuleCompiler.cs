using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Makes the scanner's form of a rule set, and collects every problem on the way.</summary>
sealed class RuleCompiler(RuleSet rules, Func<Rule, RuleSet, Detector> create)
{
    const int MaxBefore = 256;
    const int MaxAfter = 1024;

    readonly List<RuleProblem> _problems = [];
    readonly ContextWords _words = new(rules.Rules.Count);
    readonly Dictionary<string, Detector> _shared = new(StringComparer.Ordinal);
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <exception cref="RuleException">With every problem of every rule.</exception>
    public CompiledRules Compile()
    {
        if (rules.Rules.Count is 0 or > ushort.MaxValue)
            throw new RuleException([new("", "", $"De set heeft {rules.Rules.Count} regels; er moeten er 1 tot {ushort.MaxValue} zijn.")]);

        var compiled = new List<CompiledRule>(rules.Rules.Count);
        for (int i = 0; i < rules.Rules.Count; i++)
        {
            Rule rule = rules.Rules[i];
            if (!_ids.Add(rule.Id)) Report(rule, "Deze id komt meer dan één keer voor. Geef elke regel een eigen id.");
            AddWords(rule, i);
            if (Create(rule) is { } detector) compiled.Add(new CompiledRule((ushort)i, rule, detector));
        }

        return _problems.Count == 0 ? new CompiledRules(compiled, _words) : throw new RuleException(_problems);
    }

    Detector? Create(Rule rule)
    {
        try
        {
            bool maySpare = rule.Allow.Count > 0 || rule.PassesPublicFigures;
            if (!maySpare && _shared.TryGetValue(rule.Detector, out Detector? shared)) return shared;
            Detector detector = create(rule, rules);
            if (!maySpare && detector.IsShared) _shared.TryAdd(rule.Detector, detector);
            return IsWithinLimits(rule, detector) ? detector : null;
        }
        catch (RuleException problems)
        {
            _problems.AddRange(problems.Problems);
            return null;
        }
    }

    bool IsWithinLimits(Rule rule, Detector detector)
    {
        int before = _problems.Count;
        if (detector.MaxBefore is < 0 or > MaxBefore || detector.MaxAfter is < 1 or > MaxAfter || detector.MaxLead < 0 || detector.MaxLead > detector.MaxBefore)
            Report(rule, $"Detector '{rule.Detector}' wil meer tekst zien dan mag: hoogstens {MaxBefore} bytes ervoor en {MaxAfter} erna.");
        if (detector.Anchors.HasFlag(AnchorSet.Literal))
        {
            foreach (string literal in detector.Literals)
                if (Encoding.UTF8.GetByteCount(literal) is < 2 or > Literal.MaxLength)
                    Report(rule, $"'{literal}' is te kort of te lang: 2 tot {Literal.MaxLength} bytes mag.");
        }

        return _problems.Count == before;
    }

    void AddWords(Rule rule, int index)
    {
        foreach (string word in rule.Context) AddWord(rule, index, word, suppresses: false);
        foreach (string word in rule.Suppress) AddWord(rule, index, word, suppresses: true);
    }

    void AddWord(Rule rule, int index, string word, bool suppresses)
    {
        // A dot at the end of a word is one of the separators that may follow it.
        string bare = word.TrimEnd('.');
        // "x" and "y" say something above a column, and nothing in a sentence.
        if (rule.Detector == "column" && bare.Length == 1) return;
        bool fits = Encoding.UTF8.GetByteCount(bare) is >= 2 and <= ContextWords.MaxLength;
        bool isPlain = word == word.Trim() && !word.Any(char.IsUpper);
        if (fits && isPlain) _words.Add(bare, index, suppresses);
        else Report(rule, $"'{word}' onder '{(suppresses ? "suppress" : "context")}' kan niet: schrijf 2 tot {ContextWords.MaxLength} bytes in kleine letters, zonder spatie ervoor of erna.");
    }

    void Report(Rule rule, string message) => _problems.Add(new(rule.Id, rule.Source, message));
}
