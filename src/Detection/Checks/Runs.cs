namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Reads runs of one sort of byte with bounds on their length.</summary>
static class Runs
{
    /// <summary>Skips between <paramref name="least"/> and <paramref name="most"/> bytes of one sort; false when there are fewer or more.</summary>
    public static bool Skip(ref Window window, ref int at, int least, int most, Func<byte, bool> isSort)
    {
        int start = at;
        while (at - start < most && isSort(window[at])) at++;
        return at - start >= least && !isSort(window[at]);
    }

    /// <summary>Skips one space or hyphen.</summary>
    public static bool SkipSeparator(ref Window window, ref int at)
    {
        if (window[at] is not ((byte)' ' or (byte)'-')) return false;
        at++;
        return true;
    }
}
