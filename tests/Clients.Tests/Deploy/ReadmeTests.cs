using Gegevenshuis.AiGateway.Clients.Tests.Gateway;

namespace Gegevenshuis.AiGateway.Clients.Tests.Deploy;

/// <summary>The first thing a newcomer does.</summary>
public sealed class ReadmeTests
{
    /// <summary>The way in which the README starts the program, with a command that ends by itself.</summary>
    [Fact]
    public async Task Dotnet_run_from_the_root_finds_the_rules()
    {
        string configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string[] arguments = ["run", "--project", "src/Proxy", "-c", configuration, "--no-build", "--", "rules", "list"];

        ToolRun run = await ToolRun.StartAsync("dotnet", arguments, Repository.Root, TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Contains("nl-bsn", run.Output, StringComparison.Ordinal);
    }
}
