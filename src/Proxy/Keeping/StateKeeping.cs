using System.Text;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Registers;
using Gegevenshuis.AiGateway.Registers.Maps;

namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>Keeps, sealed and for as long as the policy says, what a later message needs to know of this one.</summary>
sealed partial class StateKeeping(RegisterStore store, TimeProvider clock, ILogger<StateKeeping> log)
{
    /// <summary>More values than a conversation of people has; whoever gets here starts a new one.</summary>
    const int MaxNumberBytes = 8 * 1024 * 1024;

    /// <summary>Goes on with a conversation: its new numbers are kept before the message leaves, so no other message gives them away.</summary>
    /// <returns>False when another message of the conversation was faster, and the numbers must be given again.</returns>
    /// <exception cref="StoreUnavailableException">Not kept: nothing may be forwarded.</exception>
    public async Task<bool> ContinueAsync(Exchange exchange, FoundState conversation, KeptNumbers numbers)
    {
        byte[] content = (conversation.State with { Numbers = Bounded(numbers) }).ToBytes();
        return content.AsSpan().SequenceEqual(conversation.Content)
            || await store.ReplaceMapAsync(new(conversation.Owner, conversation.Name, content, Expires(exchange)), conversation.Content, clock.GetUtcNow()).ConfigureAwait(false);
    }

    /// <summary>Keeps the ids that come in the answer, each before the client learns it.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="destination">The endpoint that has what the ids stand for.</param>
    /// <param name="numbers">Numbers of the conversation up to the answer.</param>
    /// <param name="whole">What the items in the answer are part of; null when the answer itself says so.</param>
    /// <param name="purpose">What an uploaded file is for, or empty.</param>
    public KeepIds For(Exchange exchange, Destination destination, KeptNumbers numbers, StoredReference? whole, string purpose)
    {
        byte[]? bytes = ReferenceEquals(numbers, KeptNumbers.None) ? null : Bounded(numbers);
        return async (ids, answer, _) =>
        {
            whole ??= ids.Where(static id => id.Kind == StoredReference.Response).Select(static id => (StoredReference?)id).FirstOrDefault();
            KeptState state = new(destination.Endpoint.Id) { Model = exchange.Model };
            string form = ids.Any(static id => id.Kind is StoredReference.File or StoredReference.Batch) ? Encoding.UTF8.GetString(answer.Span) : "";
            IEnumerable<KeptMap> maps = ids.SelectMany(id => id.Kind switch
            {
                StoredReference.Item => whole is { } container ? [Map(exchange, id, state with { PartOf = StateOwner.NameOf(container) })] : [],
                StoredReference.File => Files(exchange, id, state with { Purpose = purpose.Length > 0 ? purpose : StoredFile.Answers, Numbers = bytes }, purpose.Length > 0 ? form : ""),
                StoredReference.Batch => [Map(exchange, id, state with { Form = form, Numbers = bytes }) with { Shelf = StoredReference.Batch }],
                _ => [Map(exchange, id, state with { Numbers = bytes })],
            });
            return await KeepAsync(exchange, [.. maps]).ConfigureAwait(false);
        };
    }

    /// <summary>Erases what the endpoint says it erased, before the client hears of it.</summary>
    public KeepIds Erasing(Exchange exchange, StoredReference subject) => async (_, _, _) =>
    {
        await ForgetAsync(exchange, subject).ConfigureAwait(false);
        return true;
    };

    /// <summary>Erases what the endpoint erased. What cannot be erased now goes when it expires.</summary>
    public async Task ForgetAsync(Exchange exchange, StoredReference subject)
    {
        try
        {
            foreach (string owner in StateOwner.All(exchange.Caller!)) await store.ForgetMapAsync(owner, StateOwner.NameOf(subject)).ConfigureAwait(false);
            if (subject.Kind == StoredReference.File) await store.ForgetMapAsync(StateOwner.Shared(exchange.Caller!), StateOwner.NameOf(subject)).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            LogNotForgotten(log, exchange.Id);
        }
    }

    IEnumerable<KeptMap> Files(Exchange exchange, StoredReference id, KeptState state, string form)
    {
        yield return Map(exchange, id, state with { Form = form }) with { Shelf = form.Length > 0 ? StoredReference.File : null };
        // Everyone in the application may use it; what was replaced in it comes back only for who sent it.
        yield return new(StateOwner.Shared(exchange.Caller!), StateOwner.NameOf(id), (state with { Numbers = null }).ToBytes(), Expires(exchange));
    }

    KeptMap Map(Exchange exchange, StoredReference id, KeptState state)
        => new(StateOwner.Of(exchange.Caller!), StateOwner.NameOf(id), state.ToBytes(), Expires(exchange));

    async Task<bool> KeepAsync(Exchange exchange, IReadOnlyList<KeptMap> maps)
    {
        if (maps.Count == 0) return true;
        try
        {
            await store.KeepMapsAsync(maps, clock.GetUtcNow()).ConfigureAwait(false);
            return true;
        }
        catch (StoreUnavailableException)
        {
            LogNotKept(log, exchange.Id);
            return false;
        }
    }

    DateTimeOffset Expires(Exchange exchange) => clock.GetUtcNow().AddDays(exchange.Policy.Settings.Limits.KeepDays);

    static byte[] Bounded(KeptNumbers numbers)
    {
        byte[] bytes = numbers.ToBytes();
        return bytes.Length <= MaxNumberBytes ? bytes : throw new StoreUnavailableException("map-too-large");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What belongs to the answer of exchange {Exchange} could not be kept; the answer was withheld")]
    static partial void LogNotKept(ILogger log, string exchange);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was deleted in exchange {Exchange} could not be erased here; it will expire")]
    static partial void LogNotForgotten(ILogger log, string exchange);
}
