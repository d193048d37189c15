using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Answers.Reporting;

/// <summary>Restored share per distortion as horizontal bars, in SVG that reads on light and dark paper and without colour.</summary>
static class SurvivalChart
{
    const int Left = 270, Width = 360, Bar = 11, Row = 19, Top = 44;

    public static string Write(IReadOnlyList<Survival> survivals)
    {
        int height = Top + (survivals.Count * Row) + 12;
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 60} {height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n")
            .Append("<title>Placeholders that come back, per cent, by what the model did to them</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"{Left + Width + 60}\" height=\"{height}\" fill=\"#fff\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"14\" width=\"12\" height=\"9\" fill=\"#154273\"/><text x=\"{Left + 17}\" y=\"23\">must come back</text>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left + 130}\" y=\"14\" width=\"12\" height=\"9\" fill=\"#8fcae7\" stroke=\"#154273\"/><text x=\"{Left + 147}\" y=\"23\">must stay as it is</text>\n");
        for (int i = 0; i < survivals.Count; i++)
        {
            int y = Top + (i * Row);
            double share = 100.0 * survivals[i].Restored / survivals[i].Sent;
            string paint = survivals[i].Distortion.IsOurs ? "fill=\"#154273\"" : "fill=\"#8fcae7\" stroke=\"#154273\"";
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 10}\" text-anchor=\"end\">{survivals[i].Distortion.Name}</text>\n")
                .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{share * Width / 100:F1}\" height=\"{Bar}\" {paint}/><text x=\"{Left + (share * Width / 100) + 4:F1}\" y=\"{y + 10}\" font-size=\"10\">{share:F1}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
