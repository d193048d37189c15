namespace Gegevenshuis.AiGateway.Quality.Corpus;

/// <summary>Made-up names and places, and published example numbers, that values are put together from.</summary>
sealed record Pools(
    string[] FirstNames, string[] Surnames, string[] Streets, string[] Postcodes, string[] Places, string[] Ibans, string[] Cards, string[] Phones,
    string[] Domains, string[] Secrets, string[] Marks);
