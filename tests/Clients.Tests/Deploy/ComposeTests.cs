using YamlDotNet.RepresentationModel;

namespace Gegevenshuis.AiGateway.Clients.Tests.Deploy;

public sealed class ComposeTests
{
    static readonly string File = Repository.At("deploy", "compose.yaml");
    static readonly YamlMappingNode Gateway = (YamlMappingNode)DeployFiles.Yaml(File)["services"]["gateway"];

    [Fact]
    public void Builds_with_a_Dockerfile_that_is_there()
    {
        string context = Beside((string)Gateway["build"]["context"]!);

        Assert.Equal(Repository.Root, context);
        Assert.True(System.IO.File.Exists(Path.Combine(context, (string)Gateway["build"]["dockerfile"]!)));
    }

    [Fact]
    public void Mounts_only_what_exists_or_is_declared()
    {
        var declared = ((YamlMappingNode)DeployFiles.Yaml(File)["volumes"]).Children.Keys.Select(key => (string)key!).ToHashSet();
        string[] sources = [.. ((YamlSequenceNode)Gateway["volumes"]).Select(volume => ((string)volume!).Split(':')[0])];

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.True(
            declared.Contains(source) || Directory.Exists(Beside(source)), $"{source} is neither a folder nor a declared volume"));
    }

    [Fact]
    public void Gives_the_container_no_more_than_it_needs()
    {
        Assert.Equal("true", (string)Gateway["read_only"]!);
        Assert.Equal(["ALL"], ((YamlSequenceNode)Gateway["cap_drop"]).Select(item => (string)item!));
        Assert.Contains("no-new-privileges:true", ((YamlSequenceNode)Gateway["security_opt"]).Select(item => (string)item!));
        Assert.All((YamlSequenceNode)Gateway["ports"], port => Assert.StartsWith("127.0.0.1:", (string)port!));
    }

    static string Beside(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(File)!, path)).TrimEnd('/');
}
