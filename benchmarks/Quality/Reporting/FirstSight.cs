using Gegevenshuis.AiGateway.Quality.Scoring;

namespace Gegevenshuis.AiGateway.Quality.Reporting;

/// <summary>What the rules of that day made of a batch that nothing was mended against.</summary>
/// <param name="Batch">Folder of the batch below <c>Texts</c>.</param>
/// <param name="Outcome">The run, with the labels as they were written.</param>
sealed record FirstSight(string Batch, Outcome Outcome);
