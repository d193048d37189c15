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
        string[] own = [.. StateOwner.All(caller)], shared = [StateOwner.Shared(caller)];
        List<SoughtState> sought = [.. mentioned.Select(reference => new SoughtState(StateOwner.NameOf(reference), StateOwner.IsShared(reference) ? shared : own, reference.Kind == StoredReference.BatchFile))];
        if (address is { } subject) sought.Add(new(StateOwner.NameOf(subject), own));
        Dictionary<string, FoundState> found = [];
        for (int step = 0; sought.Count > 0; step++)
        {
            if (step == MaxSteps || !await AddAsync(found, sought).ConfigureAwait(false)) return EarlierState.Unknown;
            sought = [.. found.Values.Select(static state => state.State.PartOf).Where(name => name.Length > 0 && !found.ContainsKey(name)).Distinct().Select(name => new SoughtState(name, own))];
        }

        string? conversation = mentioned.Append(address ?? default).Where(static reference => reference.Kind == StoredReference.Conversation).Select(StateOwner.NameOf).FirstOrDefault();
        return Joined([.. found.Values], conversation);
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

    /// <summary>Looks for all of them at once: a long conversation mentions many.</summary>
    /// <returns>False when one is not there.</returns>
    async Task<bool> AddAsync(Dictionary<string, FoundState> found, List<SoughtState> sought)
    {
        (SoughtState Sought, string Owner)[] places = [.. sought.SelectMany(static each => each.Owners.Select(owner => (each, owner)))];
        IReadOnlyList<byte[]?> contents = await store.FindMapsAsync([.. places.Select(static place => (place.Owner, place.Sought.Name))], clock.GetUtcNow()).ConfigureAwait(false);
        foreach (((SoughtState each, string owner), byte[]? content) in places.Zip(contents))
        {
            if (content is not null && KeptState.Read(content) is { } state && each.Fits(state)) found.TryAdd(each.Name, new(owner, each.Name, content, state));
        }

        return sought.TrueForAll(each => found.ContainsKey(each.Name));
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
            Purpose = found.Select(static state => state.State.Purpose).FirstOrDefault(static purpose => purpose.Length > 0) ?? "",
            Model = found.Select(static state => state.State.Model).FirstOrDefault(static model => model.Length > 0) ?? "",
            Numbers = joined,
            Conversation = found.Find(state => state.Name == conversation),
        };
    }
}
