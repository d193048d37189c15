namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>Why a form cannot be read in the one way that every reader would read it.</summary>
public enum FormFault : byte
{
    None,

    /// <summary>The content type names no usable boundary.</summary>
    Boundary,

    /// <summary>There is something before the first part or after the last.</summary>
    Outside,

    /// <summary>The last boundary is missing, or a line begins as a boundary and goes on as something else.</summary>
    Unfinished,

    /// <summary>The head of a part is not written as it should be.</summary>
    Head,

    /// <summary>A part is encoded once more, or has another character set.</summary>
    Encoded,

    /// <summary>A field comes twice.</summary>
    Duplicate,

    TooManyParts,

    /// <summary>The text of a field that is no file is longer than a message may be.</summary>
    LongField,

    /// <summary>The text of a field is not valid UTF-8.</summary>
    InvalidUtf8,
}
