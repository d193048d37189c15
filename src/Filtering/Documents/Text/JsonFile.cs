using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Text;

/// <summary>Reads the values of JSON, or of JSON per line, without their escapes and each with its name before it.</summary>
/// <remarks>The text as it stands was kept already, so what is no valid JSON is not lost.</remarks>
static class JsonFile
{
    const int Piece = 1 << 20;

    public static void Read(string text, DocumentPlace place, Reading reading)
    {
        StringBuilder found = new();
        List<int> lines = [];
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        using (JsonValues values = new(int.MaxValue, (value, line) => Add(found, lines, value, line)))
        {
            for (int at = 0; at < utf8.Length && values.IsJson; at += Piece)
            {
                reading.CheckTime();
                values.Append(utf8.AsSpan(at, Math.Min(Piece, utf8.Length - at)));
            }

            values.Complete();
        }

        reading.TextAgain(place, found.ToString(), PlaceKind.Line, lines);
    }

    static void Add(StringBuilder found, List<int> lines, ReadOnlySpan<byte> value, int line)
    {
        found.Append(Encoding.UTF8.GetString(value));
        for (int i = value.Count((byte)'\n'); i > 0; i--) lines.Add(line);
    }
}
