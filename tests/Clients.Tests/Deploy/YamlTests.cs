namespace Gegevenshuis.AiGateway.Clients.Tests.Deploy;

public sealed class YamlTests
{
    [Fact]
    public void Every_yaml_file_for_the_operator_parses()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.At("deploy"), "*.y*ml", SearchOption.AllDirectories), Repository.At("publiccode.yml")];

        Assert.True(files.Length >= 3);
        Assert.All(files, file => Assert.NotEmpty(DeployFiles.Yaml(file).Children));
    }

    [Fact]
    public void The_collector_uses_only_components_it_declares()
    {
        var collector = DeployFiles.Yaml(Repository.At("deploy", "otel", "collector.yaml"));

        var pipelines = (YamlDotNet.RepresentationModel.YamlMappingNode)collector["service"]["pipelines"];
        foreach (var (_, pipeline) in pipelines)
            foreach (string section in (string[])["receivers", "processors", "exporters"])
                foreach (var name in (YamlDotNet.RepresentationModel.YamlSequenceNode)pipeline[section])
                    Assert.True(((YamlDotNet.RepresentationModel.YamlMappingNode)collector[section]).Children.ContainsKey(name), $"{section}: {name}");
    }
}
