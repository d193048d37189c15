namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>What stands between the two numbers of a coordinate pair, and the labels around them.</summary>
static class CoordinateGap
{
    const int MaxBytes = 28;

    static readonly byte[][] s_labels =
        [.. ("latitude longitude breedtegraad lengtegraad noorderbreedte oosterlengte latlng latlon coordinates coordinaten point geo gps "
            + "lat lon lng long mlat mlon nb ol xcoord ycoord xcoordinaat ycoordinaat rd n e x y q")
            .Split(' ').OrderByDescending(static label => label.Length).Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>Index of the second number's first digit or sign, or -1 when something else stands between.</summary>
    /// <param name="window">The candidate's text.</param>
    /// <param name="end">Index after the first number.</param>
    /// <param name="isLabelled">Whether a label of a coordinate stands in the gap.</param>
    public static int Skip(ref Window window, int end, out bool isLabelled)
    {
        isLabelled = false;
        bool isSeparated = false, isJoined = false;
        int at = end;
        while (at - end < MaxBytes)
        {
            byte b = window[at];
            if (Ascii.IsDigit(b) || (b == '-' && Ascii.IsDigit(window[at + 1]))) return isLabelled || (isSeparated && !isJoined) ? at : -1;
            if (Ascii.IsLetter(b))
            {
                int length = LabelLength(ref window, at);
                // "X 176318 en Y 317842": the word counts with a label behind it.
                if (length == 0 && !isJoined && window.HasWord(at, "en"u8))
                {
                    (isJoined, at) = (true, at + 2);
                    continue;
                }

                if (length == 0) return -1;
                isLabelled = true;
                at += length;
                continue;
            }

            bool isDegree = b == 0xC2 && window[at + 1] == 0xB0;
            if (b is (byte)',' or (byte)';' or (byte)'/' or (byte)' ' or (byte)'|' or (byte)'&' or (byte)'\n' or (byte)'\t') isSeparated = true;
            else if (b is not ((byte)'"' or (byte)'\'' or (byte)':' or (byte)'=' or (byte)'\r') && !isDegree) return -1;
            at += isDegree ? 2 : 1;
        }

        return -1;
    }

    /// <summary>True when a label of a coordinate stands just before this place.</summary>
    public static bool HasLabelBefore(ref Window window, int start)
    {
        int end = start;
        for (int i = 0; i < 4 && window[end - 1] is (byte)' ' or (byte)':' or (byte)'=' or (byte)'"' or (byte)'\'' or (byte)'(' or (byte)'[' or (byte)'-' or (byte)'.'; i++) end--;
        int from = end;
        while (end - from < 16 && Ascii.IsLetter(window[from - 1])) from--;
        return from < end && LabelLength(ref window, from) == end - from;
    }

    /// <summary>Length of the label at this place, or 0.</summary>
    static int LabelLength(ref Window window, int at)
    {
        foreach (byte[] label in s_labels)
            if (window.Has(at, label) && !window.TouchesAfter(at + label.Length)) return label.Length;
        return 0;
    }
}
