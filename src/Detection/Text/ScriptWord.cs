using System.Runtime.CompilerServices;

namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>The first units of a word that starts with letters of another script, held until it is known whether the word mixes scripts.</summary>
/// <remarks>At most <see cref="MaxUnits"/>: a word with that many letters of one script in front is a word of that script.</remarks>
struct ScriptWord
{
    public const int MaxUnits = 8;

    [InlineArray(MaxUnits)]
    struct Buffer
    {
        Unit _first;
    }

    Buffer _units;

    public int Count { get; private set; }

    /// <summary>True when look-alikes in these units stand for Latin letters.</summary>
    public bool IsMixed { get; private set; }

    public readonly Unit this[int index] => _units[index];

    /// <summary>Reads the word from its first unit on.</summary>
    /// <returns>False when more text is needed to decide.</returns>
    public bool TryRead(ReadOnlySpan<byte> text, bool isFinal, byte before, bool isQuotedBefore)
    {
        int at = 0;
        Script script = Script.None;
        for (Count = 0; Count < MaxUnits && !IsMixed; Count++)
        {
            if (at == text.Length) return isFinal;
            Unit unit = UnitReader.Read(text[at..], isFinal, before, isQuotedBefore);
            if (unit.IsNeedsMore) return false;
            if (!Belongs(unit, ref script)) return true;
            _units[Count] = unit;
            at += unit.Length;
            (before, isQuotedBefore) = (text[at - 1], unit.IsQuoted);
        }

        return true;
    }

    /// <summary>Invisible characters belong to the word they stand in.</summary>
    bool Belongs(in Unit unit, ref Script script)
    {
        if (unit.CodePoint < 0) return false;
        int folded = FoldTable.Of(unit.CodePoint);
        if (folded == FoldTable.Drop || Composition.IsMark(unit.CodePoint)) return true;
        Script own = LookAlikes.ScriptOf(folded > 0 ? folded & 0xFF : unit.CodePoint);
        if (own == Script.None) return false;
        IsMixed = own == Script.Latin || (script != Script.None && own != script);
        script = own;
        return true;
    }
}
