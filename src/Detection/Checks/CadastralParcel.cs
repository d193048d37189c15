namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Reads the parts of a cadastral designation.</summary>
static class CadastralParcel
{
    /// <summary>Index after a parcel number of one to five digits and its index (A4, G0, D12), or -1.</summary>
    public static int End(ref Window window, int at)
    {
        if (window[at] == '0' || !Runs.Skip(ref window, ref at, 1, 5, Ascii.IsDigit)) return -1;
        int end = at;
        if (window[at] is (byte)' ' or (byte)'-') at++;
        if (window[at] is (byte)'A' or (byte)'G' or (byte)'D' && !Ascii.IsLetter(window[at + 1]))
        {
            at++;
            if (window[at] == ' ' && Ascii.IsDigit(window[at + 1]) && window[at - 2] == ' ') at++;
            if (Runs.Skip(ref window, ref at, 1, 4, Ascii.IsDigit)) end = at;
        }

        return window.TouchesAfter(end) || (window[end] is (byte)'.' or (byte)',' && Ascii.IsDigit(window[end + 1])) ? -1 : end;
    }
}
