using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Clients.Tests.Deploy;

public sealed partial class DockerfileTests
{
    static readonly IReadOnlyList<(string Keyword, string Text)> Instructions = DeployFiles.Dockerfile(Repository.At("deploy", "Dockerfile"));

    [Fact]
    public void Copies_only_files_that_exist()
    {
        string[] sources = [.. from instruction in Instructions
                               where instruction.Keyword == "COPY" && !instruction.Text.StartsWith("--from", StringComparison.Ordinal)
                               from source in instruction.Text.Split(' ')[..^1]
                               select source];

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Repository.At(source)), $"{source} is not in the repository"));
    }

    [Fact]
    public void Publishes_a_project_that_exists_as_locked()
    {
        string[] commands = [.. Instructions.Where(i => i.Keyword == "RUN").Select(i => i.Text)];
        var projects = commands.SelectMany(command => ProjectPath().Matches(command)).Select(match => match.Value).Distinct();

        Assert.All(projects, project => Assert.True(File.Exists(Repository.At(project))));
        Assert.Contains(commands, command => command.StartsWith("dotnet restore", StringComparison.Ordinal) && command.Contains("--locked-mode", StringComparison.Ordinal));
    }

    [Fact]
    public void Starts_the_assembly_that_is_built()
    {
        string[] entry = JsonSerializer.Deserialize<string[]>(Last("ENTRYPOINT"))!;

        Assert.Equal(["dotnet", Path.GetFileName(Repository.Gateway)], entry);
        Assert.True(File.Exists(Repository.Gateway));
    }

    [Fact]
    public void Does_not_run_as_root_and_pins_its_images()
    {
        Assert.Equal("$APP_UID", Last("USER"));
        var images = Instructions.Where(i => i.Keyword == "ARG" && i.Text.Contains("_IMAGE=", StringComparison.Ordinal)).Select(i => i.Text.Split('=')[1]).ToArray();

        Assert.Equal(2, images.Length);
        Assert.All(images, image => Assert.Matches(@":10\.0[\w.-]+$", image));
        Assert.All(Instructions.Where(i => i.Keyword == "FROM"), i => Assert.StartsWith("${", i.Text));
    }

    [Fact]
    public void Context_filter_lets_every_copied_file_through()
    {
        string[] kept = [.. File.ReadLines(Repository.At("deploy", "Dockerfile.dockerignore")).Where(l => l.StartsWith('!')).Select(l => l[1..])];
        var copied = from instruction in Instructions
                     where instruction.Keyword == "COPY" && !instruction.Text.StartsWith("--from", StringComparison.Ordinal)
                     from source in instruction.Text.Split(' ')[..^1]
                     select source.EndsWith('/') ? source + "**" : source;

        Assert.Equal(copied.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    static string Last(string keyword) => Instructions.Last(i => i.Keyword == keyword).Text;

    [GeneratedRegex(@"\S+\.csproj")]
    private static partial Regex ProjectPath();
}
