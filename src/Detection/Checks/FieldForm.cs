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

    /// <summary>At least six digits, and no number of a desk.</summary>
    Phone = 3,

    /// <summary>Any letter or digit; assigned without quotes it has an at sign, or it is a name in a program.</summary>
    Email = 4,

    /// <summary>A position on the Dutch grid in metres, written out: at least five digits, or six without decimals.</summary>
    Metres = 5,
}
