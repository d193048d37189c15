namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Dutch and English names of months, in full and as people shorten them.</summary>
static class MonthNames
{
    // Longest first per month, so that "mrt" is not read out of a longer word: HasWord asks for whole words anyway.
    static readonly (byte[] Name, int Month)[] s_names = Names(
        "januari jan january", "februari feb febr february", "maart mrt mar march", "april apr", "mei may", "juni jun june", "juli jul july",
        "augustus aug august", "september sep sept", "oktober okt oct october", "november nov", "december dec");

    /// <summary>Month 1 to 12 whose name is the whole word at this place, or 0.</summary>
    /// <param name="window">The candidate's text.</param>
    /// <param name="at">Where the word starts.</param>
    /// <param name="end">Index after the name and its full stop when it is a short form.</param>
    public static int At(ref Window window, int at, out int end)
    {
        end = at;
        byte first = Ascii.ToLower(window[at]);
        foreach ((byte[] name, int month) in s_names)
        {
            if (name[0] != first || !window.HasWord(at, name)) continue;
            end = at + name.Length;
            if (name.Length <= 4 && window[end] == '.') end++;
            return month;
        }

        return 0;
    }

    static (byte[] Name, int Month)[] Names(params ReadOnlySpan<string> months)
    {
        var names = new List<(byte[] Name, int Month)>();
        for (int i = 0; i < months.Length; i++)
            foreach (string name in months[i].Split(' ')) names.Add((System.Text.Encoding.UTF8.GetBytes(name), i + 1));
        return [.. names];
    }
}
