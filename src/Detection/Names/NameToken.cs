using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>One token with everything the tagger asks about it, so that its bytes need not be kept.</summary>
/// <remarks>It begins with the 32 bytes that <see cref="FeatureRows"/> reads at once, in the order told there.</remarks>
[StructLayout(LayoutKind.Sequential)]
struct NameToken
{
    /// <summary>Hash of the word in lower case without diacritics; for a mark its character.</summary>
    public uint Word;

    /// <summary><see cref="Class"/> without frequencies, for longer combinations.</summary>
    public uint Coarse;

    /// <summary>Attributes, shape and, for a mark, its character, as one value for the model.</summary>
    public uint Class;

    /// <summary>First and last four folded characters, in the order of the text.</summary>
    public uint Prefix, Suffix;

    public int Letters;

    public TokenShape Shape;

    /// <summary>What the label or column before it says about it.</summary>
    public FieldRole Role;

    public TokenGap Gap;

    /// <summary>Nearest cue before it on the line and how far away; 0 for none.</summary>
    public byte Cue;

    /// <summary>How the text so far uses capitals.</summary>
    public TextCasing Casing;

    /// <summary>Lines since a closing formula; 0 when there is none near.</summary>
    public byte SinceClosing;

    /// <summary>How much the text before it looks like a program, a log or settings: 0 not, 3 very much.</summary>
    public byte Code;

    /// <summary>The first word of a sentence or line.</summary>
    public bool IsSentenceStart;

    /// <summary>Offset of the first byte since the start of the text.</summary>
    public long Start;

    public int Length;

    public WordAttributes Attributes;

    /// <summary>1 when an earlier name of this text has it as first name, 2 as surname, 0 otherwise.</summary>
    public byte Known;

    /// <summary>What <see cref="NameGate.MayBeName"/> says of it, kept because its neighbours ask too.</summary>
    public bool IsCandidate;

    /// <summary>A word by itself that is no candidate and joins no name: closed unless it was a name before, or a first name or tussenvoegsel stands in front of it.</summary>
    public bool IsDull;

    /// <summary>Left open only because a listed name may stand here; the model does not judge it.</summary>
    public bool IsForced;

    /// <summary>Part of a name that <see cref="JoinedName"/> found: the gate leaves it open and the model does not judge it.</summary>
    public JoinedPart Joined;

    public readonly long End => Start + Length;

    public readonly bool IsMark => Shape == TokenShape.Mark;

    public readonly bool HasCapital => Shape is TokenShape.Capitalised or TokenShape.Capitals or TokenShape.CapitalLetter
        or TokenShape.Initial or TokenShape.MixedCase or TokenShape.ShortCapitals or TokenShape.Camel;

    public readonly bool IsInitial => Shape is TokenShape.Initial or TokenShape.LowerInitial;

    /// <summary>A title, greeting, relation or office stands before it; a verb such as "heeft" or a word such as "stichting" announces no person.</summary>
    public readonly bool IsAnnounced => Cue != 0 && (WordKind)(Cue >> 3) is not (WordKind.Speech or WordKind.OrganisationBefore);

    /// <summary>A word a name can be made of: letters, and no address of a machine.</summary>
    public readonly bool IsWord => Shape is not (TokenShape.Mark or TokenShape.Number or TokenShape.Code or TokenShape.Address or TokenShape.Overlong);

    /// <summary>A word, or letters with figures such as <c>mp3</c>.</summary>
    public readonly bool IsWordOrCode => IsWord || Shape == TokenShape.Code;

    /// <summary>Sets <see cref="Class"/> and <see cref="Coarse"/> from the rest.</summary>
    public void Classify()
    {
        if (IsMark)
        {
            Class = Coarse = 0x40000000 | Word;
            return;
        }

        Class = ((uint)Attributes.Bits << 4) | (uint)Shape;
        uint listed = (Attributes.FirstName > 0 ? 1u : 0) | (Attributes.Surname > 0 ? 2u : 0) | (Attributes.IsCommon ? 4u : 0) | (Attributes.IsWord ? 8u : 0);
        Coarse = (Attributes.IsEnglish ? 0x8000u : 0) | ((uint)Attributes.Kind << 8) | (listed << 4) | (uint)Shape;
    }

    public readonly bool Is(char mark) => IsMark && Word == mark;
}
