using Gegevenshuis.AiGateway.Load.Driving;
using Gegevenshuis.AiGateway.Load.Reporting;
using Gegevenshuis.AiGateway.Load.Servers;
using Gegevenshuis.AiGateway.Load.Uploads;

// The same program plays the endpoint and the plain forwarder, each in its own process, so that their costs are seen apart.
switch (args)
{
    case ["endpoint", var url]:
        await MockUpstream.RunAsync(url);
        return 0;
    case ["forwarder", var url, var destination]:
        await PlainForwarder.RunAsync(url, destination);
        return 0;
    case ["run", var report, var gateway, var rules]:
        await RunAsync(report, gateway, rules, rounds: 3, seconds: 5);
        return 0;
    case ["uploads", var report, var gateway, var rules]:
        await UploadRun.RunAsync(report, gateway, Path.GetFullPath(rules));
        return 0;
    default:
        Console.Error.WriteLine("Load run REPORT GATEWAY RULES | Load uploads REPORT GATEWAY RULES | Load endpoint URL | Load forwarder URL DESTINATION");
        return 2;
}

static async Task RunAsync(string report, string gateway, string rules, int rounds, int seconds)
{
    string folder = Directory.CreateTempSubdirectory("aipoort-load-").FullName;
    try
    {
        using var field = await Field.StartAsync(folder, gateway, Path.GetFullPath(rules));
        var rows = await SideBySide.RunAsync(field.Targets, field.Key, folder, rounds, seconds);
        string text = LoadReport.Write(rows, rows[field.Yardstick], rows[0], seconds);
        await File.WriteAllTextAsync(report, text);
        Console.Write(text);
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
}
