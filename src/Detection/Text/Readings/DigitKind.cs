namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>How a piece of a number is written.</summary>
enum DigitKind : byte
{
    /// <summary>In digits.</summary>
    Digits,

    /// <summary>As a word.</summary>
    Word,

    /// <summary>One to four capitals, as in an account number.</summary>
    Letters,
}
