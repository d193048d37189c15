using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Registers.Export;
using Xunit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Export;

public sealed class CmdbExportTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Usage_is_added_up_per_application_and_month_in_Dutch_time()
    {
        await using RegisterStore store = RegisterStore.Open(_folder.Options, TimeProvider.System);
        await store.AppendAsync(Records.Usage);
        await store.AppendAsync(Records.Usage with { Outcome = "blocked", InputTokens = null, OutputTokens = null, CachedTokens = null, Replaced = 0 });

        // Half past eleven in the evening of 31 October UTC is already November in the Netherlands.
        await store.AppendAsync(Records.Usage with { At = new DateTimeOffset(2026, 10, 31, 23, 30, 0, TimeSpan.Zero) });
        await store.AppendAsync(Records.Usage with { At = new DateTimeOffset(2026, 10, 31, 22, 30, 0, TimeSpan.Zero) });

        MonthlyUsage month = Assert.Single(MonthlyUsageQuery.Read(_folder.Options, new DateOnly(2026, 11, 3)));

        Assert.Equal("2026-11", month.Period);
        Assert.Equal((3, 2, 1, 2), (month.Exchanges, month.Completed, month.Blocked, month.Rewritten));
        Assert.Equal((800, 200, 60), (month.InputTokens, month.OutputTokens, month.CachedTokens));
        Assert.Equal("<10", month.UsersClass);
    }

    [Fact]
    public void The_csv_opens_in_a_Dutch_spreadsheet()
    {
        string csv = Encoding.UTF8.GetString(CmdbExport.Csv([Month]));

        string[] lines = csv.Split("\r\n");
        Assert.StartsWith("\uFEFFperiode;toepassing;", lines[0], StringComparison.Ordinal);
        Assert.Contains(";2,500;", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(";250", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@naam", "'@naam")]
    [InlineData("een;twee", "\"een;twee\"")]
    [InlineData("een\"twee", "\"een\"\"twee\"")]
    public void No_cell_can_start_a_formula_or_break_the_row(string value, string expected)
    {
        string csv = Encoding.UTF8.GetString(CmdbExport.Csv([Month with { Model = value }]));

        Assert.Contains($";{expected};", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_the_columns_of_the_csv()
    {
        using JsonDocument json = JsonDocument.Parse(CmdbExport.Json([Month]));

        string header = Encoding.UTF8.GetString(CmdbExport.Csv([])).TrimStart('\uFEFF').TrimEnd();
        Assert.Equal(header.Split(';'), json.RootElement[0].EnumerateObject().Select(property => property.Name));
    }

    static MonthlyUsage Month => new()
    {
        Period = "2026-10",
        Application = "voorbeeld-chat",
        Endpoint = "voorbeeld-eindpunt",
        Model = "voorbeeld-model",
        Exchanges = 12,
        Completed = 10,
        Blocked = 1,
        Refused = 1,
        Failed = 0,
        Rewritten = 3,
        InputTokens = 1000,
        OutputTokens = 500,
        CachedTokens = 250,
        AverageSeconds = 2.5,
        UsersClass = "<10",
    };
}
