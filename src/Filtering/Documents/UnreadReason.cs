namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Why a file, or something in it, could not be looked into.</summary>
public enum UnreadReason : byte
{
    /// <summary>No reader knows this kind of content.</summary>
    UnknownType,

    /// <summary>The content is of another kind than its name or declared type says.</summary>
    TypeMismatch,

    /// <summary>The content can be read as two kinds of file.</summary>
    Ambiguous,

    /// <summary>It does not follow its own format, or a reader failed on it.</summary>
    Broken,

    /// <summary>It needs a password or is protected in another way.</summary>
    Encrypted,

    /// <summary>It holds a program.</summary>
    Macros,

    TooLarge,

    TooDeep,

    TooManyParts,

    TooSlow,

    /// <summary>Text in images cannot be read on this machine.</summary>
    NoOcr,

    /// <summary>Its characters cannot be told from their shapes.</summary>
    NoCharacters,

    /// <summary>It is an address elsewhere, of something the endpoint would fetch by itself.</summary>
    Remote,

    /// <summary>Too many files are being read at the moment.</summary>
    TooBusy,
}
