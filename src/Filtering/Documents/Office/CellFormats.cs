using System.Globalization;
using System.Xml;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>The number formats of a workbook, as far as they make another text of a number: leading zeros, separators and dates.</summary>
sealed class CellFormats
{
    const string Styles = "xl/styles.xml";

    readonly Dictionary<int, string> _codes = [];
    readonly List<int> _cells = [];

    public static CellFormats Read(ZipFile zip, Reading reading)
    {
        CellFormats formats = new();
        if (!zip.Contains(Styles)) return formats;
        using XmlReader xml = SafeXml.Open(zip.Unpack(Styles));
        int steps = 0;
        bool isCells = false;
        while (xml.Next(reading, ref steps))
        {
            if (xml.LocalName == "cellXfs") isCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element) continue;
            int id = int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out int number) ? number : 0;
            if (xml.LocalName == "numFmt") formats._codes[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && isCells) formats._cells.Add(id);
        }

        return formats;
    }

    /// <summary>The number as people read it in the cell; as it is stored when the format does not change its digits.</summary>
    /// <param name="stored">As in the file.</param>
    /// <param name="style">Index of the cell's style.</param>
    /// <param name="is1904">Days are counted from 1904.</param>
    public string Show(string stored, int style, bool is1904)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)) return stored;
        string plain = number.ToString("0.##########", CultureInfo.InvariantCulture);
        int id = style >= 0 && style < _cells.Count ? _cells[style] : 0;
        if (IsDate(id)) return Date(number, is1904) ?? plain;
        return _codes.TryGetValue(id, out string? code) ? Padded(plain, code) : plain;
    }

    bool IsDate(int id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || (_codes.TryGetValue(id, out string? code) && NamesDay(code));

    /// <summary>The code has days and months outside of quoted text, colours and conditions.</summary>
    static bool NamesDay(string code)
    {
        bool isQuoted = false, isBracketed = false;
        foreach (char c in code)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c == '[') isBracketed = true;
            else if (c == ']') isBracketed = false;
            else if (!isQuoted && !isBracketed && c is 'd' or 'D' or 'y' or 'Y' or 'j' or 'J') return true;
        }

        return false;
    }

    /// <summary>Excel counts days from 1900 and believes that that year had a 29 February.</summary>
    static string? Date(decimal serial, bool is1904)
    {
        if (serial is < 1 or > 2_958_465) return null;
        int days = (int)serial;
        DateOnly date = is1904 ? new DateOnly(1904, 1, 1).AddDays(days) : new DateOnly(1899, 12, days < 60 ? 31 : 30).AddDays(days);
        return date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>Puts the digits in the places of the code from the right, with its separators: 12345678 in 0000.00.000 is 0123.45.678.</summary>
    static string Padded(string plain, string code)
    {
        string section = code.Split(';')[0];
        if (!plain.All(char.IsAsciiDigit) || !section.Contains('0', StringComparison.Ordinal)) return plain;
        int digit = plain.Length - 1;
        List<char> shown = [];
        for (int i = section.Length - 1; i >= 0; i--)
        {
            if (section[i] is '0' or '#') Take(plain, ref digit, section[i] == '0', shown);
            else if (section[i] is '.' or '-' or ' ' or '/') shown.Add(section[i]);
        }

        for (; digit >= 0; digit--) shown.Add(plain[digit]);
        shown.Reverse();
        return new string([.. shown]);
    }

    static void Take(string plain, ref int digit, bool isRequired, List<char> shown)
    {
        if (digit >= 0) shown.Add(plain[digit--]);
        else if (isRequired) shown.Add('0');
    }
}
