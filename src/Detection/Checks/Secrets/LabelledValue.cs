namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>The value after a word such as "wachtwoord", "api_key" or "pincode", and how it is tied to that word.</summary>
/// <param name="Start">First byte of the value, without quotes.</param>
/// <param name="End">Index after its last byte.</param>
/// <param name="Connector">What stands between the word and the value.</param>
/// <param name="IsQuoted">Whether the value stands in quotes.</param>
/// <param name="IsDistant">Whether other words stand between the word and the connector.</param>
/// <param name="EndsClause">Whether the line, cell or clause ends right after the value.</param>
readonly record struct LabelledValue(int Start, int End, Connector Connector, bool IsQuoted, bool IsDistant, bool EndsClause)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;
}
