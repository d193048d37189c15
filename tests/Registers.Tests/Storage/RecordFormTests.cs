using Gegevenshuis.AiGateway.Registers.Decisions;
using Xunit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Storage;

/// <summary>Invariant 12 for the registers: a member that holds text is refused before it is stored.</summary>
public sealed class RecordFormTests : IAsyncDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly RegisterStore _store;

    public RecordFormTests() => _store = RegisterStore.Open(_folder.Options, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    public static TheoryData<string> Texts =>
        ["999990019", "sanne@voorbeeld.nl", "Sanne de Vries", "NL91ABNA0417164300", "06-12345678901", "regel\nregel", "ééntje", new string('a', 101)];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task No_text_at_rest_or_in_passing_every_string_of_a_decision_is_checked(string text)
    {
        DecisionRecord[] records =
        [
            Records.Decision with { ExchangeId = text },
            Records.Decision with { Application = text },
            Records.Decision with { User = text },
            Records.Decision with { Endpoint = text },
            Records.Decision with { Model = text },
            Records.Decision with { Protocol = text },
            Records.Decision with { Verdict = text },
            Records.Decision with { Reason = text },
            Records.Decision with { PolicyVersion = text },
            Records.Decision with { NotScanned = [text] },
            Records.Decision with { Findings = [new FindingCount(text, "person", "mask", "likely", 1)] },
            Records.Decision with { Findings = [new FindingCount("nl-bsn", text, "mask", "likely", 1)] },
            Records.Decision with { Findings = [new FindingCount("nl-bsn", "person", text, "likely", 1)] },
            Records.Decision with { Findings = [new FindingCount("nl-bsn", "person", "mask", text, 1)] },
        ];

        foreach (DecisionRecord record in records)
        {
            InvalidRecordException refused = await Assert.ThrowsAsync<InvalidRecordException>(() => _store.AppendAsync(record));
            Assert.DoesNotContain(text, refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task No_text_at_rest_or_in_passing_every_string_of_usage_and_incidents_is_checked(string text)
    {
        await Assert.ThrowsAsync<InvalidRecordException>(() => _store.AppendAsync(Records.Usage with { Model = text }));
        await Assert.ThrowsAsync<InvalidRecordException>(() => _store.AppendAsync(Records.Usage with { Outcome = text }));
        await Assert.ThrowsAsync<InvalidRecordException>(() => _store.ReportAsync(Records.NearMiss with { Reason = text }));
        await Assert.ThrowsAsync<InvalidRecordException>(() => _store.ReportAsync(Records.NearMiss with { RuleIds = [text] }));
        await Assert.ThrowsAsync<InvalidRecordException>(() => _store.ReportAsync(Records.NearMiss with { DataClasses = [text] }));
    }

    [Fact]
    public async Task A_refused_record_does_not_harm_the_store()
    {
        await Assert.ThrowsAsync<InvalidRecordException>(() => _store.AppendAsync(Records.Decision with { Model = "een zin" }));

        Assert.Equal(1, (await _store.AppendAsync(Records.Decision)).Sequence);
    }
}
