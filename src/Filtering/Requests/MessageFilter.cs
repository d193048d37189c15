using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Finds the text in requests of one protocol and shows it to one scanner.</summary>
/// <remarks>Immutable; shared between threads. Never throws for what is in a body, and never puts any of it in a message.</remarks>
public sealed class MessageFilter : IRequestFilter
{
    readonly Protocol _protocol;
    readonly Scanner _scanner;
    readonly FilterLimits _limits;
    readonly FieldNode _root;
    readonly IReadOnlyList<byte[]> _labels;

    readonly DocumentReader _documents;

    /// <param name="protocol">Where text is.</param>
    /// <param name="scanner">What is looked for.</param>
    /// <param name="limits">Bounds, and what may pass uninspected.</param>
    /// <param name="documents">Opens files; null for one that reads no text in images.</param>
    public MessageFilter(Protocol protocol, Scanner scanner, FilterLimits limits, DocumentReader? documents = null)
    {
        (_protocol, _scanner, _limits, _documents) = (protocol, scanner, limits, documents ?? new DocumentReader(new DocumentLimits()));
        _root = FieldNode.Of(protocol);
        _labels = [.. Redactor.Labels(scanner).Select(Encoding.UTF8.GetBytes)];
    }

    Inspection IRequestFilter.Inspect(MessageBody body, string? contentType)
        => body.Length > _limits.MaxBodyBytes ? Inspection.Of(UnreadableReason.TooLarge) : Inspect(body.ToMemory());

    /// <summary>Reads and scans a whole request body. The result refers to the body: do not change it while the inspection is in use.</summary>
    public Inspection Inspect(ReadOnlyMemory<byte> body)
    {
        if (body.Length > _limits.MaxBodyBytes) return Inspection.Of(UnreadableReason.TooLarge);
        JsonTape tape = new();
        JsonOptions options = new(_limits.MaxDepth, _limits.MaxStrings, RefuseDuplicateKeys: true, AllowLoneSurrogates: false);
        JsonFault fault = JsonParser.Parse(body.Span, tape, options, out int position);
        Unreadable? unreadable = fault != JsonFault.None ? UnreadableReason.Of(fault, body.Span, position)
            : tape[0].Kind != JsonKind.Object ? UnreadableReason.NotAnObject : null;
        if (unreadable is null) return Walk(body, tape);
        tape.Dispose();
        return Inspection.Of(unreadable);
    }

    Inspection Walk(ReadOnlyMemory<byte> body, JsonTape tape)
    {
        using TextScan scan = new(_scanner, _labels);
        AttachedFiles files = new(_documents, scan, _limits);
        using MessageWalk walk = new(_root, _protocol, scan, files, _limits);
        walk.Run(body.Span, tape);
        Unreadable? unreadable = walk.Reference >= 0 ? UnreadableReason.Reference(body.Span, walk.Reference)
            : walk.Tokens >= 0 ? UnreadableReason.Tokens(body.Span, walk.Tokens)
            : files.Refused is { } part ? UnreadableReason.Uninspectable(body.Span, walk.Uninspectable, part)
            : walk.Disguised >= 0 ? UnreadableReason.Disguised(body.Span, walk.Disguised) : null;
        // What was looked into when it was uploaded or said is not looked into again; the record tells.
        string[] notScanned = [.. files.NotScanned, .. walk.References.Select(static reference => $"{reference.Kind}:kept").Distinct()];
        if (unreadable is null) return new Inspection(body, tape, _scanner, _protocol.Request, scan, notScanned) { Models = walk.Models, References = walk.References };
        tape.Dispose();
        return Inspection.Of(unreadable, files.NotScanned);
    }
}
