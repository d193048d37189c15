using System.Text;
using Gegevenshuis.AiGateway.Proxy.Policies;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Makes a small rules folder out of a seed: the shipped settings, a rule that is sound, and one file with lines and bytes changed.</summary>
sealed class RuleMaker(int seed)
{
    const string Sound = "detection/nl/ecli.yaml";
    const string Settings = "policy.yaml";

    /// <summary>Larger than any shipped rule; a file that grows beyond it is cut, as the work must not be about size.</summary>
    const int Longest = 12_000;

    static readonly RuleFile[] s_files = [.. ShippedRules.Files.Files.Where(static f => f.Path.EndsWith(".yaml", StringComparison.Ordinal))];
    static readonly RuleFile[] s_rules = [.. s_files.Where(static f => f.Path.StartsWith("detection/", StringComparison.Ordinal))];
    static readonly RuleFile[] s_always = [.. s_files.Where(static f => f.Path is Sound or Settings)];
    static readonly RuleFile s_tuning = new("tuning/test.yaml", """
        tunings:
          - rule: ecli
            reason: Een proef.
            owner: ciso
            expires: 2026-12-31
            action: warn
            context: [zaaknummer]
            allow:
              - value: "ECLI:NL:HR:2019:1234"
                expires: 2026-09-01
            examples:
              find:
                - "Zie ECLI:NL:HR:2020:1234."
              ignore:
                - "Zie ECLI:NL:HR:2019:1234."

        """u8.ToArray());
    static readonly string[] s_lines = [.. s_files.SelectMany(static f => Encoding.UTF8.GetString(f.Bytes).Split('\n')).Distinct()];

    static readonly string[] s_words =
    [
        "- ", ": ", ":", "\"", "'", "[", "]", "{", "}", "[[[[[[[[", "{a: {a: {a: ", "|\n", ">-\n", "&a ", "*a", "!!str ", "? ", "<<: ", "---\n", "...\n", "%YAML 1.2\n", "# ", "\t", "\r", "\0", "\uFEFF", "é", "\\x",
        "~", "null", "yes", "-1", "99999999999999999999", "1e9", "2026-02-30", "0x10", "terms", "pattern", "(a+)+$", "(a|a)*b", "[a-z]{1,9999}", "\\d{3}", "(?<=a)", "((((", "detector: pattern\npattern: '\\d{4}'\n", "restore: allowed", "class: secret-key", "block",
    ];

    readonly Random _random = new(seed);

    /// <summary>Path of the file that was changed.</summary>
    public string Path { get; private set; } = "";

    public RuleFiles Make()
    {
        RuleFile file = _random.Next(5) switch { 0 => s_files[_random.Next(s_files.Length)], 1 when _random.Next(3) == 0 => s_tuning, _ => s_rules[_random.Next(s_rules.Length)] };
        Path = file.Path;
        byte[] changed = Change(file.Bytes);
        return RuleFiles.Of([.. s_always.Where(f => f.Path != file.Path).Append(new RuleFile(file.Path, changed)).OrderBy(static f => f.Path, StringComparer.Ordinal)]);
    }

    byte[] Change(byte[] bytes)
    {
        List<string> lines = [.. Encoding.UTF8.GetString(bytes).Split('\n')];
        for (int i = _random.Next(0, 4); i > 0 && lines.Count > 0; i--) ChangeLine(lines);
        List<byte> text = [.. Encoding.UTF8.GetBytes(string.Join('\n', lines))];
        for (int faults = _random.Next(0, 5) - 2; faults > 0 && text.Count > 0; faults--) Fault.Make(_random, text);
        if (text.Count > Longest) text.RemoveRange(Longest, text.Count - Longest);
        return [.. text];
    }

    void ChangeLine(List<string> lines)
    {
        int at = _random.Next(lines.Count);
        string line = lines[at];
        switch (_random.Next(9))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, line); break;
            case 2: lines.Insert(at, Pick(s_lines)); break;
            case 3: lines[at] = Pick(s_lines); break;
            case 4: lines[at] = new string(' ', _random.Next(5)) + line.TrimStart(); break;
            case 5: lines[at] = line.Insert(_random.Next(line.Length + 1), Pick(s_words)); break;
            case 6: lines[at] = Value(line, Pick(s_words)); break;
            case 7: lines[at] = Value(line, Value("", Pick(s_lines))); break;
            default: lines.InsertRange(at, Enumerable.Repeat(_random.Next(2) == 0 ? line : Pick(s_words), _random.Next(2, 60))); break;
        }
    }

    /// <summary>A line with another value behind its name; what has no name gets one.</summary>
    static string Value(string line, string value)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? value : line[..(colon + 1)] + " " + value;
    }

    string Pick(string[] list) => list[_random.Next(list.Length)];
}
