using YamlDotNet.RepresentationModel;

namespace Gegevenshuis.AiGateway.Clients.Tests.Deploy;

/// <summary>Reads the files of <c>deploy</c> as the tools that use them would.</summary>
static class DeployFiles
{
    public static YamlMappingNode Yaml(string path)
    {
        using var reader = new StreamReader(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    /// <summary>Instructions of a Dockerfile with continued lines joined and comments left out: keyword and the rest.</summary>
    public static IReadOnlyList<(string Keyword, string Text)> Dockerfile(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n").Replace("\\\n", " ", StringComparison.Ordinal);
        return [.. from line in text.Split('\n')
                   where line.Length > 0 && line[0] != '#'
                   let space = line.IndexOf(' ', StringComparison.Ordinal)
                   select (line[..space], line[(space + 1)..].Trim())];
    }

    /// <summary>The arguments of the unit's start line, the program first.</summary>
    public static string[] StartLine(string unit) =>
        File.ReadLines(unit).Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal))["ExecStart=".Length..].Split(' ');
}
