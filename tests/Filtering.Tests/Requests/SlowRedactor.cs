using System.Text;
using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Requests;

/// <summary>The slow twin: replaces findings in plain strings, one after another, with a dictionary.</summary>
sealed partial class SlowRedactor(IEnumerable<string> conversation)
{
    readonly HashSet<string> _typed = [.. conversation.SelectMany(static text => LookAlike().Matches(text)).Select(static match => $"[{match.Groups[1].Value.ToUpperInvariant()}_{match.Groups[2].Value}]")];
    readonly Dictionary<string, string> _placeholders = [];
    readonly Dictionary<string, int> _last = [];

    /// <summary>Values that may come back.</summary>
    public int Values => _placeholders.Values.Count(static placeholder => placeholder.StartsWith("[E-MAIL", StringComparison.Ordinal));

    public string Redact(string text)
    {
        // JSON in a string is read value by value; here every such text is one without findings.
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        FindingList findings = new();
        Inspecting.Scanner.Scan(bytes, findings);
        StringBuilder redacted = new();
        int at = 0;
        foreach (Finding finding in findings.Span)
        {
            redacted.Append(Encoding.UTF8.GetString(bytes[at..(int)finding.Start]));
            redacted.Append(Replacement(Inspecting.Scanner.Rules[finding.Rule], Encoding.UTF8.GetString(bytes[(int)finding.Start..(int)finding.End])));
            at = (int)finding.End;
        }

        return redacted.Append(Encoding.UTF8.GetString(bytes[at..])).ToString();
    }

    string Replacement(Rule rule, string value)
    {
        if (rule.Action == RuleAction.Mask) return $"[{rule.Label}]";
        string identity = rule.Label + "|" + value.ToUpperInvariant();
        if (_placeholders.TryGetValue(identity, out string? known)) return known;
        string placeholder;
        do
        {
            _last[rule.Label] = _last.GetValueOrDefault(rule.Label) + 1;
            placeholder = $"[{rule.Label}_{_last[rule.Label]}]";
        }
        while (_typed.Contains(placeholder));
        return _placeholders[identity] = placeholder;
    }

    [GeneratedRegex(@"\[(E-MAIL|IBAN|TELEFOON|BSN)[ _-]([1-9][0-9]*)\]", RegexOptions.IgnoreCase)]
    private static partial Regex LookAlike();
}
