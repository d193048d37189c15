using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Quality.Scoring;

namespace Gegevenshuis.AiGateway.Quality.Reporting;

/// <summary>Recall and precision per kind as horizontal bars, in SVG that reads on light and dark paper and without colour.</summary>
static class BarChart
{
    const int Left = 150, Width = 480, Bar = 9, Row = 28, Top = 44;

    public static string Write(IEnumerable<KeyValuePair<string, Figures>> kinds)
    {
        KeyValuePair<string, Figures>[] rows = [.. kinds.Where(static kind => kind.Value.Values > 0)];
        int height = Top + rows.Length * Row + 12;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 60} {height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n")
            .Append("<title>Recall and precision per kind, in per cent</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"{Left + Width + 60}\" height=\"{height}\" fill=\"#fff\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"14\" width=\"12\" height=\"{Bar}\" fill=\"#154273\"/><text x=\"{Left + 17}\" y=\"23\">recall</text>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left + 75}\" y=\"14\" width=\"12\" height=\"{Bar}\" fill=\"#8fcae7\" stroke=\"#154273\"/><text x=\"{Left + 92}\" y=\"23\">precision</text>\n");
        for (int i = 0; i < rows.Length; i++)
        {
            int y = Top + i * Row;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 14}\" text-anchor=\"end\">{rows[i].Key}</text>\n");
            AppendBar(svg, y, rows[i].Value.Recall, "fill=\"#154273\"");
            AppendBar(svg, y + Bar + 2, rows[i].Value.Precision, "fill=\"#8fcae7\" stroke=\"#154273\"");
        }

        return svg.Append("</svg>\n").ToString();
    }

    static void AppendBar(StringBuilder svg, int y, double? share, string paint)
    {
        double value = share ?? 0;
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{value * Width / 100:F1}\" height=\"{Bar}\" {paint}/>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + value * Width / 100 + 4:F1}\" y=\"{y + Bar}\" font-size=\"10\">{(share is null ? "–" : $"{value:F1}")}</text>\n");
    }
}
