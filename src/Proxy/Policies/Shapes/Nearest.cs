namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>Guesses which known word was meant.</summary>
static class Nearest
{
    /// <summary>The known word that differs least, or null when none is near enough to be meant.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        if (word.Length > 64) return null;
        (string? best, int least) = (null, 1 + Math.Max(1, word.Length / 3));
        foreach (string candidate in known)
        {
            int distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least) (best, least) = (candidate, distance);
        }

        return best;
    }

    /// <summary>"Bedoel je 'x'?" or else the whole list.</summary>
    public static string Advice(string word, IReadOnlyCollection<string> known)
        => To(word, known) is { } near ? $"Bedoel je '{near}'?" : $"Kies uit: {string.Join(", ", known)}.";

    /// <summary>Least number of letters to insert, delete, change or swap with the neighbour.</summary>
    static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(change, 1 + Math.Min(d[i - 1, j], d[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
