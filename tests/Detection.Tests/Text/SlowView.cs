using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Detection.Text;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>The slow twin of the normaliser: the whole text at once, unit by unit, with expressions instead of look-ahead.</summary>
static partial class SlowView
{
    /// <summary>One byte of the view and the original bytes it stands for.</summary>
    public readonly record struct Cell(byte Value, int Start, int End);

    sealed record Piece(int CodePoint, byte[] Original, int Start, bool IsPlain, bool IsQuoted)
    {
        public int End => Start + Original.Length;

        public Script Script => CodePoint < 0 ? Script.None : LookAlikes.ScriptOf(Plain > 0 ? Plain & 0xFF : CodePoint);

        public int Plain => CodePoint < 0 ? 0 : FoldTable.Of(CodePoint);

        public bool IsInvisible => CodePoint >= 0 && (Plain == FoldTable.Drop || Composition.IsMark(CodePoint));
    }

    public static List<Cell> Read(byte[] text)
    {
        List<Piece> pieces = Compose(Split(text));
        var cells = new List<Cell>();
        bool isLatinWord = false;
        for (int i = 0; i < pieces.Count;)
        {
            bool isForeign = pieces[i].Script > Script.Latin;
            int count = isForeign && !isLatinWord ? WordLength(pieces, i, out bool isMixed) : Single(isForeign, out isMixed);
            for (int end = i + count; i < end; i++) Write(text, pieces[i], isMixed, cells, ref isLatinWord);
        }

        return cells;
    }

    static int Single(bool isForeign, out bool isMixed)
    {
        isMixed = isForeign;
        return 1;
    }

    static int WordLength(List<Piece> pieces, int first, out bool isMixed)
    {
        isMixed = false;
        Script script = Script.None;
        int count = 0;
        while (count < 8 && !isMixed && first + count < pieces.Count)
        {
            Piece piece = pieces[first + count];
            if (!piece.IsInvisible)
            {
                if (piece.Script == Script.None) break;
                isMixed = piece.Script == Script.Latin || (script != Script.None && script != piece.Script);
                script = piece.Script;
            }

            count++;
        }

        return count;
    }

    static void Write(byte[] text, Piece piece, bool isMixed, List<Cell> cells, ref bool isLatinWord)
    {
        int shown = cells.Count == 0 ? 0 : cells[^1].End;
        if (piece.IsInvisible && piece.End - shown <= 1024) return;
        bool isNote = "⁰¹²³⁴⁵⁶⁷⁸⁹".Contains(char.ConvertFromUtf32(Math.Max(piece.CodePoint, 0)), StringComparison.Ordinal)
            && piece.Start > 0 && char.IsAsciiDigit((char)text[piece.Start - 1]);
        string ascii = isNote ? "" : Ascii(piece, isMixed);
        byte[] bytes = ascii.Length > 0 ? Encoding.ASCII.GetBytes(ascii)
            : piece.IsPlain ? piece.Original : Encoding.UTF8.GetBytes(char.ConvertFromUtf32(piece.CodePoint));
        for (int i = 0; i < bytes.Length; i++)
        {
            bool isSame = piece.IsPlain && ascii.Length == 0;
            cells.Add(isSame ? new(bytes[i], piece.Start + i, piece.Start + i + 1) : new(bytes[i], piece.Start, piece.End));
        }

        // What decides is what the piece becomes, whether or not it is a note.
        Script script = isNote ? Script.None : LookAlikes.ScriptOf(ascii.Length > 0 ? ascii[0] : piece.CodePoint);
        isLatinWord = script == Script.Latin || (script != Script.None && isLatinWord);
    }

    static string Ascii(Piece piece, bool isMixed)
    {
        if (piece.CodePoint < 0 || piece.IsInvisible) return "";
        if (piece.Plain > 0) return string.Concat(Enumerable.Range(0, 4).Select(i => (char)((piece.Plain >> (8 * i)) & 0xFF)).TakeWhile(static c => c != 0));
        byte letter = isMixed ? LookAlikes.Of(piece.CodePoint) : (byte)0;
        return letter == 0 ? "" : ((char)letter).ToString();
    }

