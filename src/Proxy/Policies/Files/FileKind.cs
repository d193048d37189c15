using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>A kind of YAML file in the rules folder: where it stands and what is in it.</summary>
/// <param name="Name">Name of its schema: <c>schema/&lt;name&gt;.json</c>.</param>
/// <param name="Title">What it is, in Dutch.</param>
/// <param name="Shape">What is in it.</param>
sealed record FileKind(string Name, string Title, MapShape Shape)
{
    public static FileKind Settings { get; } = new("policy", "Instellingen van de organisatie", SettingsFile.Shape);

    public static FileKind Detection { get; } = new("detection", "Regel die iets zoekt", DetectionFile.Shape);

    public static FileKind Application { get; } = new("application", "Toepassing die AI gebruikt", ApplicationFile.Shape);

    public static FileKind Endpoint { get; } = new("endpoint", "Eindpunt: een AI-dienst", EndpointFile.Shape);

    public static FileKind Tuning { get; } = new("tuning", "Eigen aanpassingen van meegeleverde regels", TuningFile.Shape);

    public static IReadOnlyList<FileKind> All { get; } = [Settings, Detection, Tuning, Application, Endpoint];

    /// <summary>The kind of the YAML file at a path, or null when no such file belongs there.</summary>
    public static FileKind? At(string path)
    {
        if (path == SettingsFile.Path) return Settings;
        if (!path.EndsWith(".yaml", StringComparison.Ordinal)) return null;
        return path.Split('/', 2) switch
        {
            ["detection", _] => Detection,
            ["applications", _] => Application,
            ["endpoints", _] => Endpoint,
            ["tuning", _] => Tuning,
            _ => null,
        };
    }
}
