using System.Diagnostics;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Identity;
using Gegevenshuis.AiGateway.Proxy.Keeping;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Resilience;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Proxy.Spooling;
using Gegevenshuis.AiGateway.Proxy.Telemetry;
using Gegevenshuis.AiGateway.Registers;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>The life of one request: who, where to, what is in it, may it leave, and what came back.</summary>
/// <remarks>Shared by all requests; keeps nothing between them.</remarks>
sealed partial class ExchangeHandler(
    RouteTables routes, CallerIdentification callers, ApplicationSlots slots, BodyMemory memory, SpoolFolder spool, MessageInspection inspections,
    Delivery delivery, StateKeeping keeping, KeptList lists, ExchangeClosing closing, Instruments instruments, TimeProvider clock, ILogger<ExchangeHandler> log)
{
    /// <param name="context">A request to one of the operation's addresses, by its method.</param>
    /// <param name="operation">What is asked.</param>
    /// <param name="deployment">The model in the path, or null when the body names it.</param>
    public async Task HandleAsync(HttpContext context, Operation operation, string? deployment)
    {
        using Activity? activity = instruments.StartExchange();
        string id = (activity?.TraceId ?? ExchangeId.New(clock)).ToHexString();
        Exchange exchange = new(id, routes.Current, operation, clock.GetTimestamp(), LanguageChoice.From(context.Request.Headers.AcceptLanguage));
        Refusal? refusal;
        try
        {
            refusal = await AdmitAsync(context, exchange, deployment).ConfigureAwait(false);
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            exchange.Outcome = "client-gone";
            refusal = null;
        }
        catch (StoreUnavailableException)
        {
            refusal = new(MessageCode.StoreUnavailable) { IsRecorded = true };
        }
#pragma warning disable CA1031 // A fault of ours must not let anything through, and its text may quote the message.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFault(log, exchange.Id, e.GetType().Name);
            refusal = new(MessageCode.GatewayFault) { Outcome = exchange.Sent == "niet" ? "refused" : "upstream-failed" };
        }

        await closing.CloseAsync(context, exchange, refusal, activity).ConfigureAwait(false);
    }

    /// <summary>Lets known callers in, as many at a time as the policy allows.</summary>
    async Task<Refusal?> AdmitAsync(HttpContext context, Exchange exchange, string? deployment)
    {
        if (context.Request.Query.ContainsKey("key")) return new(MessageCode.KeyInAddress);
        IdentifiedCaller identified = await callers
            .IdentifyAsync(context.Request.Headers, exchange.Policy, exchange.Routes.Today, context.RequestAborted).ConfigureAwait(false);
        if (identified.Caller is not { } caller) return new(identified.Refusal);
        exchange.Caller = caller;
        if (!slots.TryTake(caller.Application.Id, exchange.Policy.Settings.Limits.MaxConcurrentPerApplication)) return new(MessageCode.TooMany);
        try
        {
            return await AskAsync(context, exchange, deployment).ConfigureAwait(false);
        }
        finally
        {
            slots.Release(caller.Application.Id);
        }
    }

    /// <summary>Reads the question in full and finds the endpoints it may go to.</summary>
    async Task<Refusal?> AskAsync(HttpContext context, Exchange exchange, string? deployment)
    {
        PolicyLimits limits = exchange.Policy.Settings.Limits;
        if (exchange.Operation.IsAboutKept && limits.KeepDays == 0) return new(MessageCode.UnknownPath);
        if (exchange.Operation.Lists.Length > 0) return await lists.AnswerAsync(context, exchange).ConfigureAwait(false);
        if (!exchange.Operation.HasNoBody && RequestBody.FormFault(context.Request, exchange.Operation.IsForm) is { Length: > 0 } fault) return new(fault);
        using BodyRoom room = memory.Open(limits.MaxBufferedMiB * 1024L * 1024);
        using RequestBody body = exchange.Operation.IsForm
            ? await new FormBody(spool, limits, room).ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false)
            : await RequestBody.ReadAsync(context.Request, limits.MaxBodyBytes, room, context.RequestAborted).ConfigureAwait(false);
        if (body.Fault.Length > 0) return new(body.Fault);
        exchange.RequestBytes = body.Body.Length;
        return await RouteAsync(context, exchange, body.Body, deployment).ConfigureAwait(false);
    }

    async Task<Refusal?> RouteAsync(HttpContext context, Exchange exchange, MessageBody body, string? deployment)
    {
        Operation operation = exchange.Operation;
        string? contentType = context.Request.ContentType;
        string? model = operation.HasNoModel ? "" : deployment ?? (operation.IsForm ? ModelField.Read(body, contentType) : ModelField.Read(body.ToMemory().Span));
        if (model is null) return await WithoutModelAsync(exchange, body, contentType).ConfigureAwait(false);
        IReadOnlyList<Destination> offers = operation.HasNoModel
            ? exchange.Routes.Find(exchange.Caller!.Application, operation)
            : exchange.Routes.Find(exchange.Caller!.Application, model, operation);
        if (offers.Count == 0) return new(MessageCode.UnknownModel);
        if (model.Length > 0) exchange.Model = model;
        Destination[] open = [.. offers.Where(static offer => offer.State.IsOpen)];
        if (open.Length == 0) return Closed(exchange, offers[0]);
        if (operation.IsForFirst) open = open[..1];
        if (KeptQuery.Of(context.Request.Query, operation) is not { } query) return new(MessageCode.NotKnown);
        Question question = new(body, model, deployment is not null, context.Request.Query["api-version"], context.Request.Query["alt"] == "sse")
        {
            ContentType = contentType,
            Versions = VersionHeaders.Of(context.Request.Headers),
            Query = query,
        };
        return operation.About.Length == 0
            ? await delivery.DeliverAsync(context, exchange, question, open).ConfigureAwait(false)
            : await AboutAsync(context, exchange, question, open).ConfigureAwait(false);
    }

    /// <summary>Asks about something that an endpoint keeps, by the id in the address.</summary>
    async Task<Refusal?> AboutAsync(HttpContext context, Exchange exchange, Question question, IReadOnlyList<Destination> open)
    {
        Operation operation = exchange.Operation;
        StoredReference? subject = InAddress(context, "id", operation.About), item = InAddress(context, "item", StoredReference.Item);
        if (subject is null || (item is null && context.Request.RouteValues.ContainsKey("item"))) return new(MessageCode.NotKnown);
        Refusal? refusal = await delivery.DeliverAsync(context, exchange, question with { Subject = subject, Item = item }, open).ConfigureAwait(false);
        // What is erased here when the endpoint says that it did; one that never heard of it is just as well rid of it.
        if (operation.Deletes && refusal?.EndpointError?.Status == StatusCodes.Status404NotFound) await keeping.ForgetAsync(exchange, subject.Value).ConfigureAwait(false);
        return refusal;
    }

    static StoredReference? InAddress(HttpContext context, string name, string kind)
        => context.Request.RouteValues[name] is string id && StoredReference.IsId(System.Text.Encoding.UTF8.GetBytes(id)) ? new(kind, id) : null;

    /// <summary>A body without a model is most often a body that cannot be read; then that is what the caller must hear.</summary>
    async Task<Refusal> WithoutModelAsync(Exchange exchange, MessageBody body, string? contentType)
    {
        using Inspection? inspection = await inspections.InspectAsync(exchange, exchange.Routes.Strict(exchange.Operation), body, contentType).ConfigureAwait(false);
        if (inspection is null) return new(MessageCode.InspectionFailed);
        return inspection.Unreadable is { } unreadable ? MessageInspection.Unreadable(unreadable) with { Inspection = inspection } : new(MessageCode.NoModel) { Inspection = inspection };
    }

    static Refusal Closed(Exchange exchange, Destination first)
    {
        exchange.Destination = first;
        return new(MessageCode.EndpointClosed) { Detail = string.Join(' ', first.State.Reasons) };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Exchange {Exchange} failed in the gateway: {Fault}")]
    static partial void LogFault(ILogger log, string exchange, string fault);
}
