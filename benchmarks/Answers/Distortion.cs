namespace Gegevenshuis.AiGateway.Answers;

/// <summary>What a model may do to a placeholder in passing.</summary>
/// <param name="Name">For people.</param>
/// <param name="Change">Does it to <c>[PERSOON_1]</c>, in its sentence.</param>
/// <param name="IsOurs">It is still clear which placeholder is meant, so the value must come back. Otherwise it must not.</param>
sealed record Distortion(string Name, Func<string, string> Change, bool IsOurs = true)
{
    public static IReadOnlyList<Distortion> All { get; } =
    [
        new("as it was sent", static text => text),
        new("small letters", static text => text.ToLowerInvariant()),
        new("first letter a capital", static text => $"[{text[1]}{text[2..].ToLowerInvariant()}"),
        new("bold around it", static text => $"**{text}**"),
        new("code around it", static text => $"`{text}`"),
        new("bold inside the brackets", static text => $"[**{text[1..^1]}**]"),
        new("code inside the brackets", static text => $"[`{text[1..^1]}`]"),
        new("a link of it", static text => $"{text}(#)"),
        new("underscore escaped", static text => text.Replace("_", "\\_", StringComparison.Ordinal)),
        new("brackets and underscore escaped", static text => $"\\{text[..^1].Replace("_", "\\_", StringComparison.Ordinal)}\\]"),
        new("hyphen for the underscore", static text => text.Replace('_', '-')),
        new("long dash for the underscore", static text => text.Replace('_', '\u2013')),
        new("hyphen that does not break", static text => text.Replace('_', '\u2011')),
        new("space for the underscore", static text => text.Replace('_', ' ')),
        new("space that does not break", static text => text.Replace('_', '\u00A0')),
        new("thin space", static text => text.Replace('_', '\u2009')),
        new("wide underscore", static text => text.Replace('_', '\uFF3F')),
        new("zero-width space before the number", static text => text.Replace("_", "_\u200B", StringComparison.Ordinal)),
        new("spaces inside the brackets", static text => $"[ {text[1..^1]} ]"),
        new("no underscore", static text => text.Replace("_", "", StringComparison.Ordinal)),
        new("genitive s behind it", static text => $"{text}s"),
        new("apostrophe and s behind it", static text => $"{text}'s"),
        new("in a list of two", static text => $"- {text}, {text}"),
        new("in JSON", static text => $$"""{"wie": "{{text}}"}"""),
        new("brackets dropped", static text => text[1..^1], IsOurs: false),
        new("round brackets", static text => $"({text[1..^1]})", IsOurs: false),
        new("pointed brackets", static text => $"<{text[1..^1]}>", IsOurs: false),
        new("wide brackets", static text => $"\uFF3B{text[1..^1]}\uFF3D", IsOurs: false),
        new("class word translated", static text => "[PERSON" + text[text.IndexOf('_', StringComparison.Ordinal)..], IsOurs: false),
        new("class word in the plural", static text => text.Replace("_", "EN_", StringComparison.Ordinal), IsOurs: false),
        new("number in a word", static text => text[..text.IndexOf('_', StringComparison.Ordinal)] + "_een]", IsOurs: false),
        new("number dropped", static text => text[..text.IndexOf('_', StringComparison.Ordinal)] + "]", IsOurs: false),
        new("a number that was never given", static text => text[..(text.IndexOf('_', StringComparison.Ordinal) + 1)] + "97]", IsOurs: false),
        new("a zero before the number", static text => text.Replace("_", "_0", StringComparison.Ordinal), IsOurs: false),
        new("the number in the middle of a longer one", static text => text.Replace("]", "7]", StringComparison.Ordinal), IsOurs: false),
    ];
}
