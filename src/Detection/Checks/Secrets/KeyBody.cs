namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>The base64 body of a private key, in lines, in one line or with escaped line ends.</summary>
static class KeyBody
{
    const int MaxRun = 960;

    /// <summary>Lower-case first bytes of a key without its header. Which of them is a key follows from the bytes after it, in their own case.</summary>
    public static IReadOnlyList<string> Anchors { get; } = ["mii", "mhccaqee", "migkageb", "mihcageb", "mighageamb", "mc4caqaw", "b3blbnnzac1rzxk"];

    /// <summary>True when the base64 starts as a private key does.</summary>
    /// <remarks>
    /// DER of a private key is a SEQUENCE that begins with the version as INTEGER 0 (PKCS #1, PKCS #8: <c>02 01 00</c>, in base64 <c>IBA</c> at
    /// the seventh character) or 3 (PKCS #12: <c>IBAz</c>); a certificate begins with another SEQUENCE. The others are the fixed heads of
    /// elliptic-curve keys and of OpenSSH ("openssh-key-v1").
    /// </remarks>
    public static bool Starts(ref Window window, int at)
    {
        if (HasExact(ref window, at, "MII"u8))
            return HasExact(ref window, at + 6, "IBA"u8) && window[at + 9] is (byte)'A' or (byte)'D' or (byte)'K' or (byte)'z';
        return HasExact(ref window, at, "MHcCAQEE"u8) || HasExact(ref window, at, "MIGkAgEB"u8) || HasExact(ref window, at, "MIHcAgEB"u8)
            || HasExact(ref window, at, "MIGHAgEAMB"u8) || HasExact(ref window, at, "MC4CAQAw"u8) || HasExact(ref window, at, "b3BlbnNzaC1rZXk"u8);
    }

    /// <summary>End of one run of base64 characters.</summary>
    public static int RunEnd(ref Window window, int at)
    {
        int end = at;
        while (end - at < MaxRun && (Ascii.IsBase64(window[end]) || window[end] == '=')) end++;
        return end;
    }

    /// <summary>End of the block of base64 that starts near <paramref name="from"/>, with the line that ends it; -1 when no line of at least <paramref name="least"/> bytes is there.</summary>
    public static int BlockEnd(ref Window window, int from, int least)
    {
        int at = from, end = -1, limit = from + MaxRun;
        bool isBody = false;
        while (at < limit)
        {
            if (window.Has(at, "-----end"u8) || window.Has(at, "---- end"u8)) return end < 0 ? -1 : LineEnd(ref window, at);
            int run = window[at] == '\\' ? at : RunEnd(ref window, at);
            bool isLong = run - at >= least && IsMixed(ref window, at, run);
            if (isLong || (isBody && run > at && IsLineStart(ref window, at))) (isBody, end) = (true, run);
            else if (run > at && isBody) break;
            at = run == at ? SkipSeparator(ref window, at) : run;
            if (at < 0) break;
        }

        return end;
    }

    /// <summary>A body has capitals, small letters or digits mixed; a long word or a line of equal characters has not.</summary>
    static bool IsMixed(ref Window window, int start, int end)
    {
        ReadOnlySpan<byte> run = window.Slice(start, end - start);
        return run.ContainsAnyInRange((byte)'A', (byte)'Z') && (run.ContainsAnyInRange((byte)'a', (byte)'z') || run.ContainsAnyInRange((byte)'0', (byte)'9'))
            && Entropy.BitsPerByte(run) >= 2.5;
    }

    static bool IsLineStart(ref Window window, int at) => window[at - 1] is (byte)'\n' or (byte)'\r' or (byte)'"' or (byte)'\'' || (window[at - 1] is (byte)'n' or (byte)'r' && window[at - 2] == '\\');

    /// <summary>What may stand between the lines of a key: line ends, also escaped, quotes of program text, headers. -1 when the key is over.</summary>
    static int SkipSeparator(ref Window window, int at)
    {
        if (window[at] == '\\' && window[at + 1] is (byte)'n' or (byte)'r' or (byte)'t') return at + 2;
        return window[at] is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'"' or (byte)'\'' or (byte)',' or (byte)':' or (byte)'\\' or (byte)'>' or (byte)'.' or (byte)'(' or (byte)')' or (byte)'#' ? at + 1 : -1;
    }

    static int LineEnd(ref Window window, int at)
    {
        int end = at + 5;
        while (end - at < 60 && (Ascii.IsLetterOrDigit(window[end]) || window[end] is (byte)' ')) end++;
        for (int i = 0; i < 5 && window[end] == '-'; i++) end++;
        return end;
    }

    static bool HasExact(ref Window window, int at, ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
            if (window[at + i] != text[i]) return false;
        return true;
    }
}
