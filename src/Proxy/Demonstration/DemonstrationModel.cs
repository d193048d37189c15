using System.Text;
using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>A small model without randomness: it answers in Dutch and repeats what it was given, placeholders included.</summary>
/// <remarks>
/// Real models change a placeholder in passing: other case, Markdown around it, another hyphen. This one does so on purpose and by
/// turns, so that a person who tries the gateway sees that the names still come back.
/// </remarks>
static partial class DemonstrationModel
{
    /// <summary>Models the endpoint knows. The last four show what happens when something goes wrong; the slow one thinks for three seconds, or streams ten pieces a second.</summary>
    public static IReadOnlyList<string> Models { get; } = ["demo", "demo-429", "demo-500", "demo-breekt", "demo-traag"];

    /// <summary>The answer to a prompt.</summary>
    /// <param name="prompt">Text of the last message of the user.</param>
    /// <param name="choice">Number of the choice, from 0; each has its own opening.</param>
    public static string Answer(string prompt, int choice)
    {
        string opening = choice % 2 == 0 ? "Ik heb je vraag gelezen." : "Dit is een tweede manier om het te zeggen.";
        int turn = choice;
        string repeated = Placeholder().Replace(prompt, match => Change(match.Value, turn++));
        return $"{opening} Je schreef: {repeated}\n\nDit antwoord komt van een voorbeeldmodel. Het denkt niet zelf na.";
    }

    /// <summary>Cuts a text as models do: in pieces of a word, so that a placeholder falls apart.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        const int longest = 5;
        StringBuilder piece = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (piece.Length > 0 && (rune.Value == ' ' || piece.Length >= longest))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    /// <summary>Tokens as this model counts them: four characters each, rounded up.</summary>
    public static int Tokens(int characters) => (characters + 3) / 4;

    // The forms in which models have been seen to return a placeholder.
    static string Change(string placeholder, int turn) => (turn % 4) switch
    {
        1 => placeholder.ToLowerInvariant(),
        2 => $"**{placeholder}**",
        3 => placeholder.Replace('_', '-'),
        _ => placeholder,
    };

    [GeneratedRegex(@"\[\p{Lu}[\p{Lu}-]*_[0-9]{1,6}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