    static List<Piece> Compose(List<Piece> pieces)
    {
        var composed = new List<Piece>();
        int marks = 0;
        foreach (Piece piece in pieces)
        {
            int joined = composed.Count > 0 && marks < 2 && composed[^1].CodePoint > 0 && Composition.IsMark(piece.CodePoint) ? Join(composed[^1], piece) : 0;
            if (joined > 0)
            {
                composed[^1] = new(joined, [.. composed[^1].Original, .. piece.Original], composed[^1].Start, IsPlain: false, piece.IsQuoted);
                marks++;
                continue;
            }

            composed.Add(piece);
            marks = 0;
        }

        return composed;
    }

    static int Join(Piece letter, Piece mark)
    {
        string together = (char.ConvertFromUtf32(letter.CodePoint) + char.ConvertFromUtf32(mark.CodePoint)).Normalize(NormalizationForm.FormC);
        bool isLatin = together.Length == 1 && LookAlikes.ScriptOf(letter.CodePoint) == Script.Latin && LookAlikes.ScriptOf(together[0]) == Script.Latin;
        return isLatin && Composition.Of(letter.CodePoint, mark.CodePoint) > 0 ? together[0] : 0;
    }

    static List<Piece> Split(byte[] text)
    {
        string latin = Encoding.Latin1.GetString(text);
        var pieces = new List<Piece>();
        for (int at = 0; at < text.Length;)
        {
            (int codePoint, int length) = Escape(latin, at, pieces.Count > 0 && pieces[^1].IsQuoted);
            bool isEscape = length > 0 && IsText(codePoint);
            if (!isEscape)
            {
                bool isValid = Rune.DecodeFromUtf8(text.AsSpan(at), out Rune rune, out length) == System.Buffers.OperationStatus.Done;
                codePoint = isValid ? rune.Value : -1;
            }

            pieces.Add(new(codePoint, text[at..(at + length)], at, !isEscape, isEscape && text[at] == '='));
            at += length;
        }

        return pieces;
    }

    static bool IsText(int c) => c is '\t' or '\n' or '\r' || (c >= 0x20 && c != 0x7F && c <= 0x10FFFF && c is < 0xD800 or > 0xDFFF);

    static (int CodePoint, int Length) Escape(string text, int at, bool isInRow) => text[at] switch
    {
        '&' => Entity(text, at),
        '%' => Percent(text, at),
        '\\' => Backslash(text, at),
        '=' => Quoted(text, at, isInRow),
        _ => default,
    };

    static (int, int) Entity(string text, int at)
    {
        Match match = EntityForm().Match(text, at);
        if (!match.Success) return default;
        if (match.Groups["hex"].Success) return (int.Parse(match.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture), match.Length);
        if (match.Groups["number"].Success) return (int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Length);
        if (match.Groups["name"].Success)
        {
            var single = new Ahead(Encoding.ASCII.GetBytes($"&{match.Groups["name"].Value};"), isFinal: true);
            if (HtmlEntity.Read(ref single, out int codePoint) > 0) return (codePoint, match.Length);
        }

        int read = match.Groups["amp"].Length;
        return read > 0 ? ('&', 1 + read) : default;
    }

    static (int, int) Percent(string text, int at)
    {
        for (int escapes = 2; escapes > 0; escapes--)
        {
            if (string.CompareOrdinal(text, at + 1, "2525", 0, 2 * escapes) != 0 || at + 1 + 2 * escapes > text.Length) continue;
            (int codePoint, int length) = Hex(PercentRow().Match(text[(at + 2 * escapes)..].Insert(0, "%").Remove(1, 1)));
            if (length > 0) return (codePoint, length + 2 * escapes);
        }

        return Hex(PercentRow().Match(text[at..]));
    }

    static (int, int) Hex(Match match)
    {
        if (!match.Success) return default;
        byte[] bytes = [.. match.Groups["hex"].Captures.Select(static c => Convert.ToByte(c.Value, 16))];
        return Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done && length == bytes.Length
            ? (rune.Value, match.Length) : default;
    }

