namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The arithmetic and date rules of one kind of code with letters.</summary>
/// <param name="code">Capitals and digits, without separators, in one of the forms of the scheme.</param>
delegate bool CodeCheck(ReadOnlySpan<byte> code);
