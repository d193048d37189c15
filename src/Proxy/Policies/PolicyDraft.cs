using System.Security.Cryptography;
using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
using Gegevenshuis.AiGateway.Proxy.Policies.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;
using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>A policy while it is being read. Goes on after a problem, so that all of them are known at the end.</summary>
sealed class PolicyDraft
{
    const string Everyone = "";

    readonly RuleFiles _files;
    readonly List<ReadFile> _read = [];
    readonly List<FileProblems> _otherProblems = [];
    readonly TuningSet _tunings;
    readonly Dictionary<string, AnswerRules> _answers = new(StringComparer.Ordinal);
    readonly Dictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);

    public PolicyDraft(RuleFiles files, DateOnly today)
    {
        _files = files;
        foreach (RuleFile file in files.Files) Read(file);
        _tunings = new([.. Of(FileKind.Tuning).Where(file => file.IsSound).SelectMany(file => TuningFile.Read(file.Map!, file.Problems, today))], today);
    }

    public PolicyReadResult Finish()
    {
        PolicySettings? settings = Settings();
        Dictionary<string, Endpoint> endpoints = ById(FileKind.Endpoint, EndpointFile.Read, endpoint => endpoint.Id);
        Dictionary<string, Application> applications = ById(FileKind.Application, ApplicationFile.Read, application => application.Id);
        CheckEndpointsExist();
        Dictionary<string, (Application, ApplicationKey)> keys = Keys(applications.Values);
        string version = Version();
        Dictionary<string, Scanner> scanners = Scanners(version, settings?.Answers ?? new());

        PolicyProblem[] problems = [.. _files.Problems, .. _read.SelectMany(file => file.Problems.All), .. _otherProblems.SelectMany(file => file.All)];
        IReadOnlyList<PolicyProblem> notices = Sort(_tunings.Notices);
        if (problems.Length > 0 || settings is null || !scanners.Remove(Everyone, out Scanner? scanner)) return new(null, Sort(problems)) { Notices = notices };
        Policy policy = new()
        {
            Version = version,
            Scanner = scanner,
            OwnScanners = scanners,
            Answers = _answers.GetValueOrDefault(Everyone, AnswerRules.None),
            OwnAnswers = _answers,
            Lexicons = _lexicons,
            Applications = applications,
            Endpoints = endpoints,
            Settings = settings,
            Keys = keys,
        };
        return new(policy, []) { Notices = notices };
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
            problems.Add(0, 0, "Dit bestand hoort hier niet.", "Regels staan in detection/, toepassingen in applications/, eindpunten in endpoints/, aanpassingen in tuning/ (alle .yaml) en woordenlijsten in lexicons/ (.txt).");
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
        string[] known = Ids(FileKind.Endpoint);
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

    /// <summary>The files as they are, and what has ended without any of them having changed.</summary>
    string Version() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_files.Digest}\n{string.Join('\n', _tunings.Ended)}")));

    /// <summary>Proved scanners by application id, with <see cref="Everyone"/> for those without a tuning of their own.</summary>
    Dictionary<string, Scanner> Scanners(string version, AnswerDefaults answers)
    {
        Dictionary<string, Rule> rules = ById(FileKind.Detection, (map, problems) => DetectionFile.Read(map, problems, answers), rule => rule.Id);
        if (!Of(FileKind.Detection).Any()) Other("").Add(0, 0, "Er staat geen enkele regel in detection/.", "Zet de meegeleverde regels terug.");
        _tunings.Check(rules, Ids(FileKind.Detection), Ids(FileKind.Application));
        PlacedRule[] shipped = [.. Of(FileKind.Detection).Where(file => file.Id is not null && rules.ContainsKey(file.Id.Text)).DistinctBy(file => file.Id!.Text)
            .Select(file => new PlacedRule(rules[file.Id!.Text], RulePlaces.Of(file.Map!, file.Problems)))];

        Dictionary<string, Scanner> scanners = new(StringComparer.Ordinal);
        Add(scanners, Everyone, shipped, version);
        // A tuned rule can only prove itself when the shipped one does.
        if (_tunings.IsEmpty || _read.Any(file => file.Problems.All.Count > 0)) return scanners;
        Add(scanners, Everyone, _tunings.Apply(shipped, null), version);
        foreach (string application in _tunings.Applications) Add(scanners, application, _tunings.Apply(shipped, application), version);
        return scanners;
    }

    void Add(Dictionary<string, Scanner> scanners, string key, IReadOnlyList<PlacedRule> rules, string version)
    {
        if (rules.Count == 0) return;
        RuleProving proving = new(rules, _lexicons, version);
        if (proving.Run() is not { } scanner) return;
        scanners[key] = scanner;
        if (proving.ForAnswers(scanner) is { } answers) _answers[key] = answers;
    }

    string[] Ids(FileKind kind) => [.. Of(kind).Where(file => file.Id is not null).Select(file => file.Id!.Text)];

    IEnumerable<ReadFile> Of(FileKind kind) => _read.Where(file => file.Kind == kind);

    FileProblems Other(string path)
    {
        _otherProblems.Add(new(path));
        return _otherProblems[^1];
    }

    static IReadOnlyList<PolicyProblem> Sort(IEnumerable<PolicyProblem> problems)
        => [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
