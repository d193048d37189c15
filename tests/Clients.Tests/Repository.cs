namespace Gegevenshuis.AiGateway.Clients.Tests;

/// <summary>Where the working copy and the built executable are, seen from the test's own folder.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The executable as built in the same configuration as this test.</summary>
    public static string Gateway { get; } = Path.Combine(
        Root, "artifacts", "bin", "Proxy", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)),
        "Gegevenshuis.AiGateway.Proxy.dll");

    public static string At(params ReadOnlySpan<string> parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Gegevenshuis.AiGateway.sln"))) return folder.FullName;

        throw new InvalidOperationException("The tests run outside a working copy.");
    }
}
