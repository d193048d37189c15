using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Micro.Corpora;

/// <summary>A generated text of one kind, the same on every machine, with the number of identifiers that were put in.</summary>
/// <param name="Name">Kind of text, as results show it.</param>
/// <param name="Text">UTF-8.</param>
/// <param name="Planted">Citizen, account and telephone numbers and e-mail addresses put in; the scanner must find exactly these.</param>
sealed record Corpus(string Name, byte[] Text, int Planted)
{
    /// <summary>Length of a text in bytes: fits the second-level cache, as a request body that just arrived does.</summary>
    public const int Size = 256 * 1024;

    public static IReadOnlyList<Corpus> All { get; } =
    [
        Prose("prose", 0), Prose("prose, 1 per 2 KB", 2048), Table(), Csv(), Logs(),
        Repeat("digit separator digit", "1 2-3.4 "), Repeat("near-miss accounts", "NL91 ABNA 0417 1643 01 "), Repeat("near-miss marks", "niet voor alleen geheimzinnig dep. vs "),
        Repeat("citizen numbers", "999990019 ", planted: 1), Repeat("Greek and emoji", "αβγ日本🙂é "),
    ];

    public static Corpus Named(string name) => All.First(c => c.Name == name);

    static Corpus Prose(string name, int every)
    {
        var random = new Random(1);
        var text = new StringBuilder(Size + 1024);
        int planted = 0, next = every;
        bool starts = true;
        while (text.Length < Size)
        {
            string word = Word(random);
            bool capital = starts || random.Next(100) < 5;
            text.Append(capital ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            starts = random.Next(12) == 0;
            text.Append(starts ? (random.Next(6) == 0 ? ".\n" : ". ") : random.Next(14) == 0 ? ", " : " ");
            if (every == 0 || text.Length < next) continue;
            next += every;
            text.Append(Plant(random, planted++)).Append(' ');
        }

        return new(name, Encoding.UTF8.GetBytes(text.ToString()), planted);
    }

    static string Word(Random random)
    {
        if (random.Next(12) == 0)
            return DutchWords.Heads[random.Next(DutchWords.Heads.Length)] + "s" + DutchWords.Tails[random.Next(DutchWords.Tails.Length)];
        double rank = Math.Pow(DutchWords.Common.Length, random.NextDouble());
        return DutchWords.Common[Math.Min((int)rank, DutchWords.Common.Length - 1)];
    }

    static string Plant(Random random, int n) => (n % 4) switch
    {
        0 => "BSN " + Identifiers.CitizenNumber(random),
        1 => Identifiers.Account(random, grouped: true),
        2 => Identifiers.Phone(random),
        _ => Identifiers.Email(random),
    };

    static Corpus Table() => Lines("dense table", static (random, line) =>
    {
        line.Append("| ").Append(Identifiers.CitizenNumber(random)).Append(" | ").Append(Identifiers.Account(random, grouped: false))
            .Append(" | ").Append(Identifiers.Phone(random)).Append(" | ").Append(Identifiers.Email(random)).Append(" |\n");
        return 4;
    });

    static Corpus Csv() => Lines("CSV of numbers", static (random, line) =>
    {
        for (int i = 0; i < 8; i++) line.Append(CultureInfo.InvariantCulture, $"{random.Next(100_000)},{random.Next(1000)}.{random.Next(100):D2}{(i == 7 ? '\n' : ',')}");
        return 0;
    });

    static Corpus Logs() => Lines("logs and code", static (random, line) =>
    {
        if (random.Next(2) == 0)
            line.Append(CultureInfo.InvariantCulture, $"2026-03-{random.Next(1, 29):D2}T{random.Next(24):D2}:{random.Next(60):D2}:{random.Next(60):D2}.{random.Next(1000):D3}Z INFO [worker-{random.Next(16)}] Request finished in {random.Next(900)} ms, status={200 + random.Next(5)}\n");
        else
            line.Append(CultureInfo.InvariantCulture, $"    if (items[{random.Next(64)}].Count > limit) {{ return Convert(value, Options.{(char)('A' + random.Next(26))}llow); }} // see #{random.Next(9999)}\n");
        return 0;
    });

    static Corpus Lines(string name, Func<Random, StringBuilder, int> append)
    {
        var random = new Random(2);
        var text = new StringBuilder(Size + 1024);
        int planted = 0;
        while (text.Length < Size) planted += append(random, text);
        return new(name, Encoding.UTF8.GetBytes(text.ToString()), planted);
    }

    static Corpus Repeat(string name, string unit, int planted = 0)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(unit);
        byte[] text = new byte[Size / bytes.Length * bytes.Length];
        for (int i = 0; i < text.Length; i += bytes.Length) bytes.CopyTo(text, i);
        return new(name, text, planted * (text.Length / bytes.Length));
    }
}
