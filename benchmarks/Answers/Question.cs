using System.Text;
using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Answers;

/// <summary>A question with made-up people in it, rewritten under the shipped rules: the placeholders that an answer may use.</summary>
sealed partial class Question
{
    const string Body = """{"model":"m","messages":[{"role":"user","content":"Schrijf een brief aan mevrouw Sanne de Vries (sanne.devries@example.nl, rekening NL91ABNA0417164300) en aan de heer Bram Jansen (bram.jansen@example.nl, rekening NL20INGB0001234567)."}]}""";

    public Question(Scanner scanner)
    {
        using Inspection inspection = new MessageFilter(Protocols.OpenAiChat, scanner, new FilterLimits()).Inspect(Encoding.UTF8.GetBytes(Body));
        Verdict verdict = Verdict.Decide(inspection, scanner, new HashSet<Detection.Rules.DataClass>());
        Rewrite rewrite = inspection.Rewrite(verdict, new RewriteOptions());
        Map = rewrite.Map;
        Typed = inspection.Typed(verdict);
        Placeholders = [.. Placeholder().Matches(Encoding.UTF8.GetString(rewrite.Body.ToMemory().Span)).Select(static match => match.Value).Distinct()];
    }

    public PseudonymMap Map { get; }

    public TypedValues Typed { get; }

    /// <summary>As they left, in order of the question.</summary>
    public IReadOnlyList<string> Placeholders { get; }

    [GeneratedRegex(@"\[[A-Z-]+_[0-9]+\]")]
    private static partial Regex Placeholder();
}
