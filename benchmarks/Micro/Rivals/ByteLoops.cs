using System.Buffers;

namespace Gegevenshuis.AiGateway.Micro.Rivals;

/// <summary>The simplest code that proposes candidates: runs of eight or nine digits, and at signs.</summary>
static class ByteLoops
{
    static readonly SearchValues<byte> s_anchors = SearchValues.Create("0123456789@"u8);

    /// <summary>One byte at a time.</summary>
    public static int Naive(ReadOnlySpan<byte> text)
    {
        int count = 0, run = 0;
        foreach (byte b in text)
        {
            if ((uint)(b - '0') <= 9)
            {
                run++;
                continue;
            }

            if (run is 8 or 9 || b == '@') count++;
            run = 0;
        }

        return run is 8 or 9 ? count + 1 : count;
    }

    /// <summary>From anchor to anchor with the base library's vectorised search.</summary>
    public static int Searched(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (true)
        {
            int at = text.IndexOfAny(s_anchors);
            if (at < 0) return count;
            text = text[at..];
            if (text[0] == '@')
            {
                count++;
                text = text[1..];
                continue;
            }

            int run = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (run < 0) run = text.Length;
            bool endsAtSign = run < text.Length && text[run] == '@';
            if (run is 8 or 9 && !endsAtSign) count++;
            text = text[run..];
        }
    }
}
