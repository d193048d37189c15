using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The header of a table in plain text: how its cells are divided, how many there are, and which are asked for.</summary>
/// <param name="Delimiter">Byte between cells; <see cref="Gap"/> for two or more spaces; 0 when the line is no header.</param>
/// <param name="Columns">Number of cells, 2 to <see cref="MaxColumns"/>.</param>
/// <param name="Wanted">Bit per column, lowest first, for columns whose header matches.</param>
readonly record struct TableHeader(byte Delimiter, int Columns, ulong Wanted)
{
    public const int MaxColumns = 64;

    /// <summary>Longest line that is taken for a header, in bytes.</summary>
    public const int MaxLength = 1024;

    /// <summary>Stands for columns that only spaces divide, as PDF extracts have them.</summary>
    public const byte Gap = (byte)' ';

    /// <summary>Stands for a list: one header on a line of its own, with one value per line below it.</summary>
    public const byte List = (byte)'\n';

    const int MaxHeader = 40;

    /// <summary>Reads a line as a header; none when it looks like data or prose.</summary>
    public static TableHeader Read(ReadOnlySpan<byte> line, HeaderWords wanted, HeaderWords unwanted)
    {
        if (line.EndsWith((byte)'\r')) line = line[..^1];
        byte delimiter = DelimiterOf(line);
        if (delimiter == 0) return MayBeList(line) && wanted.Match(line) && !unwanted.Match(line) ? new(List, 1, 1) : default;
        int columns = 0, filled = 0;
        ulong mask = 0;
        bool isStreet = false;
        while (true)
        {
            int end = CellEnd(line, delimiter, out int next);
            (int start, int length) = FieldValue.Trim(line[..end]);
            ReadOnlySpan<byte> cell = line.Slice(start, length);
            if (columns == MaxColumns || !IsHeader(cell) || unwanted.Match(cell)) return default;
            if (!cell.IsEmpty) filled++;
            if (wanted.Match(cell) || (isStreet && HeaderWords.IsNumber(cell))) mask |= 1UL << columns;
            isStreet = (mask >> columns & 1) != 0 && HeaderWords.IsStreet(cell);
            columns++;
            if (next < 0) break;
            line = line[next..];
        }

        // Two columns of words side by side are more often names and values than a table.
        int least = delimiter == Gap ? 3 : 2;
        return mask == 0 || filled < least ? default : new(delimiter, columns, mask);
    }

    /// <summary>Bits of the columns asked for in a list of names; none when one of them calls it off.</summary>
    public static ulong WantedOf(ReadOnlySpan<byte> names, HeaderWords wanted, HeaderWords unwanted)
    {
        ulong mask = 0;
        for (int column = 0; column < MaxColumns; column++)
        {
            int end = CellEnd(names, (byte)',', out int next);
            if (unwanted.Match(names[..end])) return 0;
            if (wanted.Match(names[..end])) mask |= 1UL << column;
            if (next < 0) break;
            names = names[next..];
        }

        return mask;
    }

    /// <summary>False when a cell says that the line is no header, whatever the words that are asked for.</summary>
    public static bool MayBe(ReadOnlySpan<byte> line, byte delimiter)
    {
        if (line.EndsWith((byte)'\r')) line = line[..^1];
        while (true)
        {
            int end = CellEnd(line, delimiter, out int next);
            (int start, int length) = FieldValue.Trim(line[..end]);
            if (!IsHeader(line.Slice(start, length))) return false;
            if (next < 0) return true;
            line = line[next..];
        }
    }

    /// <summary>False when a line without delimiters can be no header of a list: it is empty, long, or a sentence.</summary>
    public static bool MayBeList(ReadOnlySpan<byte> line)
    {
        if (line.EndsWith((byte)'\r')) line = line[..^1];
        return line.Length is > 2 and <= MaxHeader && Ascii.IsWordLetter(line[0]) && line[^1] is not ((byte)'.' or (byte)',') && IsHeader(line);
    }

    /// <summary>Delimiter of a line and how many cells it divides it in; a line like the one before it is a row and no header.</summary>
    public static (byte Delimiter, int Cells) Shape(ReadOnlySpan<byte> line)
    {
        byte delimiter = DelimiterOf(line);
        if (delimiter is not (0 or Gap)) return (delimiter, line.Count(delimiter) + 1);
        int cells = 1;
        while (delimiter != 0)
        {
            CellEnd(line, delimiter, out int next);
            if (next < 0) break;
            line = line[next..];
            cells++;
        }

        return (delimiter, cells);
    }

    /// <summary>As <see cref="Shape(ReadOnlySpan{byte})"/>, for a line whose signs are known.</summary>
    public static (byte Delimiter, int Cells) Shape(ReadOnlySpan<byte> line, in LineSigns signs)
    {
        if (line.IsEmpty) return default;
        if (signs.HasDivider) return Shape(line);
        if (AreDelimiters(signs.Commas, signs.HasSpacedComma)) return ((byte)',', signs.Commas + 1);
        return signs.HasWideGap ? Shape(line) : ((byte)0, 1);
    }

    /// <summary>End of the cell at the start of the text, and where the next one starts, or -1 when this is the last.</summary>
    public static int CellEnd(ReadOnlySpan<byte> text, byte delimiter, out int next)
    {
        next = -1;
        if (delimiter != Gap)
        {
            int end = text.IndexOf(delimiter);
            if (end < 0) return text.Length;
            next = end + 1;
            return end;
        }

        int gap = text.IndexOf("  "u8);
        if (gap < 0) return text.Length;
        next = gap;
        while (next < text.Length && text[next] == ' ') next++;
        if (next < text.Length) return gap;
        next = -1;
        return gap;
    }

    /// <summary>The delimiter of a line. A comma with a space behind it belongs to a sentence, unless there are four or more.</summary>
    static byte DelimiterOf(ReadOnlySpan<byte> line)
    {
        if (line.ContainsAny("\t;|"u8))
        {
            foreach (byte delimiter in "\t;|"u8)
                if (line.Contains(delimiter)) return delimiter;
        }

        int commas = line.Count((byte)',');
        if (commas > 0 && AreDelimiters(commas, commas < 4 && line.IndexOf(", "u8) >= 0)) return (byte)',';
        return line.Trim((byte)' ').IndexOf("  "u8) >= 0 ? Gap : (byte)0;
    }

    static bool AreDelimiters(int commas, bool isOneSpaced) => commas >= 4 || (commas > 0 && !isOneSpaced);

    /// <summary>Headers are short and have no figures, addresses or full stops at their end.</summary>
    static bool IsHeader(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty) return true;
        if (cell.Length > MaxHeader || cell[^1] is (byte)'.' && cell.Count((byte)' ') > 1 || cell[^1] is (byte)'?' or (byte)'!') return false;
        int digits = 0, brackets = 0;
        foreach (byte b in cell)
        {
            if (Ascii.IsDigit(b)) digits++;
            if (b == '(') brackets++;
            if (b == ')') brackets--;
            if (b is (byte)'@' or (byte)':') return false;
        }

        // A bracket that another cell closes belongs to a program or a sentence.
        return digits <= 2 && digits < cell.Length && brackets == 0;
    }
}
