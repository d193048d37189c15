using System.CommandLine;
using Gegevenshuis.AiGateway.Registers;
using Gegevenshuis.AiGateway.Registers.Export;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary><c>export cmdb</c>: the usage of one month for the CMDB.</summary>
static class ExportCommand
{
    const string Csv = "csv";
    const string Json = "json";

    public static Command Create(Terminal terminal)
    {
        Option<string> data = CommandOptions.Data();
        Option<DateOnly?> month = CommandOptions.Day("--month", "yyyy-MM", "JJJJ-MM", "De maand. Standaard: de vorige maand.");
        Option<string> format = new("--format")
        {
            Description = "csv (opent in een Nederlandse Excel) of json. Standaard: csv.",
            HelpName = "VORM",
            DefaultValueFactory = static _ => Csv,
        };
        format.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: not (Csv or Json) }, ..]) result.AddError("--format: kies csv of json.");
        });
        Option<string> output = new("--output") { Description = "Bestand om te schrijven. Zonder deze optie komt het op het scherm.", HelpName = "BESTAND" };
        Command cmdb = new("cmdb", "Gebruik per toepassing, eindpunt en model in één maand, voor de CMDB.") { data, month, format, output };
        cmdb.SetAction((parsed, cancellationToken) => WriteAsync(
            Content(parsed.GetValue(data)!, parsed.GetValue(month) ?? terminal.Today.AddMonths(-1), parsed.GetValue(format)!), parsed.GetValue(output), terminal, cancellationToken));
        return new("export", "Gegevens uit de registers.") { cmdb };
    }

    static byte[] Content(string dataFolder, DateOnly month, string format)
    {
        RegisterOptions options = new() { DataFolder = dataFolder };
        if (!File.Exists(options.DatabasePath)) throw new CommandFault(ExitCode.Failed, "In de map van --data staan geen registers.");
        IReadOnlyList<MonthlyUsage> usage = MonthlyUsageQuery.Read(options, month);
        return format == Json ? CmdbExport.Json(usage) : CmdbExport.Csv(usage);
    }

    static async Task<int> WriteAsync(byte[] content, string? file, Terminal terminal, CancellationToken cancellationToken)
    {
        if (file is null) await terminal.Output.WriteAsync(content, cancellationToken).ConfigureAwait(false);
        else await File.WriteAllBytesAsync(file, content, cancellationToken).ConfigureAwait(false);
        return ExitCode.Good;
    }
}
