using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Identity;

namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>Says whose a thing at an endpoint is, and what it is kept under.</summary>
/// <remarks>
/// What a person said and got is that person's, within the application; an application that names no users has one owner. A file may be used
/// in a message by everyone in the application that uploaded it, and seen or deleted only by who did.
/// </remarks>
static class StateOwner
{
    public static string Of(Caller caller) => $"{caller.Application.Id}/{caller.User}";

    /// <summary>The application as a whole.</summary>
    public static string Shared(Caller caller) => caller.Application.Id;

    /// <summary>Where to look for what the caller kept himself. A user's pseudonym changes with the quarter; what is kept lives shorter than that.</summary>
    public static IEnumerable<string> All(Caller caller)
    {
        yield return Of(caller);
        if (caller.EarlierUser is { } earlier) yield return $"{caller.Application.Id}/{earlier}";
    }

    /// <summary>Everyone in the application may mention it.</summary>
    public static bool IsShared(StoredReference mentioned) => mentioned.Kind == StoredReference.File;

    public static string NameOf(StoredReference reference)
        => $"{(reference.Kind == StoredReference.BatchFile ? StoredReference.File : reference.Kind)}:{reference.Id}";
}
