namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>Roles of words in a statement about a person.</summary>
[Flags]
enum PersonWord
{
    None = 0,

    /// <summary>He, she, him, I: hij, zij, hem, ik.</summary>
    Pronoun = 1,

    /// <summary>Whose it is: mijn, zijn, haar.</summary>
    Possessive = 2,

    /// <summary>A role of one person: cliënt, collega, zoon.</summary>
    Role = 4,

    /// <summary>A title that only a person has: mevrouw, dhr.</summary>
    Title = 8,

    /// <summary>Says how somebody is or fares: is, heeft, lijdt, kreeg.</summary>
    State = 16,

    /// <summary>Speaks about rules or numbers: beleid, artikel, percentage.</summary>
    Policy = 32,

    /// <summary>Speaks about people in general or in the plural: iemand, inwoners.</summary>
    Many = 64,

    /// <summary>A condition: als, wanneer, indien.</summary>
    Condition = 128,

    /// <summary>Makes a role general: een, iedere, elke.</summary>
    AnyArticle = 256,

    /// <summary>Tells of something that happened: had, kreeg, belde.</summary>
    Past = 512,

    /// <summary>Ties a person to what stands behind it: met, van, wegens.</summary>
    Tie = 1024,

    /// <summary>Asks what something is: wat, hoe, welke.</summary>
    Asks = 2048,

    /// <summary>A capital word that starts sentences and is no name: het, gemeente, januari.</summary>
    NoName = 4096,

    /// <summary>The writer: ik, mij, onze; makes "een collega" one person.</summary>
    Writer = 8192,

    /// <summary>Says what may be or must be: mag, moet, kan. Rules are written so.</summary>
    Modal = 16384,

    /// <summary>Makes what follows a topic: over, tegen.</summary>
    Topic = 32768,

    /// <summary>The reader of a letter: u, jij. Also everybody who reads a brochure.</summary>
    Addressee = 65536,

    /// <summary>The writer to whom something is done: me, mij. No more than the word behind it is said of the writer.</summary>
    Receiver = 131072,
}
