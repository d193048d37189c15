namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>Scripts that matter for look-alikes. Digits count as Latin: identifiers are written with them.</summary>
enum Script : byte
{
    /// <summary>No letter, or a letter of a script without look-alikes: it ends a word.</summary>
    None = 0,
    Latin = 1,
    Greek = 2,
    Cyrillic = 3,
    Armenian = 4,
    Lisu = 5,
}
