using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Quality.Corpus;

/// <summary>What accidents and evasions do to a value.</summary>
static class Disguise
{
    public const string None = "none";

    /// <summary>The value as it would look; values of a kind that the disguise does not suit stay as they are.</summary>
    public static string Apply(string disguise, string kind, string value) => disguise switch
    {
        None => value,
        "invisible" => Invisible(value),
        "nbsp" => value.Replace(' ', ' '),
        "lookalike" => Lookalike(value),
        "spaced" => kind is "bsn" or "phone" or "card" ? Spaced(value) : value,
        "wrapped" => Wrapped(value),
        "entities" => string.Concat(value.Select(static c => char.IsAsciiDigit(c) ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};") : c.ToString())),
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{kind}: {value}")),
        "ocr" => value.Replace('0', 'O').Replace('1', 'l'),
        _ => throw new InvalidDataException($"No disguise '{disguise}'."),
    };

    /// <summary>A soft hyphen and a zero-width space in the middle, as copying from a PDF or a web page leaves them.</summary>
    static string Invisible(string value)
        => value.Length < 6 ? value : value.Insert(value.Length / 2, "\u00AD").Insert(value.Length / 3, "\u200B");

    /// <summary>Full-width digits, and Cyrillic letters that look like Latin ones.</summary>
    static string Lookalike(string value)
    {
        if (value.Any(char.IsAsciiDigit)) return string.Concat(value.Select(static c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c));
        return value.Replace('a', 'а').Replace('e', 'е').Replace('o', 'о').Replace('E', 'Е').Replace('O', 'О').Replace('T', 'Т');
    }

    static string Spaced(string value) => string.Join(' ', value.Where(char.IsAsciiDigit).Select(static c => c.ToString()));

    /// <summary>Broken over two lines at a space, or in the middle when there is none.</summary>
    static string Wrapped(string value)
    {
        int space = value.IndexOf(' ', value.Length / 3);
        return space > 0 ? $"{value[..space]}\n{value[(space + 1)..]}" : value.Insert(value.Length / 2, "\n");
    }
}
