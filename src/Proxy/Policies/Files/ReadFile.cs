using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>A YAML file of the rules folder with its shape checked.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Map">Its fields; null when it is no YAML or no map.</param>
/// <param name="Problems">What is wrong so far; later readings add to it.</param>
sealed record ReadFile(FileKind Kind, YamlMap? Map, FileProblems Problems)
{
    /// <summary>Whether the map has the shape of its kind, so that it can be read further.</summary>
    public bool IsSound { get; private init; }

    /// <summary>The id, also of a file with problems elsewhere, so that what refers to it is not called wrong as well.</summary>
    public YamlText? Id => Map?.Entries.FirstOrDefault(entry => entry.Name == "id")?.Value as YamlText;

    public string Path => Problems.File;

    public static ReadFile From(FileKind kind, RuleFile file)
    {
        FileProblems problems = new(file.Path);
        YamlNode root;
        try
        {
            root = YamlReader.Read(file.Bytes);
        }
        catch (YamlFault fault)
        {
            problems.Add(fault.Line, fault.Column, fault.Message, fault.Fix);
            return new(kind, null, problems);
        }

        kind.Shape.Check(root, "Het bestand", problems);
        return new(kind, root as YamlMap, problems) { IsSound = problems.All.Count == 0 };
    }
}
