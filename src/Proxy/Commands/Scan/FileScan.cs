using System.Text;
using System.Text.Unicode;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Scan;

/// <summary><c>scan BESTAND</c>: where in a text the rules find something. Shows places and rules, never the text.</summary>
sealed class FileScan(Scanner scanner, Terminal terminal)
{
    readonly FindingList _findings = new();

    public int Run(IReadOnlyList<string> files)
    {
        (int found, int unread) = (0, 0);
        foreach (string file in files)
        {
            if (Read(file) is not { } text)
            {
                unread++;
                continue;
            }

            _findings.Clear();
            scanner.Scan(text, _findings);
            found += _findings.Count;
            Show(file, text);
        }

        terminal.Out.WriteLine($"{found} {(found == 1 ? "vondst" : "vondsten")} in {files.Count - unread} {(files.Count - unread == 1 ? "bestand" : "bestanden")}.");
        return unread > 0 ? ExitCode.Failed : found > 0 ? ExitCode.Found : ExitCode.Good;
    }

    byte[]? Read(string file)
    {
        if (!File.Exists(file))
        {
            terminal.Error.WriteLine($"{file}: het bestand is niet gevonden.");
            return null;
        }

        byte[] bytes = File.ReadAllBytes(file);
        if (Utf8.IsValid(bytes)) return bytes;
        terminal.Error.WriteLine($"{file}: dit is geen tekst in UTF-8. Sla het eerst op als platte tekst.");
        return null;
    }

    void Show(string file, ReadOnlySpan<byte> text)
    {
        (int at, int line, int lineStart) = (0, 1, 0);
        foreach (ref readonly Finding finding in _findings.Span)
        {
            for (int start = (int)finding.Start; at < start; at++)
                if (text[at] == '\n') (line, lineStart) = (line + 1, at + 1);
            int column = 1 + Encoding.UTF8.GetCharCount(text[lineStart..at]);
            Rule rule = scanner.Rules[finding.Rule];
            terminal.Out.WriteLine($"{file}:{line}:{column}: {rule.Title} ({rule.Id}), {RuleWords.Confidences[(int)finding.Confidence - 1]}, {RuleWords.Actions[(int)rule.Action]}");
        }
    }
}
