using System.Buffers;
using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>Reads text unit by unit. A pure function of the text before and at a place, so that cuts do not matter.</summary>
static class UnitReader
{
    /// <summary>Marks that may compose with one letter; more are read as units of their own.</summary>
    const int MaxMarks = 2;

    /// <summary>Reads the unit at the start of the text.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="isFinal">True when nothing follows.</param>
    /// <param name="before">Original byte before it; 0 at the start.</param>
    /// <param name="isQuotedBefore">True when the unit before it was an escape of mail.</param>
    public static Unit Read(ReadOnlySpan<byte> text, bool isFinal, byte before, bool isQuotedBefore)
    {
        Unit unit = ReadOne(text, isFinal, before, isQuotedBefore);
        if (unit.IsNeedsMore || !TakesMarks(unit.CodePoint)) return unit;
        for (int i = 0; i < MaxMarks; i++)
        {
            ReadOnlySpan<byte> rest = text[unit.Length..];
            if (rest.IsEmpty) return isFinal ? unit : Unit.NeedsMore;
            if (!MayBeMark(rest[0])) return unit;
            Unit mark = ReadOne(rest, isFinal, text[unit.Length - 1], unit.IsQuoted);
            if (mark.IsNeedsMore) return mark;
            int composed = Composition.IsMark(mark.CodePoint) ? Composition.Of(unit.CodePoint, mark.CodePoint) : 0;
            if (composed == 0) return unit;
            unit = new(composed, unit.Length + mark.Length, IsPlain: false, mark.IsQuoted);
        }

        return unit;
    }

    /// <summary>True for Latin letters, the only ones that marks are composed with.</summary>
    public static bool TakesMarks(int codePoint)
        => codePoint < 0x80 ? char.IsAsciiLetter((char)Math.Max(codePoint, 0)) : codePoint is (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF);

    static Unit ReadOne(ReadOnlySpan<byte> text, bool isFinal, byte before, bool isQuotedBefore)
    {
        byte first = text[0];
        if (first >= 0x80) return ReadRune(text, isFinal);
        if (first is not ((byte)'&' or (byte)'%' or (byte)'\\' or (byte)'=')) return new(first, 1, IsPlain: true);
        var ahead = new Ahead(text, isFinal);
        int length = Escapes.Read(ref ahead, before, isQuotedBefore, out int codePoint);
        if (ahead.IsShort) return Unit.NeedsMore;
        return length > 0 ? new(codePoint, length, IsPlain: false, first == '=') : new(first, 1, IsPlain: true);
    }

    static Unit ReadRune(ReadOnlySpan<byte> text, bool isFinal)
    {
        OperationStatus status = Rune.DecodeFromUtf8(text, out Rune rune, out int length);
        if (status == OperationStatus.Done) return new(rune.Value, length, IsPlain: true);
        if (status == OperationStatus.NeedMoreData && !isFinal) return Unit.NeedsMore;
        return new(-1, Math.Max(1, length), IsPlain: true);
    }

    /// <summary>Lead bytes of the blocks of combining marks, and signs that may start an escape of one.</summary>
    static bool MayBeMark(byte first)
        => first is 0xCC or 0xCD or 0xE1 or 0xE2 or 0xEF or (byte)'&' or (byte)'%' or (byte)'\\' or (byte)'=';
}
