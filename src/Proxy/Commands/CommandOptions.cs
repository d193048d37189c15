using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary>Options that several commands share, and how values are read with a Dutch complaint.</summary>
static class CommandOptions
{
    /// <summary>A new option each time: an option belongs to one command.</summary>
    public static Option<string[]> Rules() => new("--rules")
    {
        Description = "Regelmap. Mag vaker: een bestand uit een latere map vervangt dat met hetzelfde pad uit een eerdere. Standaard: rules.",
        HelpName = "MAP",
        DefaultValueFactory = static _ => ["rules"],
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<string> Data() => new("--data")
    {
        Description = "Map met de registers en hun sleutel. Standaard: data.",
        HelpName = "MAP",
        DefaultValueFactory = static _ => "data",
    };

    public static Option<int> Number(string name, string description, int least, int most, int standard) => new(name)
    {
        Description = description,
        HelpName = "GETAL",
        DefaultValueFactory = _ => standard,
        CustomParser = result => ParseNumber(result, name, least, most),
    };

    public static Option<DateOnly?> Day(string name, string format, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => ParseDay(result, name, format, helpName),
    };

    static int ParseNumber(ArgumentResult result, string name, int least, int most)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most) return value;
        result.AddError($"{name}: geef een heel getal van {least} tot en met {most}.");
        return least;
    }

    static DateOnly? ParseDay(ArgumentResult result, string name, string format, string helpName)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        result.AddError($"{name}: schrijf {helpName}, bijvoorbeeld {new DateOnly(2026, 11, 25).ToString(format, CultureInfo.InvariantCulture)}.");
        return null;
    }
}
