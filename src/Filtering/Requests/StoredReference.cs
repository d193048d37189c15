namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A place in a message that points at something the endpoint keeps.</summary>
/// <param name="Kind">What it points at, in the protocol's words: <c>response</c>, <c>conversation</c>, <c>item</c>, <c>file</c>.</param>
/// <param name="Id">The id as the client wrote it: letters, digits, hyphens and underscores. Not to be logged before it is recognised.</param>
public readonly record struct StoredReference(string Kind, string Id)
{
    const int MaxLength = 128;

    public const string Response = "response", Conversation = "conversation", Item = "item", File = "file", Batch = "batch";

    /// <summary>A file with the questions of a batch: one that was read as such when it was uploaded.</summary>
    public const string BatchFile = "batch-file";

    /// <summary>Something that the endpoint does not have any more.</summary>
    public const string Erased = "erased";

    /// <summary>A wish and not a thing: the answer will be fetched later, by its id.</summary>
    public const string Background = "background";

    /// <summary>Has the form of an id; anything else could be text.</summary>
    public static bool IsId(ReadOnlySpan<byte> id)
    {
        if (id.Length is 0 or > MaxLength) return false;
        foreach (byte b in id)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'-' or (byte)'_')) return false;
        }

        return true;
    }
}
