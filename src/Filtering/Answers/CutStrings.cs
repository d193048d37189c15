using Gegevenshuis.AiGateway.Detection;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Finds what is cut over strings that come in one place of consecutive chunks, where the protocol says nothing of pieces.</summary>
/// <remarks>
/// Such a string may be whole or a piece; nobody says, so it is read both ways. It keeps the end of the last string of each place, a bounded number of
/// bytes and places. The text before the cut has left by then: what lies behind it can still be masked, or end the answer.
/// </remarks>
sealed class CutStrings(AnswerScan scan, int maxPlaces)
{
    /// <summary>Bytes on either side of the cut; longer than any value but a key, whose beginning is found in its own string.</summary>
    const int Reach = 256;

    readonly Dictionary<ulong, byte[]> _ends = [];

    /// <summary>Reads a string with what came before it in its place.</summary>
    /// <param name="place">Its place, as <see cref="Step"/>.</param>
    /// <param name="text">The string, without escapes.</param>
    /// <param name="rule">The rule whose mask must stand at its beginning.</param>
    /// <returns>How many bytes of the beginning are to be masked.</returns>
    public int Find(ulong place, ReadOnlySpan<byte> text, out int rule)
    {
        rule = -1;
        byte[] before = _ends.GetValueOrDefault(place, []);
        byte[] joined = [.. before, .. text[..Boundary(text, Math.Min(text.Length, Reach))]];
        if (_ends.Count >= maxPlaces && before.Length == 0) _ends.Clear();
        _ends[place] = text.Length >= Reach ? End(text) : End([.. before, .. text]);
        return before.Length == 0 ? 0 : Judge(joined, before.Length, out rule);
    }

    /// <summary>The place of a member or of a numbered item in another place. Two places with one number are read as one, which finds no less in either.</summary>
    public static ulong Step(ulong place, ReadOnlySpan<byte> name)
    {
        foreach (byte b in name) place = (place ^ b) * 1099511628211;
        return (place ^ '/') * 1099511628211;
    }

    int Judge(byte[] joined, int cut, out int rule)
    {
        rule = -1;
        FindingList findings = scan.Findings;
        scan.Rules.Watched?.Scan(joined, findings);
        foreach (Finding finding in findings.Span)
        {
            if (finding.Start < cut && finding.End > cut) scan.Observe(finding, joined.AsSpan((int)finding.Start, finding.Length));
        }

        if (scan.Rules.Held is not { } held) return 0;
        int end = cut;
        findings = scan.Findings;
        held.Scan(joined, findings);
        foreach (Finding finding in findings.Span)
        {
            if (finding.Start >= cut || finding.End <= cut || scan.Judge(finding, joined.AsSpan((int)finding.Start, finding.Length)) is not (>= 0 and int judged)) continue;
            (rule, end) = (judged, Math.Max(end, (int)finding.End));
        }

        return end - cut;
    }

    static byte[] End(ReadOnlySpan<byte> text) => text[Boundary(text, Math.Max(0, text.Length - Reach))..].ToArray();

    static int Boundary(ReadOnlySpan<byte> text, int at)
    {
        while (at > 0 && at < text.Length && (text[at] & 0xC0) == 0x80) at--;
        return at;
    }
}
