using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Micro.Reporting;

/// <summary>Draws speeds as bars on a logarithmic scale, one group per text.</summary>
sealed class SpeedChart(IReadOnlyList<Speed> speeds)
{
    const int Left = 190;
    const int Width = 640;
    const int Bar = 12;
    const double Least = 0.001;
    const double Most = 50;

    static readonly string[] s_colours = ["#154273", "#39870c", "#8fcae7", "#b2d7ee", "#777777", "#ffb612", "#e17000"];

    public string ToSvg()
    {
        string[] ways = [.. speeds.Select(static s => s.Way).Distinct()];
        var body = new StringBuilder();
        int y = 40 + 18 * ways.Length;
        Legend(body, ways);
        int top = y;
        foreach (IGrouping<string, Speed> text in speeds.GroupBy(static s => s.Text))
        {
            Label(body, Left - 8, y + Bar * ways.Length / 2 + 4, "end", text.Key);
            foreach (Speed speed in text)
            {
                double width = Place(speed.GigabytesPerSecond);
                body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{width:F1}\" height=\"{Bar - 2}\" fill=\"{s_colours[Array.IndexOf(ways, speed.Way) % s_colours.Length]}\"/>\n");
                Label(body, Left + width + 4, y + Bar - 3, "start", speed.GigabytesPerSecond.ToString("G2", CultureInfo.InvariantCulture));
                y += Bar;
            }

            y += 10;
        }

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Left + Width + 60}" height="{y + 30}" font-family="sans-serif" font-size="11">
            <title>Speed by text in GB/s, logarithmic</title>
            <rect width="100%" height="100%" fill="white"/>
            {Axis(top, y)}{body}</svg>

            """;
    }

    static void Legend(StringBuilder body, string[] ways)
    {
        Label(body, 8, 18, "start", "GB/s on one core, logarithmic scale");
        for (int i = 0; i < ways.Length; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"<rect x=\"8\" y=\"{26 + 18 * i}\" width=\"12\" height=\"12\" fill=\"{s_colours[i % s_colours.Length]}\"/>\n");
            Label(body, 26, 36 + 18 * i, "start", ways[i]);
        }
    }

    static string Axis(int top, int bottom)
    {
        var axis = new StringBuilder();
        for (double value = Least; value <= Most; value *= 10)
        {
            double x = Left + Place(value);
            axis.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:F1}\" x2=\"{x:F1}\" y1=\"{top}\" y2=\"{bottom}\" stroke=\"#dddddd\"/>\n");
            Label(axis, x, bottom + 14, "middle", value.ToString(CultureInfo.InvariantCulture));
        }

        return axis.ToString();
    }

    static double Place(double speed) => Math.Max(0, Math.Log10(Math.Max(speed, Least) / Least) / Math.Log10(Most / Least) * Width);

    static void Label(StringBuilder body, double x, double y, string anchor, string text)
        => body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\">{System.Security.SecurityElement.Escape(text)}</text>\n");
}
