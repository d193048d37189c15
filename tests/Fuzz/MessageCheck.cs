using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>What must hold for every request: it is refused, or leaves whole as valid JSON without a value, the very same when nothing was found.</summary>
sealed class MessageCheck
{
    static readonly HashSet<DataClass> s_nothing = [];
    static readonly byte[] s_secret = Encoding.UTF8.GetBytes(MessageMaker.Secret);
    static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 1000 };

    readonly Dictionary<string, MessageFilter> _filters = Protocols.All.ToDictionary(static p => p.Id, static p => new MessageFilter(p, FuzzScanner.ForRequests, new FilterLimits()));

    public void Run(MessageMaker maker)
    {
        (Protocol protocol, byte[] body) = maker.Request();
        byte[] before = [.. body];
        using Inspection inspection = _filters[protocol.Id].Inspect(body);
        Assert.True(body.AsSpan().SequenceEqual(before), "the body that came in was changed");
        if (inspection.Unreadable is not null) return;
        Rewrite rewrite = inspection.Rewrite(Verdict.Decide(inspection, FuzzScanner.ForRequests, s_nothing), new RewriteOptions());
        ReadOnlyMemory<byte> sent = rewrite.Body.ToMemory();
        using JsonDocument json = JsonDocument.Parse(sent, s_deep);
        Assert.True(maker.IsDamaged || sent.Span.IndexOf(s_secret) < 0, "a value left");
        if (inspection.Hits.Count == 0) Assert.True(sent.Span.SequenceEqual(before), "a body without findings was changed");
        Assert.False(rewrite.Map.Labels.Any(static label => label.AsSpan().SequenceEqual("TELEFOON"u8)), "a value that may not be restored is in the map");
    }
}
