namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Turns a token and its neighbours into rows of the model.</summary>
static class NameFeatures
{
    /// <summary>Rows of one token.</summary>
    public const int Count = 42;

    /// <summary>Fills <paramref name="rows"/> with the 32-bit names of the features.</summary>
    /// <returns>Number of rows filled.</returns>
    public static int Collect(TokenWindow tokens, int at, Span<uint> rows)
    {
        ref NameToken b2 = ref tokens[at - 2], b1 = ref tokens[at - 1], t = ref tokens[at], n1 = ref tokens[at + 1], n2 = ref tokens[at + 2];
        uint shape = (uint)t.Shape;
        uint shapes = (uint)b1.Shape << 8 | shape << 4 | (uint)n1.Shape;
        uint gaps = (uint)t.Gap << 3 | (uint)n1.Gap;
        uint tie = TokenTie.Of(tokens, at);
        int n = 0;
        rows[n++] = Row(1, t.Word, shape);
        rows[n++] = Row(2, b1.Word, shape);
        rows[n++] = Row(3, n1.Word, shape);
        rows[n++] = Row(4, b2.Word, shape);
        rows[n++] = Row(5, n2.Word, shape);
        rows[n++] = Row(6, b1.Word, t.Word);
        rows[n++] = Row(7, t.Word, n1.Word);
        rows[n++] = Row(8, b1.Word, t.Coarse);
        rows[n++] = Row(9, n1.Word, t.Coarse);
        rows[n++] = Row(10, b2.Word, b1.Word, shape);
        rows[n++] = Row(11, n1.Word, n2.Word, shape);
        rows[n++] = Row(12, t.Class, (uint)t.Casing);
        rows[n++] = Row(13, b1.Class, t.Class);
        rows[n++] = Row(14, t.Class, n1.Class);
        rows[n++] = Row(15, b1.Coarse, t.Coarse, n1.Coarse);
        rows[n++] = Row(16, b2.Coarse, b1.Coarse, t.Coarse);
        rows[n++] = Row(17, t.Coarse, n1.Coarse, n2.Coarse);
        rows[n++] = Row(18, shapes, gaps);
        rows[n++] = Row(19, t.Prefix >> 8, shape);
        rows[n++] = Row(20, t.Prefix, t.Attributes.IsWord ? 1u : 0);
        rows[n++] = Row(21, t.Suffix & 0xFFFFFF, shape);
        rows[n++] = Row(22, t.Suffix, t.Attributes.IsWord ? 1u : 0);
        rows[n++] = Row(23, t.Suffix & 0xFFFF, shape, (uint)t.Casing);
        rows[n++] = Row(24, n1.Suffix & 0xFFFFFF, t.Coarse);
        rows[n++] = Row(25, b1.Suffix & 0xFFFFFF, t.Coarse);
        rows[n++] = Row(26, (uint)t.Role, t.Coarse);
        rows[n++] = Row(27, (uint)t.Role, shapes, gaps);
        rows[n++] = Row(28, gaps, t.Coarse, b1.Coarse);
        rows[n++] = Row(29, t.Known, t.Coarse, (uint)t.Casing);
        rows[n++] = Row(30, t.Cue, t.Coarse);
        rows[n++] = Row(31, t.Cue, shapes);
        rows[n++] = Row(32, t.SinceClosing, t.Coarse, gaps);
        rows[n++] = Row(33, (uint)t.Casing, shapes, t.IsSentenceStart ? 1u : 0);
        rows[n++] = Row(34, t.IsSentenceStart ? 1u : 0, t.Class, n1.Coarse);
        rows[n++] = Row(35, (uint)Math.Min(t.Letters, 15), shape, (uint)t.Casing);
        rows[n++] = Row(36, (uint)b1.Known << 4 | n1.Known, t.Coarse);
        rows[n++] = Row(37, b2.Coarse, b1.Coarse, (uint)t.Role << 8 | shape);
        rows[n++] = Row(38, b1.Class, n1.Class, shape);
        rows[n++] = Row(39, b1.Word, n1.Word, t.Coarse);
        rows[n++] = Row(40, t.Code, t.Coarse, gaps);
        rows[n++] = Row(41, t.Code, tie, shape);
        rows[n++] = Row(42, tie, t.Coarse);
        return n;
    }

    static uint Row(uint template, uint first, uint second = 0, uint third = 0)
    {
        uint mixed = (((((template * 0x9E3779B1) ^ first) * 0x85EBCA77) + second) * 0xC2B2AE3D) ^ third;
        return (uint)((mixed * 0x9E3779B97F4A7C15UL) >> 32);
    }
}
