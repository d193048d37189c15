namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Damage to a text: a byte that is gone, another, one more, or a stretch that is gone.</summary>
static class Fault
{
    /// <summary>Longest stretch that goes at once.</summary>
    const int MaxStretch = 40;

    public static void Make(Random random, List<byte> text)
    {
        int at = random.Next(text.Count);
        switch (random.Next(4))
        {
            case 0:
                text.RemoveAt(at);
                break;
            case 1:
                text[at] = (byte)random.Next(256);
                break;
            case 2:
                text.RemoveRange(at, Math.Min(random.Next(1, MaxStretch), text.Count - at));
                break;
            default:
                text.Insert(at, (byte)random.Next(256));
                break;
        }
    }
}
