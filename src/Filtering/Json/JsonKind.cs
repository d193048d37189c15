namespace Gegevenshuis.AiGateway.Filtering.Json;

enum JsonKind : byte { Object, Array, Key, String, Number, True, False, Null }
