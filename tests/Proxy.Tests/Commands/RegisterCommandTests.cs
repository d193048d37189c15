using System.Text.Json;
using Gegevenshuis.AiGateway.Registers;
using Gegevenshuis.AiGateway.Registers.Decisions;
using Gegevenshuis.AiGateway.Registers.Usage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Commands;

public sealed class RegisterCommandTests
{
    [Fact]
    public async Task Verify_says_that_a_chain_is_whole_and_that_a_changed_one_is_not()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("aipoort-data-");
        try
        {
            await FillAsync(data.FullName);
            CommandRun whole = await CommandRun.Of("verify", "--data", data.FullName);
            Assert.Equal(0, whole.Code);
            Assert.Contains("De keten is heel: 2 besluiten.", whole.Out, StringComparison.Ordinal);
            string head = whole.Out.Split('\n')[1]["Einde ".Length..].Trim();
            Assert.Equal(0, (await CommandRun.Of("verify", "--data", data.FullName, "--head", head)).Code);
            Assert.Equal(1, (await CommandRun.Of("verify", "--data", data.FullName, "--head", "9" + head)).Code);

            Execute(data.FullName, "UPDATE decision SET application = 'ander' WHERE sequence = 1");
            CommandRun changed = await CommandRun.Of("verify", "--data", data.FullName);
            Assert.Equal(1, changed.Code);
            Assert.Contains("De keten is niet heel.", changed.Out, StringComparison.Ordinal);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Usage_of_a_month_goes_to_the_screen_or_to_a_file()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("aipoort-data-");
        try
        {
            await FillAsync(data.FullName);
            CommandRun csv = await CommandRun.Of("export", "cmdb", "--data", data.FullName, "--month", "2026-11");
            Assert.StartsWith("\uFEFFperiode;toepassing;", csv.Out, StringComparison.Ordinal);
            Assert.Contains("2026-11;chat;model;klein;1;", csv.Out, StringComparison.Ordinal);

            string file = Path.Combine(data.FullName, "gebruik.json");
            CommandRun json = await CommandRun.Of("export", "cmdb", "--data", data.FullName, "--month", "2026-11", "--format", "json", "--output", file);
            Assert.Equal((0, ""), (json.Code, json.Out));
            using JsonDocument document = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.Equal("chat", Assert.Single(document.RootElement.EnumerateArray()).GetProperty("toepassing").GetString());

            CommandRun previous = await CommandRun.Of("export", "cmdb", "--data", data.FullName);
            Assert.DoesNotContain("chat", previous.Out, StringComparison.Ordinal);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            data.Delete(recursive: true);
        }
    }

    static async Task FillAsync(string folder)
    {
        await using RegisterStore store = RegisterStore.Open(new() { DataFolder = folder }, TimeProvider.System);
        await store.AppendAsync(Decision("7b1c0e9a54d24f6c8f0a3e2d1c9b8a76"));
        await store.AppendAsync(Decision("7b1c0e9a54d24f6c8f0a3e2d1c9b8a77"));
        await store.AppendAsync(new UsageRecord
        {
            ExchangeId = "7b1c0e9a54d24f6c8f0a3e2d1c9b8a76",
            At = CommandRun.Clock.GetUtcNow(),
            Application = "chat",
            User = "3f2a9c0d1e4b5a67",
            Endpoint = "model",
            Model = "klein",
            Protocol = "openai-chat",
            Outcome = "completed",
            Status = 200,
            Streamed = false,
            Duration = TimeSpan.FromSeconds(2),
            TimeToFirstByte = TimeSpan.FromSeconds(1),
            RequestBytes = 100,
            ResponseBytes = 200,
            Replaced = 0,
            Restored = 0,
            HeldBack = 0,
        });
    }

    static DecisionRecord Decision(string exchange) => new()
    {
        ExchangeId = exchange,
        At = CommandRun.Clock.GetUtcNow(),
        Application = "chat",
        User = "3f2a9c0d1e4b5a67",
        Endpoint = "model",
        Model = "klein",
        Protocol = "openai-chat",
        Verdict = "pass",
        Reason = "",
        PolicyVersion = new string('0', 64),
        BytesReceived = 100,
        BytesScanned = 90,
        PartsScanned = 1,
    };

    static void Execute(string folder, string sql)
    {
        using SqliteConnection connection = new($"Data Source={new RegisterOptions { DataFolder = folder }.DatabasePath};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
