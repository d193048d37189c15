namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What kind of JSON value a finding lies in; it decides what may take its place.</summary>
enum HitKind : byte { Text, Key, Number }
