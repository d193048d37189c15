namespace Gegevenshuis.AiGateway.Proxy.Tests.Policies;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string Rules => Path.Combine(Root, "rules");

    static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Gegevenshuis.AiGateway.sln"))) return at.FullName;
        throw new DirectoryNotFoundException("The tests must run inside the repository.");
    }
}
