using System.Buffers;

namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>Reads original text and writes the view: without invisible characters, escapes, styled letters and look-alikes.</summary>
/// <remarks>
/// Text without a trigger byte goes through in one copy. What it writes depends on the whole text alone, not on how it arrived: it takes
/// a unit only when no byte to come can change it. Not thread-safe.
/// </remarks>
sealed class Normaliser
{
    /// <summary>Signs of escapes, and lead bytes of characters that may not be themselves in the view. C3 leads the accented letters of western Europe.</summary>
    static readonly SearchValues<byte> s_triggers = SearchValues.Create(
        [(byte)'&', (byte)'%', (byte)'=', (byte)'\\', 0xC2, .. Enumerable.Range(0xC4, 0xF5 - 0xC4).Select(static b => (byte)b)]);

    /// <summary>Most original bytes in a row that are not in the view. The next one is, so that a stream cannot be made to hold back without end.</summary>
    public const int MaxSkipped = 1024;

    byte _before;
    int _skipped;
    bool _isQuoted;
    bool _isLatinWord;

    /// <summary>Index of the first byte that may need work, or -1: the text is its own view.</summary>
    public static int IndexOfTrigger(ReadOnlySpan<byte> text) => text.IndexOfAny(s_triggers);

    /// <summary>Takes what is certain from the front of the text.</summary>
    /// <returns>Bytes taken. What is left must come again, with more text behind it; nothing is left when final.</returns>
    public int Read(ReadOnlySpan<byte> text, bool isFinal, ViewBuffer view)
    {
        int at = 0;
        while (at < text.Length)
        {
            int run = IndexOfTrigger(text[at..]);
            int end = run < 0 ? text.Length : at + run;
            end -= HeldBack(text[at..end], isFinal && run < 0);
            if (end > at) Pass(text[at..end], view);
            at = end;
            if (at == text.Length) break;
            int taken = ReadWork(text[at..], isFinal, view);
            if (taken == 0) break;
            at += taken;
        }

        return at;
    }

    public void Clear() => (_before, _skipped, _isQuoted, _isLatinWord) = (0, 0, false, false);

    /// <summary>Bytes of a last letter with which what follows may compose.</summary>
    static int HeldBack(ReadOnlySpan<byte> run, bool isFinal)
    {
        if (run.IsEmpty || isFinal) return 0;
        byte last = run[^1];
        if (last == 0xC3 || (last < 0x80 && char.IsAsciiLetter((char)last))) return 1;
        return last is >= 0x80 and <= 0xBF && run.Length > 1 && run[^2] == 0xC3 ? 2 : 0;
    }

    void Pass(ReadOnlySpan<byte> run, ViewBuffer view)
    {
        view.Pass(run);
        byte last = run[^1];
        bool isLetter = last >= 0x80 ? run.Length > 1 && run[^2] == 0xC3 && last <= 0xBF : char.IsAsciiLetterOrDigit((char)last);
        (_before, _skipped, _isQuoted, _isLatinWord) = (last, 0, false, isLetter);
    }

    /// <summary>Reads units up to the next plain stretch. 0 when it needs more text.</summary>
    int ReadWork(ReadOnlySpan<byte> text, bool isFinal, ViewBuffer view)
    {
        Unit unit = UnitReader.Read(text, isFinal, _before, _isQuoted);
        if (unit.IsNeedsMore) return 0;
        bool isForeign = LookAlikes.ScriptOf(unit.CodePoint) > Script.Latin;
        if (isForeign && !_isLatinWord) return ReadWord(text, isFinal, view);
        Write(text, unit, isForeign, view);
        return unit.Length;
    }

    int ReadWord(ReadOnlySpan<byte> text, bool isFinal, ViewBuffer view)
    {
        var word = new ScriptWord();
        if (!word.TryRead(text, isFinal, _before, _isQuoted)) return 0;
        int at = 0;
        for (int i = 0; i < word.Count; i++)
        {
            Write(text[at..], word[i], word.IsMixed, view);
            at += word[i].Length;
        }

        return at;
    }

    void Write(ReadOnlySpan<byte> text, in Unit unit, bool isMixed, ViewBuffer view)
    {
        int folded = Fold(unit.CodePoint, isMixed);
        if (folded == FoldTable.Drop && _skipped + unit.Length > MaxSkipped) folded = FoldTable.Keep;
        _skipped = folded == FoldTable.Drop ? _skipped + unit.Length : 0;
        if (folded == FoldTable.Drop) view.Skip(unit.Length);
        else if (folded != FoldTable.Keep) view.ReplaceAscii(unit.Length, folded);
        else if (unit.IsPlain) view.Pass(text[..unit.Length]);
        else view.Replace(unit.Length, unit.CodePoint);

        (_before, _isQuoted) = (text[unit.Length - 1], unit.IsQuoted);
        if (folded != FoldTable.Drop) _isLatinWord = StaysLatin(folded > 0 ? folded & 0xFF : unit.CodePoint);
    }

    int Fold(int codePoint, bool isMixed)
    {
        if (codePoint < 0) return FoldTable.Keep;
        int folded = FoldTable.Of(codePoint);
        if (folded == FoldTable.Keep && Composition.IsMark(codePoint)) return FoldTable.Drop;
        if (IsFootnote(codePoint)) return FoldTable.Keep;
        return folded == FoldTable.Keep && isMixed ? LookAlikes.Of(codePoint) : folded;
    }

    /// <summary>A small raised digit right after a plain one is a note, not part of the number.</summary>
    bool IsFootnote(int codePoint)
        => codePoint is 0xB2 or 0xB3 or 0xB9 or 0x2070 or (>= 0x2074 and <= 0x2079) && char.IsAsciiDigit((char)_before);

    /// <summary>Letters of another script do not end a Latin word.</summary>
    bool StaysLatin(int codePoint)
    {
        Script script = LookAlikes.ScriptOf(codePoint);
        return script == Script.Latin || (script != Script.None && _isLatinWord);
    }
}
