namespace Gegevenshuis.AiGateway.Micro.Beside;

/// <summary>One way to do the same work.</summary>
/// <param name="Name">As results show it.</param>
/// <param name="Run">Does all of the work once and tells how much was found.</param>
sealed record Way(string Name, Func<int> Run);
