using System.Collections.Frozen;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers.Applications;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>What one policy means for requests on one day: where they may go, and how they are read.</summary>
/// <remarks>Immutable and shared between threads; made once per policy and day, so that a request pays nothing for it.</remarks>
sealed class RouteTable
{
    readonly FrozenDictionary<string, Destination> _destinations;
    readonly Dictionary<string, FrozenDictionary<string, Destination>> _own;
    readonly MessageWriter[] _writers;
    readonly DocumentReader? _documents;

    public RouteTable(Policy policy, DateOnly today, DocumentReader? documents = null)
    {
        (Policy, Today, _documents) = (policy, today, documents);
        _destinations = Open(policy.Scanner);
        _own = policy.OwnScanners.ToDictionary(own => own.Key, own => Open(own.Value), StringComparer.Ordinal);
        Strict = Filter(policy, policy.Scanner, [], []);
        MessageContacts contacts = Contacts(policy.Settings);
        _writers = [new(contacts, MessageLanguage.Dutch), new(contacts, MessageLanguage.English)];
    }

    public Policy Policy { get; }

    public DateOnly Today { get; }

    /// <summary>Reads messages that have no endpoint, to tell what is wrong with them.</summary>
    public MessageFilter Strict { get; }

    /// <summary>The application's endpoints that offer a model, in its order of preference, open or not.</summary>
    public IReadOnlyList<Destination> Find(Application application, string model)
        => [.. Policy.EndpointsFor(application, model).Select(endpoint => _own.GetValueOrDefault(application.Id, _destinations)[endpoint.Id])];

    /// <summary>Models that the application can ask for today, each with the first endpoint that offers it.</summary>
    public IEnumerable<(string Model, Endpoint Endpoint)> Models(Application application)
        => application.Endpoints.Select(id => _destinations[id]).Where(destination => destination.State.IsOpen)
            .SelectMany(destination => destination.Endpoint.Models.Select(model => (model, destination.Endpoint)))
            .DistinctBy(offer => offer.model, StringComparer.Ordinal);

    public MessageWriter Writer(MessageLanguage language) => _writers[(int)language];

    FrozenDictionary<string, Destination> Open(Scanner scanner)
    {
        Dictionary<string, MessageFilter> filters = [];
        return Policy.Endpoints.Values.ToFrozenDictionary(endpoint => endpoint.Id, endpoint => Open(endpoint, scanner, filters), StringComparer.Ordinal);
    }

    Destination Open(Endpoint endpoint, Scanner scanner, Dictionary<string, MessageFilter> filters)
    {
        EndpointState state = DossierGate.Check(endpoint, Today, Policy.Settings.Assessments);
        return new(endpoint, state, DataClassCodes.Parse(state.Accepts), Filter(Policy, scanner, endpoint.AllowUnscanned, filters), scanner);
    }

    MessageFilter Filter(Policy policy, Scanner scanner, IReadOnlyList<string> allowed, Dictionary<string, MessageFilter> filters)
    {
        string key = string.Join(' ', allowed.Order(StringComparer.Ordinal));
        if (filters.TryGetValue(key, out MessageFilter? known)) return known;
        PolicyLimits limits = policy.Settings.Limits;
        FilterLimits bounds = new()
        {
            MaxBodyBytes = limits.MaxBodyBytes,
            MaxDepth = limits.MaxDepth,
            MaxStrings = limits.MaxStrings,
            AllowedUninspected = allowed.Select(PartType).ToHashSet(StringComparer.Ordinal),
        };
        return filters[key] = new MessageFilter(Protocols.OpenAiChat, scanner, bounds, _documents);
    }

    /// <summary>The protocol's word for a part that an endpoint file allows by its plain name.</summary>
    static string PartType(string code) => code switch
    {
        "image" => "image_url",
        "audio" => "input_audio",
        _ => code,
    };

    static MessageContacts Contacts(PolicySettings settings) => new(
        string.Join(" of ", settings.Contacts.Select(contact => $"{contact.Role} ({contact.Address})")),
        settings.ObjectionAddress);
}
