namespace Gegevenshuis.AiGateway.Detection.Checks.Patterns;

/// <summary>A pattern cannot be used. The message is Dutch and says how to mend it.</summary>
sealed class PatternProblemException(string message) : Exception(message);
