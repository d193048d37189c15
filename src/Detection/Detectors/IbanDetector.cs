using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds IBANs of all registered countries: length, then character classes, then mod 97, cheap to expensive.</summary>
/// <remarks>
/// Source: ISO 13616 and the SWIFT IBAN Registry (release 101). Written in one piece, in groups, in lower case, with letters stuck in
/// front, or wrapped over lines: at one place, or at several when the check passes. Masked numbers (<c>NL91 ABNA **** **43 00</c>) are not hits. A number that fails its check is
/// reported only when it is labelled, or when it is Dutch with a known bank and the context supports it: a typing error is still somebody's account.
/// </remarks>
public sealed class IbanDetector : WindowDetector
{
    const int MaxSeparators = 33;
    const int MaxBreaks = 8;

    static ReadOnlySpan<byte> KnownBanks => "ABNARABOINGBSNSBASNBRBRBTRIOKNABBUNQBNGHNWABFVLBHANDDEUTREVOADYBNNBAFRBKKASABITS"u8;

    public override string Kind => "iban";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 4;

    public override int MaxAfter => IbanStructure.MaxLength + MaxSeparators;

    public override int MaxLead => 2;

    /// <summary>Only the two letters of a country can still become part of an account number.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        if (before.IsEmpty || !Ascii.IsLetter(before[^1])) return 0;
        return before.Length > 1 && !IbanStructure.Of(before[^2], before[^1]).IsEmpty ? 2 : 1;
    }

    /// <summary>Two check digits, of which a scanner may have read the second as a letter.</summary>
    public override bool MayBegin(int form, int first, byte after, int second) => first >= 2 || Ascii.IsLetter(after);

    public override bool MayFollow(int form, byte before, int digit) => Ascii.IsLetter(before) && IbanStructure.MayEndCountry(before);

    internal override bool LooksFurtherBack => true;

    internal override bool MayStandBehind(int form, byte behind, byte before) => !IbanStructure.Of(behind, before).IsEmpty;

    public override bool MayStandIn(int form, int letters, int characters) => letters != 1 && characters >= 2;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor - 2;
        ReadOnlySpan<byte> classes = start < 0 ? default : IbanStructure.Of(window[start], window[start + 1]);
        if (classes.IsEmpty || !(Ascii.IsDigit(window[start + 3]) || IsMisread(window[start + 3])) || Ascii.IsDigit(window[start - 1])) return Confirmation.No;

        Span<byte> iban = stackalloc byte[classes.Length + 4];
        bool isRepaired = false;
        int length = ReadPlain(window.From(start), classes, iban), end = length > 0 ? start + length : Read(ref window, start, classes, iban, out isRepaired);
        if (end < 0 || Ascii.IsDigit(window[end])) return Confirmation.No;

        if (IbanStructure.IsValid(iban)) return Confirmation.Yes(start, end - start, Confidence.Certain);
        if (isRepaired || window.TouchesBefore(start) || window.TouchesAfter(end)) return Confirmation.No;
        ContextNeed need = IsKnownDutchBank(iban) ? ContextNeed.Near : ContextNeed.Label;
        return Confirmation.Yes(start, end - start, Confidence.Likely, need);
    }

    /// <summary>As <see cref="Read"/>, for a number in capitals with nothing but single spaces in it and a byte behind it: its length, or -1 for any other.</summary>
    static int ReadPlain(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> classes, scoped Span<byte> iban)
    {
        int at = 0;
        for (int i = 0; i < iban.Length; i++, at++)
        {
            if (at + 1 >= rest.Length) return -1;
            byte b = rest[at];
            if (b == ' ' && i > 3) b = rest[++at];
            bool isFit = i >= 4 ? IbanStructure.Fits(b, classes[i - 4]) : i < 2 ? Ascii.IsUpper(b) : Ascii.IsDigit(b);
            if (!isFit) return -1;
            iban[i] = b;
        }

        return at < rest.Length ? at : -1;
    }

    static int Read(ref Window window, int start, ReadOnlySpan<byte> classes, scoped Span<byte> iban, out bool isRepaired)
    {
        int at = start, breaks = 0;
        isRepaired = false;
        for (int i = 0; i < iban.Length; i++)
        {
            if (i > 2 && !Ascii.IsLetterOrDigit(window[at]) && (at = SkipSeparator(ref window, at, ref breaks)) < 0) return -1;
            byte upper = Ascii.ToUpper(window[at]);
            if (!Fits(upper, classes, i))
            {
                // A scanner reads 0 and 1 as letters; that counts only when the check then passes.
                upper = window[at] is (byte)'O' or (byte)'o' ? (byte)'0' : IsMisread(window[at]) ? (byte)'1' : (byte)0;
                isRepaired = true;
                if (upper == 0 || !Fits(upper, classes, i)) return -1;
            }

            iban[i] = upper;
            at++;
        }

        // Pieces on lines of their own are often no number at all.
        isRepaired |= breaks > 1;
        return at;
    }

    static bool Fits(byte upper, ReadOnlySpan<byte> classes, int index)
        => index < 2 || (index < 4 ? Ascii.IsDigit(upper) : IbanStructure.Fits(upper, classes[index - 4]));

    /// <summary>What text recognition makes of a 0 or a 1.</summary>
    static bool IsMisread(byte b) => b is (byte)'l' or (byte)'I' or (byte)'O' or (byte)'o';

    /// <summary>Skips one separator, or one line break with the spaces or hyphen around it; a number has at most as many breaks as groups.</summary>
    static int SkipSeparator(ref Window window, int at, ref int breaks)
    {
        if (window[at] is (byte)' ' or (byte)'-' or (byte)'.') at++;
        if (window[at] is (byte)'\r' or (byte)'\n')
        {
            if (++breaks > MaxBreaks) return -1;
            if (window[at] == '\r') at++;
            if (window[at] == '\n') at++;
            at = window.SkipSpaces(at, most: 4);
        }

        return Ascii.IsLetterOrDigit(window[at]) ? at : -1;
    }

    static bool IsKnownDutchBank(ReadOnlySpan<byte> iban)
    {
        if (iban[0] != 'N' || iban[1] != 'L') return false;
        int found = KnownBanks.IndexOf(iban.Slice(4, 4));
        while (found >= 0 && found % 4 != 0)
        {
            int next = KnownBanks[(found + 1)..].IndexOf(iban.Slice(4, 4));
            found = next < 0 ? -1 : found + 1 + next;
        }

        return found >= 0;
    }
}
