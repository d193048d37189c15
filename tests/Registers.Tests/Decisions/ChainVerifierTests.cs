using Gegevenshuis.AiGateway.Registers.Decisions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Decisions;

/// <summary>Invariant 14: the record tells the truth, and who changes it afterwards is found out.</summary>
public sealed class ChainVerifierTests : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        await using RegisterStore store = RegisterStore.Open(_folder.Options, TimeProvider.System);
        for (int index = 0; index < 5; index++) await store.AppendAsync(Records.Decision with { BytesReceived = 100 + index });
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_record_tells_the_truth_when_nobody_touched_it()
    {
        ChainVerification verification = ChainVerifier.Verify(_folder.Options);

        Assert.True(verification.IsWhole, verification.Fault);
        Assert.Equal(5, verification.Records);
    }

    [Theory]
    [InlineData("UPDATE decision SET verdict = 'pass' WHERE sequence = 3", 3)]
    [InlineData("UPDATE decision SET bytes_scanned = 0 WHERE sequence = 2", 2)]
    [InlineData("UPDATE decision SET findings = '' WHERE sequence = 4", 4)]
    [InlineData("UPDATE decision SET findings = 'x' WHERE sequence = 4", 4)]
    [InlineData("UPDATE decision SET user = '0000000000000000' WHERE sequence = 1", 1)]
    [InlineData("DELETE FROM decision WHERE sequence = 3", 3)]
    [InlineData("DELETE FROM decision WHERE sequence = 1", 1)]
    [InlineData("DELETE FROM decision WHERE sequence = 5", 5)]
    [InlineData("DELETE FROM decision", 1)]
    [InlineData("DELETE FROM chain_head", 6)]
    [InlineData("DELETE FROM decision WHERE sequence = 5; UPDATE chain_head SET sequence = 4, hash = (SELECT hash FROM decision WHERE sequence = 4)", 5)]
    [InlineData("INSERT INTO decision SELECT 6, exchange_id, at, application, user, endpoint, model, protocol, verdict, reason, policy_version, bytes_received, bytes_scanned, parts_scanned, not_scanned, findings, hash FROM decision WHERE sequence = 5", 6)]
    [InlineData("UPDATE decision SET sequence = 9 WHERE sequence = 2; UPDATE decision SET sequence = 2 WHERE sequence = 3; UPDATE decision SET sequence = 3 WHERE sequence = 9", 2)]
    public void The_record_tells_the_truth_and_names_the_first_place_that_was_changed(string tampering, long expected)
    {
        Tamper(tampering);

        ChainVerification verification = ChainVerifier.Verify(_folder.Options);

        Assert.False(verification.IsWhole);
        Assert.Equal(expected, verification.FaultAt);
        Assert.NotEmpty(verification.Fault);
    }

    [Fact]
    public void An_older_copy_of_the_whole_database_is_found_out_by_a_head_that_was_kept_outside()
    {
        string head = ChainVerifier.Verify(_folder.Options).Head;

        Assert.True(ChainVerifier.Verify(_folder.Options, head).IsWhole);
        Assert.False(ChainVerifier.Verify(_folder.Options, "6" + head[1..]).IsWhole);
    }

    [Theory]
    [InlineData("DELETE FROM decision WHERE sequence = 5")]
    [InlineData("DELETE FROM chain_head")]
    public void The_gateway_does_not_start_on_a_chain_whose_end_was_changed(string tampering)
    {
        Tamper(tampering);

        Assert.Throws<StoreUnavailableException>(() => RegisterStore.Open(_folder.Options, TimeProvider.System));
    }

    void Tamper(string sql)
    {
        using SqliteConnection connection = new($"Data Source={_folder.Options.DatabasePath};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
