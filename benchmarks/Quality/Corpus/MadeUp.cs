using System.Globalization;

namespace Gegevenshuis.AiGateway.Quality.Corpus;

/// <summary>Makes values up, always the same ones for the same seed. Citizen numbers come from the published test range 9999xxxxx.</summary>
sealed class MadeUp(Pools pools, int seed)
{
    static readonly string[] s_months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    readonly Random _random = new(seed);

    /// <param name="slot">Kind of value; with a leading <c>!</c> something that looks like one and is none.</param>
    public string Next(string slot) => slot switch
    {
        "bsn" => TestRangeBsn(),
        "iban" => Pick(pools.Ibans),
        "card" => Pick(pools.Cards),
        "phone" => Pick(pools.Phones),
        "email" => $"{Pick(pools.FirstNames).ToLowerInvariant()}.{Pick(pools.Surnames).ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)}@{Pick(pools.Domains)}",
        "person-name" => Name(),
        "postcode-address" => Address(),
        "date-of-birth" => Date(1930, 2015),
        "gps" => Invariant($"{50.75 + _random.NextDouble():F5}, {5.6 + _random.NextDouble() / 2:F5}"),
        "rd-coordinates" => Invariant($"{_random.Next(170_001, 210_000)}, {_random.Next(307_001, 420_000)}"),
        "secret" => Pick(pools.Secrets),
        "marking" => Pick(pools.Marks),
        "!order" => Failing(_random.Next(200_000_000, 900_000_000)),
        "!amount" => Invariant($"€ {_random.Next(1, 900)}.{_random.Next(100, 999)},00"),
        "!date" => Date(2019, 2026),
        "!time" => Invariant($"{_random.Next(8, 18)}:{_random.Next(10, 59)}"),
        "!year" => Invariant($"{_random.Next(2015, 2027)}"),
        "!count" => Invariant($"{_random.Next(20, 9000)}"),
        "!version" => Invariant($"{_random.Next(1, 12)}.{_random.Next(0, 30)}.{_random.Next(0, 300)}"),
        "case-number" or "!case" => Invariant($"Z{_random.Next(2019, 2027)}-{_random.Next(1000, 99_999):D6}"),
        "!street" => Pick(pools.Streets),
        "!place" => Pick(pools.Places),
        "!hex" => Invariant($"{_random.Next():x8}{_random.Next():x8}"),
        _ => throw new InvalidDataException($"No made-up values for '{slot}'."),
    };

    /// <summary>A number of nine digits of which the eleven test fails: a citizen number with a typing error, or an order.</summary>
    static string Failing(int number) => Passes(number) ? Invariant($"{number + 1}") : Invariant($"{number}");

    string TestRangeBsn()
    {
        int number = 999_900_000 + _random.Next(0, 99_990);
        while (!Passes(number)) number++;
        return Invariant($"{number}");
    }

    static bool Passes(int number)
    {
        string digits = Invariant($"{number:D9}");
        int sum = -(digits[8] - '0');
        for (int i = 0; i < 8; i++) sum += (9 - i) * (digits[i] - '0');
        return sum % 11 == 0;
    }

    string Name()
    {
        string first = Pick(pools.FirstNames), last = Pick(pools.Surnames);
        return _random.Next(4) switch
        {
            0 => $"{first[0]}. {last}",
            1 => $"{first[0]}.{(char)('A' + _random.Next(20))}. {last}",
            _ => $"{first} {last}",
        };
    }

    string Address()
    {
        string addition = _random.Next(4) switch { 0 => "a", 1 => " bis", 2 => "-2", _ => "" };
        string street = Invariant($"{Pick(pools.Streets)} {_random.Next(1, 180)}{addition}");
        return _random.Next(3) switch
        {
            0 => $"{street}, {Pick(pools.Postcodes)} {Pick(pools.Places)}",
            1 => $"{street} {Pick(pools.Postcodes).Replace(" ", "", StringComparison.Ordinal)} {Pick(pools.Places)}",
            _ => $"{street} in {Pick(pools.Places)}",
        };
    }

    string Date(int from, int to)
    {
        int day = _random.Next(1, 29), month = _random.Next(1, 13), year = _random.Next(from, to);
        return _random.Next(4) switch
        {
            0 => Invariant($"{day} {s_months[month - 1]} {year}"),
            1 => Invariant($"{day}/{month}/{year}"),
            2 => Invariant($"{year}-{month:D2}-{day:D2}"),
            _ => Invariant($"{day:D2}-{month:D2}-{year}"),
        };
    }

    string Pick(string[] pool) => pool[_random.Next(pool.Length)];

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
