using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Code that confirms one kind of data around an anchor.</summary>
/// <remarks>Immutable and stateless after construction; called from many threads at once. Must not allocate in <see cref="Confirm"/>.</remarks>
public abstract class Detector
{
    /// <summary>Short name of what is found: <c>bsn</c>, <c>iban</c>, <c>person-name</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>True when every rule that names it gets the same detector, so that its answer about a place serves them all.</summary>
    public virtual bool IsShared => false;

    /// <summary>Positions at which <see cref="Confirm"/> is called.</summary>
    public abstract AnchorSet Anchors { get; }

    /// <summary>Literals of <see cref="AnchorSet.Literal"/>: lower-case UTF-8 text, 2 to 64 bytes, starting with a letter or digit
    /// (or any byte, when not a letter or digit the word-start condition does not apply). Empty when that anchor is not used.</summary>
    public virtual IReadOnlyList<string> Literals => [];

    /// <summary>For <see cref="AnchorSet.Literal"/>: what may stand behind one of the <see cref="Literals"/> for the answer not to be No. Every
    /// text that is a Yes starts with at least one literal whose tail admits it; behind the end of a text stands a byte 0. Asked once, at load.</summary>
    internal virtual LiteralTail TailOf(string literal) => LiteralTail.Any;

    /// <summary>Bytes before the anchor that <see cref="Confirm"/> may read, including one for a boundary test. 0 to 256.</summary>
    public abstract int MaxBefore { get; }

    /// <summary>Bytes from the anchor on that <see cref="Confirm"/> may read, including one for a boundary test. 1 to 1,024.</summary>
    public abstract int MaxAfter { get; }

    /// <summary>Bytes before the anchor at which a finding can start at most: 0 when findings start at the anchor. 0 to <see cref="MaxBefore"/>.</summary>
    /// <remarks>A stream keeps back this much of every text, so a detector that only looks back to judge should say 0.</remarks>
    public virtual int MaxLead => MaxBefore;

    /// <summary>How many bytes at the end of <paramref name="before"/> could become part of a finding at an anchor that has not arrived yet.</summary>
    /// <param name="before">Text just before the first undecided position; at most <see cref="MaxLead"/> bytes.</param>
    /// <returns>0 to the length of <paramref name="before"/>. May be too much, never too little: this text is released.</returns>
    public virtual int OpenTail(ReadOnlySpan<byte> before) => before.Length;

    /// <summary>For <see cref="AnchorSet.DigitRun"/>: number of forms a finding can take at its first digits, when one test would say yes too
    /// often. The detector is asked when both tests below say yes about the same form.</summary>
    public virtual int DigitForms => 1;

    /// <summary>For <see cref="AnchorSet.DigitRun"/>: false when no answer but No is possible, given how the digits are grouped. Spares a call
    /// to <see cref="Confirm"/>; it is tabulated once, and asked about no text.</summary>
    /// <param name="form">Which of the <see cref="DigitForms"/>.</param>
    /// <param name="first">Digits in the run at the anchor, 1 to 21; 21 stands for more.</param>
    /// <param name="after">The byte just behind that run when it is one of <c>space - . / , :</c>, an <c>a</c> for any ASCII letter, and 0 for
    /// any other byte and for the end of the text.</param>
    /// <param name="second">Digits in the run that starts just behind that one byte; 0 when none does. 21 stands for more.</param>
    public virtual bool MayBegin(int form, int first, byte after, int second) => true;

    /// <summary>For <see cref="AnchorSet.DigitRun"/>: reads on, one group of digits after the other, to say as early as possible that no answer
    /// but No is possible. For what <see cref="MayBegin"/> cannot see. Tabulated once.</summary>
    /// <param name="form">Which of the <see cref="DigitForms"/>.</param>
    /// <param name="state">0 at the first group, else the answer about the group before.</param>
    /// <param name="digits">Digits in a row, 0 to 15; 15 stands for more, and then the byte behind them is not told and no group follows.</param>
    /// <param name="after">The byte just behind them, as <see cref="GroupEnd.Told"/> has it. The next group starts behind that byte.</param>
    /// <returns>A state of the detector's own, above 0; or <see cref="DigitStep.No"/> or <see cref="DigitStep.Ask"/>.</returns>
    internal virtual int Follow(int form, int state, int digits, byte after) => DigitStep.OfTwo(this, form, state, digits, after);

