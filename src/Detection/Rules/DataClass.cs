namespace Gegevenshuis.AiGateway.Detection.Rules;

/// <summary>Kind of data, as endpoints accept or refuse it and as reports count it.</summary>
/// <remarks>The first five follow the AVG's own distinctions (articles 4, 9, 10 and 87); the others follow the AI policy of a public body.</remarks>
public enum DataClass : byte
{
    /// <summary>Ordinary personal data: name, address, telephone, e-mail, account number (AVG art. 4).</summary>
    Person = 0,

    /// <summary>A number that identifies a person by law: BSN, A-nummer, foreign equivalents (AVG art. 87, UAVG art. 46).</summary>
    CitizenNumber = 1,

    /// <summary>Special categories: health, belief, origin, orientation and the like (AVG art. 9).</summary>
    SpecialCategory = 2,

    /// <summary>Convictions, suspicions and criminal proceedings (AVG art. 10).</summary>
    Criminal = 3,

    /// <summary>Not special by law but harmful when leaked: debts, social-domain files, location traces.</summary>
    Sensitive = 4,

    /// <summary>The body's own confidential information: marks, tenders, unpublished decisions.</summary>
    Confidential = 5,

    /// <summary>State secrets and equivalent foreign classifications (VIRBI 2025).</summary>
    StateSecret = 6,

    /// <summary>Passwords, keys, tokens and connection strings.</summary>
    SecretKey = 7,

    /// <summary>Public reference data that is personal only in combination: BAG, WOZ and KvK identifiers.</summary>
    Reference = 8,

    /// <summary>No data but a use that the policy does not allow, such as asking for a decision (AI policy, section 4). No endpoint can accept it.</summary>
    Purpose = 9,
}