    static (int, int) Backslash(string text, int at)
    {
        Match match = BackslashForm().Match(text, at);
        if (match.Groups["braced"].Success) return (int.Parse(match.Groups["braced"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture), match.Length);
        if (match.Groups["pair"].Success)
        {
            string utf16 = string.Concat(match.Groups["unit"].Captures.Select(static c => (char)Convert.ToInt32(c.Value, 16)));
            return (char.ConvertToUtf32(utf16, 0), match.Length);
        }

        if (match.Groups["unit"].Success) return (Convert.ToInt32(match.Groups["unit"].Value, 16), match.Length);
        Match row = BackslashRow().Match(text, at);
        if (row.Success) return Hex(row);
        if (!match.Groups["break"].Success) return default;
        char before = at > 0 ? text[at - 1] : '\0', after = at + match.Length < text.Length ? text[at + match.Length] : '\0';
        bool isPath = char.IsAsciiLetterLower(after) && (char.IsAsciiLetterOrDigit(before) || before is ':' or '\\' or '_');
        return isPath ? default : (match.Groups["break"].Value == "t" ? '\t' : '\n', match.Length);
    }

    static (int, int) Quoted(string text, int at, bool isInRow)
    {
        Match soft = SoftBreak().Match(text, at);
        if (soft.Success) return (0x200B, soft.Length);
        (int codePoint, int length) = Hex(QuotedRow().Match(text, at));
        bool isRow = codePoint >= 0x80 || isInRow || (length > 0 && QuotedNext().IsMatch(text, at + length));
        return isRow ? (codePoint, length) : default;
    }

    [GeneratedRegex(@"\G&(?<amp>(?:amp;(?=[#A-Za-z])){0,2})(?:#[xX](?<hex>[0-9a-fA-F]{1,6});?|#(?<number>[0-9]{1,7});?|(?<name>[A-Za-z]{1,8});|)")]
    private static partial Regex EntityForm();

    [GeneratedRegex(@"\G%(?<hex>[0-9a-fA-F]{2})(?:(?<=[cdCD].)%(?<hex>[0-9a-fA-F]{2})|(?<=[eE].)(?:%(?<hex>[0-9a-fA-F]{2})){2}|(?<=[fF].)(?:%(?<hex>[0-9a-fA-F]{2})){3}|(?<=[0-7].))")]
    private static partial Regex PercentRow();

    [GeneratedRegex(@"\G\\{1,4}(?:u\{(?<braced>[0-9a-fA-F]{1,6})\}|u(?<unit>[dD][89abAB][0-9a-fA-F]{2})\\u(?<unit>[dD][c-fC-F][0-9a-fA-F]{2})(?<pair>)|u(?![dD][89abAB])(?<unit>[0-9a-fA-F]{4})|(?<break>[nrt]))")]
    private static partial Regex BackslashForm();

    [GeneratedRegex(@"\G\\{1,4}x(?<hex>[0-9a-fA-F]{2})(?:(?<=[cdCD].)\\x(?<hex>[0-9a-fA-F]{2})|(?<=[eE].)(?:\\x(?<hex>[0-9a-fA-F]{2})){2}|(?<=[fF].)(?:\\x(?<hex>[0-9a-fA-F]{2})){3}|(?<=[0-7].))")]
    private static partial Regex BackslashRow();

    [GeneratedRegex(@"\G=(?<hex>[0-9A-F]{2})(?:(?<=[CD].)=(?<hex>[0-9a-fA-F]{2})|(?<=E.)(?:=(?<hex>[0-9a-fA-F]{2})){2}|(?<=F.)(?:=(?<hex>[0-9a-fA-F]{2})){3}|(?<=[0-7].))")]
    private static partial Regex QuotedRow();

    [GeneratedRegex(@"\G=[0-9A-F]{2}")]
    private static partial Regex QuotedNext();

    [GeneratedRegex(@"\G=\r?\n(?:(?<=[0-9]=\r?\n)(?=[0-9])|(?<=[a-z]=\r?\n)(?=[a-z]))")]
    private static partial Regex SoftBreak();
}
