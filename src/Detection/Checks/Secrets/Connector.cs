namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>What ties a value to the word that names it.</summary>
enum Connector : byte
{
    /// <summary>Nothing: the value stands right behind the word.</summary>
    None,

    /// <summary>A verb: is, luidt, wordt, "gewijzigd in".</summary>
    Verb,

    /// <summary>A sign: <c>:</c>, <c>=</c>, <c>=&gt;</c>, <c>|</c>, the end of an XML tag.</summary>
    Sign,
}
