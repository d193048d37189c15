namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>A field of a map.</summary>
/// <param name="Name">As it is written in the file.</param>
/// <param name="Shape">What its value looks like.</param>
/// <param name="About">One Dutch sentence for the editor.</param>
/// <param name="IsRequired">Whether the map is wrong without it.</param>
sealed record Field(string Name, Shape Shape, string About, bool IsRequired = true);
