using System.Globalization;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Proxy.Telemetry;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Inspects a question and judges whether it was read as it was routed. A fault in a detector refuses the message.</summary>
sealed partial class MessageInspection(Instruments instruments, TimeProvider clock, ILogger<MessageInspection> log)
{
    /// <summary>Reads and scans the whole message.</summary>
    /// <returns>Null when the inspection itself failed.</returns>
    /// <remarks>A body on the disk takes a while: it gets a thread of its own, so that other requests do not wait for one of the pool.</remarks>
    public ValueTask<Inspection?> InspectAsync(Exchange exchange, IRequestFilter filter, MessageBody body, string? contentType) => body is MemoryBody
        ? new(Inspect(exchange, filter, body, contentType))
        : new(Task.Factory.StartNew(() => Inspect(exchange, filter, body, contentType), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    Inspection? Inspect(Exchange exchange, IRequestFilter filter, MessageBody body, string? contentType)
    {
        long start = clock.GetTimestamp();
        try
        {
            return filter.Inspect(body, contentType);
        }
#pragma warning disable CA1031 // Whatever went wrong: what was not inspected in full does not leave.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFault(log, exchange.Id, e.GetType().Name);
            return null;
        }
        finally
        {
            instruments.Inspected(clock.GetElapsedTime(start));
        }
    }

    /// <summary>Makes the bytes that may leave.</summary>
    /// <returns>Null when the rewriting itself failed.</returns>
    public Rewrite? Rewrite(Exchange exchange, Inspection inspection, Verdict verdict, RewriteOptions options)
    {
        try
        {
            return inspection.Rewrite(verdict, options);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFault(log, exchange.Id, e.GetType().Name);
            return null;
        }
    }

    /// <summary>Why this inspection cannot lead to a verdict, or null when it can.</summary>
    /// <param name="inspection">The inspection, or null when it failed.</param>
    /// <param name="question">What came in.</param>
    /// <param name="destination">The endpoint, with the models that it is approved for.</param>
    public static Refusal? Fault(Inspection? inspection, Question question, Destination destination)
    {
        if (inspection is null) return new(MessageCode.InspectionFailed);
        if (inspection.Unreadable is { } unreadable) return Unreadable(unreadable) with { Inspection = inspection };
        bool isAsRouted = destination.Operation.HasNoModel || inspection.Model == question.Model || (question.IsModelInPath && !inspection.NamesModel);
        // A model to fall back on, or one that a line of a batch asks for, is asked by the endpoint itself, so it must be as approved as the first.
        isAsRouted &= inspection.Models.All(model => model == question.Model || destination.Endpoint.Models.Contains(model, StringComparer.Ordinal));
        return isAsRouted ? null : new(MessageCode.UnknownModel) { Inspection = inspection };
    }

    public static Refusal Unreadable(Unreadable unreadable) => unreadable.Code switch
    {
        "body-too-large" => new(MessageCode.BodyTooLarge),
        "part-not-inspectable" => new(MessageCode.NotInspectable) { Detail = unreadable.Reason },
        _ => new(MessageCode.Unreadable) { Detail = unreadable.Reason + PlaceOf(unreadable) },
    };

    static string PlaceOf(Unreadable unreadable) => unreadable.Line is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" Kijk op regel {unreadable.Line}, positie {unreadable.Column}.");

    [LoggerMessage(Level = LogLevel.Error, Message = "Inspection failed in exchange {Exchange}: {Fault}. The message was refused")]
    static partial void LogFault(ILogger log, string exchange, string fault);
}
