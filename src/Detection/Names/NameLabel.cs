namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>What the tagger says of one token. <see cref="Outside"/> scores zero by definition; the order of the others is that of a model row.</summary>
enum NameLabel : byte
{
    Outside,
    Begin,
    Inside,

    /// <summary>Part of the name of an organisation, law, product or event.</summary>
    Organisation,

    /// <summary>Part of a street or place.</summary>
    Location,
}
