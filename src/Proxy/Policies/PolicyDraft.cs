using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;
using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>A policy while it is being read. Goes on after a problem, so that all of them are known at the end.</summary>
sealed class PolicyDraft
{
    readonly RuleFiles _files;
    readonly List<ReadFile> _read = [];
    readonly List<FileProblems> _otherProblems = [];
    readonly Dictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);

    public PolicyDraft(RuleFiles files, DateOnly today)
    {
        _files = files;
        _ = today;
        foreach (RuleFile file in files.Files) Read(file);
    }

    public PolicyReadResult Finish()
    {
        PolicySettings? settings = Settings();
        Dictionary<string, Endpoint> endpoints = ById(FileKind.Endpoint, EndpointFile.Read, endpoint => endpoint.Id);
        Dictionary<string, Application> applications = ById(FileKind.Application, ApplicationFile.Read, application => application.Id);
        CheckEndpointsExist();
        Dictionary<string, (Application, ApplicationKey)> keys = Keys(applications.Values);
        string version = _files.Digest;
        Scanner? scanner = Rules(version);

        PolicyProblem[] problems = [.. _files.Problems, .. _read.SelectMany(file => file.Problems.All), .. _otherProblems.SelectMany(file => file.All)];
        if (problems.Length > 0 || settings is null || scanner is null) return new(null, Sort(problems));
        return new(new() { Version = version, Scanner = scanner, Lexicons = _lexicons, Applications = applications, Endpoints = endpoints, Settings = settings, Keys = keys }, []);
    }

    void Read(RuleFile file)
    {
        if (FileKind.At(file.Path) is { } kind)
        {
            _read.Add(ReadFile.From(kind, file));
            return;
        }

        FileProblems problems = Other(file.Path);
        if (!LexiconFile.IsAt(file.Path))
        {
            problems.Add(0, 0, "Dit bestand hoort hier niet.", "Regels staan in detection/, toepassingen in applications/, eindpunten in endpoints/ (elk .yaml) en woordenlijsten in lexicons/ (.txt).");
            return;
        }

        Lexicon lexicon = LexiconFile.Read(file, problems);
        if (!_lexicons.TryAdd(lexicon.Name, lexicon)) problems.Add(0, 0, $"Er is al een woordenlijst '{lexicon.Name}'.", "Geef dit bestand een andere naam.");
    }

    PolicySettings? Settings()
    {
        if (Of(FileKind.Settings).FirstOrDefault() is not { } file)
        {
            Other(SettingsFile.Path).Add(0, 0, "Het bestand ontbreekt.", "Neem dat van de meegeleverde regels over en vul het in.");
            return null;
        }

        return file.IsSound ? SettingsFile.Read(file.Map!, file.Problems) : null;
    }

    Dictionary<string, T> ById<T>(FileKind kind, Func<YamlMap, FileProblems, T?> read, Func<T, string> idOf) where T : class
    {
        CheckDoubles(kind);
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (ReadFile file in Of(kind).Where(file => file.IsSound))
            if (read(file.Map!, file.Problems) is { } item) byId.TryAdd(idOf(item), item);
        return byId;
    }

    void CheckDoubles(FileKind kind)
    {
        var seen = new Dictionary<string, ReadFile>(StringComparer.Ordinal);
        foreach (ReadFile file in Of(kind))
            if (file.Id is { } id && !seen.TryAdd(id.Text, file))
                file.Problems.Add(id, $"De id '{id.Text}' staat al in {seen[id.Text].Path} op regel {seen[id.Text].Id!.Line}.", "Kies een andere id.");
    }

    void CheckEndpointsExist()
    {
        string[] known = [.. Of(FileKind.Endpoint).Where(file => file.Id is not null).Select(file => file.Id!.Text)];
        foreach (ReadFile file in Of(FileKind.Application).Where(file => file.IsSound))
            foreach (YamlText id in file.Map!.Items("endpoints").OfType<YamlText>())
                if (!known.Contains(id.Text, StringComparer.Ordinal))
                    file.Problems.Add(id, $"Het eindpunt '{id.Text}' bestaat niet.", known.Length == 0 ? "Maak eerst een bestand in endpoints/." : Nearest.Advice(id.Text, known));
    }

    Dictionary<string, (Application, ApplicationKey)> Keys(IEnumerable<Application> applications)
    {
        var keys = new Dictionary<string, (Application Application, ApplicationKey)>(StringComparer.Ordinal);
        foreach (Application application in applications)
            foreach (ApplicationKey key in application.Keys)
                if (!keys.TryAdd(key.Id, (application, key))) AddDoubleKey(application, key, keys[key.Id].Application);
        return keys;
    }

    void AddDoubleKey(Application application, ApplicationKey key, Application first)
    {
        ReadFile file = Of(FileKind.Application).First(file => file.Id?.Text == application.Id);
        YamlMap map = file.Map!.Items("keys").OfType<YamlMap>().Last(item => item.Text("id") == key.Id);
        file.Problems.Add(map["id"]!, $"De sleutel-id '{key.Id}' hoort al bij toepassing '{first.Id}'.", "Maak een nieuwe sleutel met 'keys new'.");
    }

    Scanner? Rules(string version)
    {
        Dictionary<string, Rule> rules = ById(FileKind.Detection, DetectionFile.Read, rule => rule.Id);
        if (!Of(FileKind.Detection).Any()) Other("").Add(0, 0, "Er staat geen enkele regel in detection/.", "Zet de meegeleverde regels terug.");
        var proving = new RuleProving(Of(FileKind.Detection).Where(file => file.Id is not null).DistinctBy(file => file.Id!.Text).ToDictionary(file => file.Id!.Text, StringComparer.Ordinal));
        Scanner? scanner = proving.Compile([.. rules.Values], _lexicons, version);
        if (scanner is not null) proving.Prove(scanner, _lexicons);
        return scanner;
    }

    IEnumerable<ReadFile> Of(FileKind kind) => _read.Where(file => file.Kind == kind);

    FileProblems Other(string path)
    {
        _otherProblems.Add(new(path));
        return _otherProblems[^1];
    }

    static IReadOnlyList<PolicyProblem> Sort(IEnumerable<PolicyProblem> problems)
        => [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
