using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>A form that a text can be demanded to have.</summary>
/// <param name="Pattern">Anchored expression in the part of the language that .NET and JSON Schema share.</param>
/// <param name="What">What the text is not, after the field's name: "is geen mailadres".</param>
/// <param name="Fix">How to write it, with an example.</param>
/// <param name="Further">A test that an expression cannot do, or null.</param>
sealed record TextForm(string Pattern, string What, string Fix, Func<string, Complaint?>? Further = null)
{
    readonly Regex _regex = new(Pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public Complaint? Fault(string text, string name)
        => _regex.IsMatch(text) && !text.EndsWith('\n') ? Further?.Invoke(text) : new Complaint($"{name} {What}.", Fix);
}
