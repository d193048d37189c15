namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The form of address before a name. Two people with one surname are often told apart by nothing else.</summary>
enum Courtesy
{
    None,
    Madam,
    Sir,
    Family,
}
