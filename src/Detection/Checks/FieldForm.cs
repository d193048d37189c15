namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>What a value in a labelled field or column must at least look like to be one.</summary>
enum FieldForm : byte
{
    /// <summary>Any letter or digit.</summary>
    Any = 0,

    /// <summary>At least two digits: numbers and dates.</summary>
    Digits = 1,

    /// <summary>One to six words and no digits: names.</summary>
    Words = 2,
}
