namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>What a label, key or column header says about a token. The order is part of the model.</summary>
enum FieldRole : byte
{
    None,
    Name,

    /// <summary>After the first comma in the value of a name label.</summary>
    NameTail,
    Person,
    PersonTail,
    Other,
    NameColumn,
    PersonColumn,
    OtherColumn,

    /// <summary>On the line below a label that stood alone.</summary>
    NameBelow,
    PersonBelow,
}
