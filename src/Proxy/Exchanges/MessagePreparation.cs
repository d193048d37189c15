using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Gegevenshuis.AiGateway.Proxy.Keeping;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Proxy.Telemetry;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Brings a question to the point where it may leave for one endpoint: inspected, decided on, rewritten and recorded.</summary>
sealed class MessagePreparation(
    MessageInspection inspections, ExchangeRecords records, EndpointCredentials credentials, StateLookup lookup, StateKeeping keeping, Instruments instruments, TimeProvider clock)
{
    /// <summary>Messages of one conversation that may be faster than this one, each time it is numbered.</summary>
    const int MaxNumberings = 16;

    /// <param name="exchange">The exchange.</param>
    /// <param name="question">What came in.</param>
    /// <param name="destination">An open endpoint.</param>
    /// <param name="isFirst">False when an earlier endpoint failed: a verdict to block then only means that this one is skipped.</param>
    public async Task<PreparedMessage> PrepareAsync(Exchange exchange, Question question, Destination destination, bool isFirst)
    {
        string? credential = destination.Endpoint.Credential is { } source ? credentials.Read(source) : null;
        if (destination.Endpoint.Credential is not null && credential is null) return PreparedMessage.Refused(new(MessageCode.NoCredential));
        using Inspection? inspection = await inspections.InspectAsync(exchange, destination.Filter, question.Body, question.ContentType).ConfigureAwait(false);
        exchange.InvisibleCharacters = inspection?.InvisibleCharacters ?? 0;
        if (MessageInspection.Fault(inspection, question, destination) is { } fault) return PreparedMessage.Refused(fault);
        exchange.IsStreaming = inspection!.IsStreaming || question.Query.AsksStream;
        Verdict verdict = Verdict.Decide(inspection, destination.Scanner, destination.Accepts);
        if (verdict.Kind == VerdictKind.Block) return await BlockAsync(exchange, inspection, verdict, destination, isFirst).ConfigureAwait(false);
        for (int i = 0; i < MaxNumberings; i++)
        {
            EarlierState earlier = await lookup.FindAsync(exchange.Caller!, question.Subject, [.. inspection.References, .. question.Named]).ConfigureAwait(false);
            if (earlier.Code.Length > 0) return PreparedMessage.Refused(new(earlier.Code) { Inspection = inspection });
            if (earlier.Endpoint is { } endpoint && endpoint != destination.Endpoint.Id) return PreparedMessage.Refused(new(MessageCode.NotKnown) { Inspection = inspection, IsElsewhere = true });
            if (await PassAsync(exchange, question, inspection, verdict, destination, credential, earlier).ConfigureAwait(false) is { } prepared) return prepared;
        }

        return PreparedMessage.Refused(new(MessageCode.TooMany) { Inspection = inspection });
    }

    async Task<PreparedMessage> BlockAsync(Exchange exchange, Inspection inspection, Verdict verdict, Destination destination, bool isFirst)
    {
        RuleOutcome[] blocked = [.. verdict.Outcomes.Where(static outcome => outcome.Action == Detection.Rules.RuleAction.Block)];
        Refusal refusal = new(MessageCatalogue.CodeFor(blocked[0].Rule.Class))
        {
            Found = FindingReport.ForStaff(blocked),
            Outcome = "blocked",
            IsRecorded = true,
        };
        if (!isFirst) return PreparedMessage.Refused(refusal);
        exchange.Destination = destination;
        instruments.Decided(exchange, verdict, refusal.Code);
        await records.DecideAsync(exchange, inspection, verdict, refusal.Code).ConfigureAwait(false);
        return PreparedMessage.Refused(refusal);
    }

    /// <returns>Null when another message of the same conversation was faster, so that the numbers are not right any more.</returns>
    async Task<PreparedMessage?> PassAsync(
        Exchange exchange, Question question, Inspection inspection, Verdict verdict, Destination destination, string? credential, EarlierState earlier)
    {
        bool asksUsage = inspection.IsStreaming && !inspection.AsksUsage && destination.Protocol.Request.Usage.Length > 0;
        string? model = question.IsModelInPath && !destination.IsAddressedByModel && !destination.Operation.IsForm ? question.Model : null;
        bool keepsIds = exchange.Policy.Settings.Limits.KeepDays > 0 && destination.Protocol.Answer.Ids.Count > 0;
        bool adds = earlier.Conversation is not null && !destination.Operation.HasNoBody;
        RewriteOptions options = new(asksUsage, model) { Earlier = earlier.Numbers, KeepsNumbers = adds || (keepsIds && inspection.IsKept) };
        if (inspections.Rewrite(exchange, inspection, verdict, options) is not { } rewrite) return PreparedMessage.Refused(new(MessageCode.InspectionFailed));
        if (adds && !await keeping.ContinueAsync(exchange, earlier.Conversation!, rewrite.Kept).ConfigureAwait(false)) return null;
        if (exchange.Model == Identity.Caller.Nobody && earlier.Model.Length > 0) exchange.Model = earlier.Model;
        Notice notice = Notice.Of(exchange, verdict, destination.Scanner);
        exchange.Destination = destination;
        exchange.Replaced = rewrite.Replaced;
        instruments.Decided(exchange, verdict, notice.Code);
        await records.DecideAsync(exchange, inspection, verdict, notice.Code).ConfigureAwait(false);
        return PreparedMessage.Ready(new OutgoingMessage
        {
            Destination = destination,
            Address = EndpointAddress.Of(destination, exchange.Model, question),
            Credential = credential,
            Headers = VersionHeaders.For(destination, question.Versions),
            Body = rewrite.Body,
            ContentType = destination.Operation.IsForm ? question.ContentType : null,
            IsStreaming = exchange.IsStreaming,
            IsLineFile = earlier.Purpose is StoredFile.Questions or StoredFile.Answers,
            AnswerContext = Context(exchange, inspection, verdict, rewrite, notice, asksUsage) with
            {
                Keep = destination.Operation.Deletes ? keeping.Erasing(exchange, question.Subject!.Value)
                    : keepsIds && inspection.IsKept ? keeping.For(exchange, destination, destination.Operation.HasNoBody ? earlier.Numbers : rewrite.Kept, question.Subject, inspection.Purpose) : null,
            },
            NoticeCode = notice.Code,
            Sent = rewrite.Replaced > 0 ? "gemaskeerd" : "wel",
        });
    }

    AnswerContext Context(Exchange exchange, Inspection inspection, Verdict verdict, Rewrite rewrite, Notice notice, bool hidesUsage) => new()
    {
        Shape = exchange.Protocol.Answer,
        Map = rewrite.Map,
        Rules = exchange.Destination!.Answers,
        Typed = exchange.Destination.Answers.IsEmpty ? TypedValues.None : inspection.Typed(verdict),
        HideUsage = hidesUsage,
        Choices = inspection.Choices,
        TextIsJson = inspection.AsksJson,
        UpstreamDiedMessage = exchange.Messages.AnswerBroke,
        NotKeptMessage = exchange.Messages.AnswerNotKept,
        UnreadableMessage = exchange.Messages.AnswerUnreadable,
        StoppedMessage = exchange.Messages.AnswerStopped,
        Mark = new AnswerMark
        {
            ExchangeId = exchange.Id,
            Model = exchange.Model,
            Provider = exchange.Destination!.Endpoint.Provider,
            Process = exchange.Application,
            At = clock.GetUtcNow(),
            Masked = rewrite.Replaced,
            MaskedKinds = notice.ReplacedKinds,
            Warning = notice.Text,
        },
    };
}