    /// <summary>For <see cref="AnchorSet.DigitRun"/>: false when no answer but No is possible, given the ASCII letters and digits around the anchor
    /// that nothing separates. Tabulated once.</summary>
    /// <param name="form">Which of the <see cref="DigitForms"/>.</param>
    /// <param name="letters">Letters directly before the anchor, 0 to 14; 14 stands for more; -1 for letters with a digit before them.</param>
    /// <param name="characters">Letters and digits from the anchor on, 1 to 31; 31 stands for more.</param>
    public virtual bool MayStandIn(int form, int letters, int characters) => true;

    /// <summary>For <see cref="AnchorSet.DigitRun"/>: false when no answer but No is possible, given the byte before the run and its first digit.
    /// Tabulated once.</summary>
    /// <param name="form">Which of the <see cref="DigitForms"/>.</param>
    /// <param name="before">0 at the start of the text.</param>
    /// <param name="digit">0 to 9.</param>
    public virtual bool MayFollow(int form, byte before, int digit) => true;

    /// <summary>For <see cref="AnchorSet.DigitRun"/>: false when digits behind this byte cannot be this kind where another digit stands just
    /// before that byte, as in a table, a fraction or an address of numbers.</summary>
    /// <param name="form">Which of the <see cref="DigitForms"/>.</param>
    /// <param name="before">The byte between the two digits.</param>
    public virtual bool MayGoOn(int form, byte before) => true;

    /// <summary>For <see cref="AnchorSet.DigitRun"/>: true when <see cref="MayStandBehind"/> ever says no; others are not asked.</summary>
    internal virtual bool LooksFurtherBack => false;

    /// <summary>For <see cref="AnchorSet.DigitRun"/>: false when no answer but No is possible, given the two bytes before the run. Tabulated once.</summary>
    /// <param name="form">Which of the <see cref="DigitForms"/>.</param>
    /// <param name="behind">The byte before <paramref name="before"/>; 0 at the start of the text.</param>
    /// <param name="before">The byte before the run; 0 at the start of the text.</param>
    internal virtual bool MayStandBehind(int form, byte behind, byte before) => true;

    /// <summary>For <see cref="AnchorSet.DigitRun"/>: true when every Yes about this form needs context. Such a form is only asked about where a
    /// context word of its rule stands near.</summary>
    /// <param name="form">Which of the <see cref="DigitForms"/>.</param>
    public virtual bool NeedsContext(int form) => false;

    /// <summary>For <see cref="AnchorSet.CapitalWord"/>: when not 0, no answer but No is possible unless a digit stands within this many bytes
    /// from the anchor on.</summary>
    public virtual int DigitWithin => 0;

    /// <summary>For <see cref="AnchorSet.CapitalWord"/>: false when no answer but No is possible with this text before the first digit.</summary>
    /// <param name="letters">From the anchor to before that digit; starts with a capital or a character beyond ASCII.</param>
    /// <param name="digit">That digit.</param>
    internal virtual bool MayStandBefore(ReadOnlySpan<byte> letters, byte digit) => true;

    /// <summary>For <see cref="AnchorSet.CapitalWord"/>: no answer but No is possible unless this many ASCII capitals stand in a row from the
    /// anchor on. 0 when a character beyond ASCII may be the anchor too.</summary>
    public virtual int CapitalsInRow => 0;

    /// <summary>For <see cref="AnchorSet.CapitalWord"/>: false when no answer but No is possible, given the ASCII letters from the anchor on and the
    /// byte behind them. Tabulated once.</summary>
    /// <param name="letters">0 to 15; 0 when the anchor is a letter beyond ASCII, 15 stands for more.</param>
    /// <param name="after">0 at the end of the text.</param>
    public virtual bool MayBeWord(int letters, byte after) => true;

    /// <summary>How what is found may go on beyond the reach of this detector; then it is followed.</summary>
    internal virtual SecretRun RunsOn => SecretRun.None;

    /// <summary>Decides about one anchor.</summary>
    public abstract Confirmation Confirm(in Candidate candidate);
}
