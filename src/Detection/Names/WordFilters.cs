namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The word lists that are too long to keep as words.</summary>
/// <param name="Dictionary">Ordinary Dutch words.</param>
/// <param name="Propers">Words the Dutch list writes with a capital only.</param>
/// <param name="English">Ordinary English words that are no Dutch ones.</param>
sealed record WordFilters(WordFilter Dictionary, WordFilter Propers, WordFilter English);
