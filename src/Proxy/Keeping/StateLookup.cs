using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Identity;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Registers;

namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>Finds what was kept of the things that a message refers to. Nothing is remembered between messages: any replica finds the same.</summary>
sealed class StateLookup(RegisterStore store, TimeProvider clock)
{
    /// <summary>An item that is part of a response that is part of … ends here.</summary>
    const int MaxSteps = 3;

    /// <param name="caller">Who asks.</param>
    /// <param name="address">What the address itself is about; null when that is nothing in particular.</param>
    /// <param name="mentioned">What the message mentions.</param>
    /// <exception cref="StoreUnavailableException">It cannot be told, so nothing may be forwarded.</exception>
    public async Task<EarlierState> FindAsync(Caller caller, StoredReference? address, IReadOnlyCollection<StoredReference> mentioned)
    {
        if (address is null && mentioned.Count == 0) return EarlierState.None;
        List<FoundState> found = [];
        if (address is { } subject && !await AddAsync(found, [.. StateOwner.All(caller)], subject).ConfigureAwait(false)) return EarlierState.Unknown;
        foreach (StoredReference reference in mentioned)
        {
            bool isFile = reference.Kind is StoredReference.File or StoredReference.BatchFile;
            IReadOnlyList<string> owners = isFile ? [StateOwner.Shared(caller)] : [.. StateOwner.All(caller)];
            if (!await AddAsync(found, owners, reference).ConfigureAwait(false)) return EarlierState.Unknown;
        }

        string? conversation = mentioned.Append(address ?? default).Where(static reference => reference.Kind == StoredReference.Conversation).Select(StateOwner.NameOf).FirstOrDefault();
        return Joined(found, conversation);
    }

    /// <summary>The caller's own things on one list, the latest first.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be told.</exception>
    public async Task<IReadOnlyList<KeptState>> ListAsync(Caller caller, string shelf)
    {
        List<KeptState> states = [];
        foreach (string owner in StateOwner.All(caller))
        {
            foreach (byte[] content in await store.ListMapsAsync(owner, shelf, clock.GetUtcNow()).ConfigureAwait(false))
            {
                if (KeptState.Read(content) is { Form.Length: > 0 } state) states.Add(state);
            }
        }

        return states;
    }

    async Task<bool> AddAsync(List<FoundState> found, IReadOnlyList<string> owners, StoredReference reference)
    {
        string name = StateOwner.NameOf(reference);
        for (int step = 0; step < MaxSteps; step++)
        {
            if (await FindAsync(owners, name).ConfigureAwait(false) is not { } state) return false;
            if (reference.Kind == StoredReference.BatchFile && state.State.Purpose != "batch") return false;
            found.Add(state);
            if (state.State.PartOf.Length == 0) return true;
            name = state.State.PartOf;
            if (found.Exists(known => known.Name == name)) return true;
        }

        return false;
    }

    async Task<FoundState?> FindAsync(IReadOnlyList<string> owners, string name)
    {
        foreach (string owner in owners)
        {
            if (await store.FindMapAsync(owner, name, clock.GetUtcNow()).ConfigureAwait(false) is { } content && KeptState.Read(content) is { } state)
                return new(owner, name, content, state);
        }

        return null;
    }

    /// <summary>All of it must be at one endpoint, and must be of one conversation.</summary>
    static EarlierState Joined(List<FoundState> found, string? conversation)
    {
        string endpoint = found[0].State.Endpoint;
        if (found.Exists(state => state.State.Endpoint != endpoint)) return EarlierState.Unknown;
        List<KeptNumbers> numbers = [];
        foreach (FoundState state in found.Where(static state => state.State.Numbers is not null))
        {
            // Bytes of another version of the gateway: what they stand for is not known, so it is not guessed.
            if (KeptNumbers.Read(state.State.Numbers) is not { } kept) return EarlierState.Unknown;
            numbers.Add(kept);
        }

        if (KeptNumbers.Join(numbers) is not { } joined) return new() { Code = MessageCode.SeveralConversations };
        return new()
        {
            Endpoint = endpoint,
            Model = found.Select(static state => state.State.Model).FirstOrDefault(static model => model.Length > 0) ?? "",
            Numbers = joined,
            Conversation = found.Find(state => state.Name == conversation),
        };
    }
}
