using System.Collections.Frozen;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Multipart;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers.Applications;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>What one policy means for requests on one day: where they may go, and how they are read.</summary>
/// <remarks>Immutable and shared between threads; made once per policy and day, so that a request pays nothing for it.</remarks>
sealed class RouteTable
{
    static readonly HashSet<string> s_looksUp =
    [
        StoredReference.Response, StoredReference.Conversation, StoredReference.Item, StoredReference.File, StoredReference.BatchFile, StoredReference.Background,
    ];

    readonly FrozenDictionary<(string Endpoint, string Operation), Destination> _destinations;
    readonly Dictionary<string, FrozenDictionary<(string Endpoint, string Operation), Destination>> _own;
    readonly FrozenDictionary<string, IRequestFilter> _strict;
    readonly MessageWriter[] _writers;
    readonly DocumentReader? _documents;

    public RouteTable(Policy policy, DateOnly today, DocumentReader? documents = null)
    {
        (Policy, Today, _documents) = (policy, today, documents);
        _destinations = Open(policy.Scanner, policy.Answers);
        _own = policy.OwnScanners.ToDictionary(own => own.Key, own => Open(own.Value, policy.OwnAnswers.GetValueOrDefault(own.Key, AnswerRules.None)), StringComparer.Ordinal);
        _strict = Operations.All.ToFrozenDictionary(static operation => operation.Name, operation => Filter(operation, operation.First, policy.Scanner, [], []), StringComparer.Ordinal);
        MessageContacts contacts = Contacts(policy.Settings);
        int keepDays = policy.Settings.Limits.KeepDays;
        _writers = [new(contacts, MessageLanguage.Dutch, keepDays), new(contacts, MessageLanguage.English, keepDays)];
    }

    public Policy Policy { get; }

    public DateOnly Today { get; }

    /// <summary>Reads messages that have no endpoint, to tell what is wrong with them.</summary>
    public IRequestFilter Strict(Operation operation) => _strict[operation.Name];

    /// <summary>The application's endpoints that offer a model for this kind of request, in its order of preference, open or not.</summary>
    public IReadOnlyList<Destination> Find(Application application, string model, Operation operation)
    {
        FrozenDictionary<(string, string), Destination> destinations = _own.GetValueOrDefault(application.Id, _destinations);
        return
        [
            .. Policy.EndpointsFor(application, model).Where(endpoint => operation.Protocols.ContainsKey(endpoint.Protocol))
                .Select(endpoint => destinations[(endpoint.Id, operation.Name)]),
        ];
    }

    /// <summary>The application's endpoints that take this kind of request, in its order of preference, open or not.</summary>
    public IReadOnlyList<Destination> Find(Application application, Operation operation)
    {
        FrozenDictionary<(string, string), Destination> destinations = _own.GetValueOrDefault(application.Id, _destinations);
        return [.. application.Endpoints.Where(id => operation.Protocols.ContainsKey(Policy.Endpoints[id].Protocol)).Select(id => destinations[(id, operation.Name)])];
    }

    /// <summary>Models that the application can ask for today in one supplier's way, each with the first endpoint that offers it.</summary>
    public IEnumerable<(string Model, Endpoint Endpoint)> Models(Application application, ErrorShape shape)
        => application.Endpoints.Select(id => Policy.Endpoints[id])
            .Where(endpoint => Operations.All.Any(operation => operation.Protocols.TryGetValue(endpoint.Protocol, out Protocol? protocol) && protocol.Answer.Error == shape))
            .Where(endpoint => DossierGate.Check(endpoint, Today, Policy.Settings.Assessments).IsOpen)
            .SelectMany(static endpoint => endpoint.Models.Select(model => (model, endpoint)))
            .DistinctBy(static offer => offer.model, StringComparer.Ordinal);

    public MessageWriter Writer(MessageLanguage language) => _writers[(int)language];

    FrozenDictionary<(string, string), Destination> Open(Scanner scanner, AnswerRules answers)
    {
        Dictionary<string, IRequestFilter> filters = [];
        return Policy.Endpoints.Values
            .SelectMany(endpoint => Operations.All.Where(operation => operation.Protocols.ContainsKey(endpoint.Protocol)).Select(operation => Open(endpoint, operation, scanner, answers, filters)))
            .ToFrozenDictionary(static destination => (destination.Endpoint.Id, destination.Operation.Name));
    }

    Destination Open(Endpoint endpoint, Operation operation, Scanner scanner, AnswerRules answers, Dictionary<string, IRequestFilter> filters)
    {
        EndpointState state = DossierGate.Check(endpoint, Today, Policy.Settings.Assessments);
        IRequestFilter filter = Filter(operation, operation.Protocols[endpoint.Protocol], scanner, endpoint.AllowUnscanned, filters);
        return new(endpoint, state, DataClassCodes.Parse(state.Accepts), operation, filter, answers, scanner);
    }

    IRequestFilter Filter(Operation operation, Protocol protocol, Scanner scanner, IReadOnlyList<string> allowed, Dictionary<string, IRequestFilter> filters)
    {
        string key = $"{protocol.Id} {string.Join(' ', allowed.Order(StringComparer.Ordinal))}";
        if (filters.TryGetValue(key, out IRequestFilter? known)) return known;
        return filters[key] = operation.HasNoBody ? new NoBodyFilter(scanner)
            : operation.IsForm ? Form(operation, scanner, Bounds(allowed) with { ReplacesInBatches = Policy.Settings.Limits.KeepDays > 0 })
            : new MessageFilter(protocol, scanner, Bounds(allowed) with { LooksUp = LooksUp }, _documents);
    }

    /// <summary>Reads forms, and the requests in batch files as the operations themselves are read.</summary>
    FormFilter Form(Operation operation, Scanner scanner, FilterLimits bounds)
    {
        Dictionary<string, MessageFilter> batch = Operations.Batched.ToDictionary(
            static each => $"/v1/{each.Target}", each => new MessageFilter(Line(each), scanner, bounds, _documents), StringComparer.Ordinal);
        return new(scanner, bounds, _documents ?? new DocumentReader(new DocumentLimits()), batch, operation.FormPart, isKept: operation.HasNoModel);

        Protocol Line(Operation each) => bounds.ReplacesInBatches ? BatchQuestions.Of(each.Protocols["openai"], $"/v1/{each.Target}") : each.Protocols["openai"];
    }

    // The lines of a batch are answered later and one by one: what they refer to could not be restored.
    HashSet<string> LooksUp => Policy.Settings.Limits.KeepDays == 0 ? [] : s_looksUp;

    FilterLimits Bounds(IReadOnlyList<string> allowed) => new()
    {
        MaxBodyBytes = Policy.Settings.Limits.MaxBodyBytes,
        MaxFormBytes = Policy.Settings.Limits.MaxUploadMiB << 20,
        MaxFileBytes = Policy.Settings.Limits.MaxFileMiB << 20,
        MaxDepth = Policy.Settings.Limits.MaxDepth,
        MaxStrings = Policy.Settings.Limits.MaxStrings,
        AllowedUninspected = allowed.SelectMany(PartTypes).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>The protocols' words for a part that an endpoint file allows by its plain name.</summary>
    static IReadOnlyList<string> PartTypes(string code) => code switch
    {
        "image" => ["image_url", "input_image", "image"],
        "audio" => ["input_audio"],
        _ => ["file", "input_file", "document", "document_url", "inlineData", "inline_data"],
    };

    static MessageContacts Contacts(PolicySettings settings) => new(
        string.Join(" of ", settings.Contacts.Select(contact => $"{contact.Role} ({contact.Address})")),
        settings.ObjectionAddress);
}
