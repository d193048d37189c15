namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The closed classes of words that say whether a name is near. The order is part of the model: a new kind goes at the end.</summary>
enum WordKind : byte
{
    None,
    Prefix,
    Title,
    Salutation,
    Closing,
    NameLabel,
    PersonLabel,
    OtherLabel,
    Relation,
    Office,
    Speech,
    OrganisationBefore,
    OrganisationAfter,
    StreetBefore,
    StreetAfter,
    Month,
    Function,
    Generation,
    HeaderLabel,
    NamedAfter,
    Unit,
    Country,
    Place,
    Brand,

    /// <summary>A word of program text, settings and logs.</summary>
    Technical,
}
