using System.Diagnostics;
using Gegevenshuis.AiGateway.Registers.Decisions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Storage;

public sealed class RegisterStoreTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Decisions_get_consecutive_places_in_the_chain_also_when_they_arrive_together()
    {
        await using RegisterStore store = RegisterStore.Open(_folder.Options, TimeProvider.System);

        DecisionReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => store.AppendAsync(Records.Decision)));

        Assert.Equal(Enumerable.Range(1, 1000).Select(number => (long)number), receipts.Select(receipt => receipt.Sequence).Order());
        Assert.True(ChainVerifier.Verify(_folder.Options).IsWhole);
    }

    [Fact]
    public async Task The_chain_continues_after_a_restart()
    {
        await using (RegisterStore store = RegisterStore.Open(_folder.Options, TimeProvider.System)) await store.AppendAsync(Records.Decision);
        await using (RegisterStore store = RegisterStore.Open(_folder.Options, TimeProvider.System))
        {
            DecisionReceipt receipt = await store.AppendAsync(Records.Decision);
            Assert.Equal(2, receipt.Sequence);
        }

        ChainVerification verification = ChainVerifier.Verify(_folder.Options);
        Assert.True(verification.IsWhole, verification.Fault);
        Assert.Equal(2, verification.Records);
    }

    [Fact]
    public async Task Usage_goes_to_the_disk_with_the_next_decision_or_when_it_has_waited_long_enough()
    {
        FakeTimeProvider clock = new();
        await using RegisterStore store = RegisterStore.Open(_folder.Options, clock);

        Task first = store.AppendAsync(Records.Usage);
        await store.AppendAsync(Records.Decision);
        await first;
        Task second = store.AppendAsync(Records.Usage);
        Assert.False(second.IsCompleted);
        clock.Advance(_folder.Options.Patience);
        await second;
    }

    [Fact]
    public async Task Usage_that_still_waits_is_stored_when_the_store_closes()
    {
        Task[] usages;
        await using (RegisterStore store = RegisterStore.Open(_folder.Options with { BatchSize = 3 }, new FakeTimeProvider()))
            usages = [.. Enumerable.Range(0, 10).Select(_ => store.AppendAsync(Records.Usage))];

        Assert.All(usages, static usage => Assert.True(usage.IsCompletedSuccessfully));
    }

    /// <summary>Invariant 1 at this layer: a write that is not on the disk is an exception, never a silent loss.</summary>
    [Fact]
    public async Task Fail_closed_when_the_database_file_is_deleted()
    {
        await using RegisterStore store = RegisterStore.Open(_folder.Options, TimeProvider.System);
        await store.AppendAsync(Records.Decision);
        File.Delete(_folder.Options.DatabasePath);

        StoreUnavailableException broken = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AppendAsync(Records.Decision));

        Assert.Equal("missing", broken.Code);
        Assert.False(store.IsHealthy);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.AppendAsync(Records.Usage));
    }

    [Fact]
    public async Task Fail_closed_when_the_database_disappeared_while_the_gateway_was_down()
    {
        await using (RegisterStore store = RegisterStore.Open(_folder.Options, TimeProvider.System)) await store.AppendAsync(Records.Decision);
        File.Delete(_folder.Options.DatabasePath);

        StoreUnavailableException broken = Assert.Throws<StoreUnavailableException>(() => RegisterStore.Open(_folder.Options, TimeProvider.System));

        Assert.Equal("missing", broken.Code);
    }

    [Fact]
    public async Task Fail_closed_when_the_disk_is_full_and_heal_when_there_is_room_again()
    {
        await using RegisterStore store = RegisterStore.Open(_folder.Options, TimeProvider.System);
        await store.AppendAsync(Records.Decision);

        // Another connection holds the database for longer than the writer waits: what a full or locked disk looks like to it.
        using (SqliteConnection other = new($"Data Source={_folder.Options.DatabasePath};Pooling=False"))
        {
            other.Open();
            using SqliteTransaction held = other.BeginTransaction();
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AppendAsync(Records.Decision));
            Assert.False(store.IsHealthy);
        }

        DecisionReceipt receipt = await AppendWhenHealthy(store);

        Assert.Equal(2, receipt.Sequence);
        Assert.True(ChainVerifier.Verify(_folder.Options).IsWhole);
    }

    [Fact]
    public void Fail_closed_when_the_data_folder_is_a_file()
    {
        string path = Path.Combine(_folder.Path, "bestand");
        File.WriteAllText(path, "");

        Assert.Throws<StoreUnavailableException>(() => RegisterStore.Open(new RegisterOptions { DataFolder = path }, TimeProvider.System));
    }

    /// <summary>Invariant 2 at this layer: a receipt means that the decision survives a killed process.</summary>
    [Fact]
    public async Task Nothing_leaves_before_the_verdict_a_receipt_is_given_only_after_the_commit()
    {
        List<string> receipts = await RunAndKillWriter();

        ChainVerification verification = ChainVerifier.Verify(_folder.Options, expectedHead: receipts[^1]);

        Assert.True(verification.IsWhole, verification.Fault);
        Assert.All(receipts, receipt => Assert.True(long.Parse(receipt.Split(':')[0], null) <= verification.Records));
    }

    [Fact]
    public async Task Key_files_can_be_read_by_their_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; access lists of the folder apply there.");
        await using RegisterStore store = RegisterStore.Open(_folder.Options, TimeProvider.System);

#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Options.ChainKeyPath));
#pragma warning restore CA1416
    }

    static async Task<DecisionReceipt> AppendWhenHealthy(RegisterStore store)
    {
        while (true)
        {
            try
            {
                return await store.AppendAsync(Records.Decision);
            }
            catch (StoreUnavailableException)
            {
                await Task.Yield();
            }
        }
    }

    async Task<List<string>> RunAndKillWriter()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Gegevenshuis.AiGateway.Registers.CrashWriter.dll");
        using Process writer = Process.Start(new ProcessStartInfo("dotnet", [program, _folder.Path]) { RedirectStandardOutput = true })!;
        List<string> receipts = [];
        while (receipts.Count < 500 && await writer.StandardOutput.ReadLineAsync() is { } line) receipts.Add(line);
        writer.Kill();
        await writer.WaitForExitAsync();
        Assert.Equal(500, receipts.Count);
        return receipts;
    }
}
