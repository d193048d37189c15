using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds the machine-readable zone of passports, cards and driving licences, and takes the whole block.</summary>
/// <remarks>
/// Source: ICAO Doc 9303 (two lines of 44, two of 36, three of 30 characters) and ISO 18013 (one line of 30 that starts with D1). Starts at a
/// double filler or at the letters of a Dutch document; a line counts when it has at least four fillers and 28 to 46 characters, which
/// tolerates reading errors, and the lines above and below it that look the same belong to it. Older documents carry the BSN here.
/// Text recognition reads the filler as an angle quote, or as a K; the latter counts in a line that begins as a Dutch document does.
/// </remarks>
public sealed class MrzDetector : WindowDetector
{
    const int MinLine = 28;
    const int MaxLine = 46;
    const int MinFillers = 4;
    const int MaxLines = 3;

    /// <summary>Most bytes of a line: an angle quote for a filler takes two, and a line has its letters too.</summary>
    const int MaxBytes = MaxLine + 30;

    /// <summary>The two bytes of an angle quote that points to the left.</summary>
    const byte QuoteLead = 0xC2, QuoteTail = 0xAB;

    public override string Kind => "identity-document";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["<<", "p<", "i<", "««", "p«", "i«", "pknld", "iknld", "d1nld"];

    public override int MaxBefore => MaxLines * (MaxBytes + 2);

    public override int MaxLead => MaxBefore - 2;

    public override int MaxAfter => MaxLines * (MaxBytes + 2) + 2;

    /// <summary>Only capitals, digits, fillers and line ends can still become part of a zone.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = 0;
        while (length < before.Length && (IsPart(before[^(length + 1)]) || before[^(length + 1)] is (byte)'\n' or (byte)'\r')) length++;
        return length;
    }

    private protected override Confirmation Decide(ref Window window)
    {
        int start = LineStart(ref window, window.Anchor), end = LineEnd(ref window, window.Anchor);
        if (!IsLine(ref window, start, end, needsFillers: true)) return Confirmation.No;
        int lines = 1;
        for (; lines < MaxLines && Above(ref window, start) is int above && above >= 0; lines++) start = above;
        for (; lines < MaxLines && Below(ref window, end) is int below && below >= 0; lines++) end = below;
        return Confirmation.Yes(start, end - start, Confidence.Certain);
    }

    static int LineStart(ref Window window, int at)
    {
        for (int i = 0; i <= MaxBytes && IsPart(window[at - 1]); i++) at--;
        return at;
    }

    static int LineEnd(ref Window window, int at)
    {
        for (int i = 0; i <= MaxBytes && IsPart(window[at]); i++) at++;
        return at;
    }

    static int Above(ref Window window, int start)
    {
        if (window[start - 1] != '\n') return -1;
        int end = window[start - 2] == '\r' ? start - 2 : start - 1, above = LineStart(ref window, end);
        return IsLine(ref window, above, end, needsFillers: false) ? above : -1;
    }

    static int Below(ref Window window, int end)
    {
        if (window[end] == '\r') end++;
        if (window[end] != '\n') return -1;
        int below = LineEnd(ref window, end + 1);
        return IsLine(ref window, end + 1, below, needsFillers: false) ? below : -1;
    }

    static bool IsLine(ref Window window, int start, int end, bool needsFillers)
    {
        if (window.TouchesBefore(start) || window.TouchesAfter(end)) return false;
        bool isReadAsK = needsFillers && (window.Has(start, "pknld"u8) || window.Has(start, "iknld"u8));
        int fillers = 0, characters = 0;
        for (int i = start; i < end; i++)
        {
            byte b = window[i];
            if (b is (byte)'<' or QuoteLead || (isReadAsK && b == 'K')) fillers++;
            if (b != QuoteTail) characters++;
        }

        return characters is >= MinLine and <= MaxLine && fillers >= (needsFillers && !window.Has(start, "d1nld"u8) ? MinFillers : 0);
    }

    static bool IsPart(byte b) => b is (byte)'<' or QuoteLead or QuoteTail || Ascii.IsUpper(b) || Ascii.IsDigit(b);
}
