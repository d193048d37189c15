using System.Globalization;
using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;

namespace Gegevenshuis.AiGateway.Clients.Tests.Deploy;

/// <summary>Asks systemd itself what it thinks of the unit, where its tools are installed.</summary>
public sealed partial class SystemdUnitTests : IDisposable
{
    const double MostExposure = 2.0; // systemd's own scale: 0 is closed, 10 is open

    static readonly string Unit = Repository.At("deploy", "systemd", "aipoort.service");

    readonly string _copy = Path.Combine(Directory.CreateTempSubdirectory("aipoort-unit-").FullName, "aipoort.service");

    [Fact]
    public async Task Is_understood_by_systemd_without_a_remark()
    {
        // The program is not installed on a build machine, and systemd checks that it exists.
        string program = DeployFiles.StartLine(Unit)[0];
        await File.WriteAllTextAsync(_copy, (await File.ReadAllTextAsync(Unit, Cancel)).Replace(program, "/bin/true", StringComparison.Ordinal), Cancel);

        var run = await AnalyzeAsync("verify", _copy);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public async Task Is_closed_by_systemds_own_measure()
    {
        File.Copy(Unit, _copy);

        var run = await AnalyzeAsync("security", "--offline=true", "--no-pager", _copy);

        var level = ExposureLevel().Match(run.Output);
        Assert.True(level.Success);
        Assert.InRange(double.Parse(level.Groups[1].ValueSpan, CultureInfo.InvariantCulture), 0, MostExposure);
    }

    [Fact]
    public void Starts_the_assembly_that_is_built()
    {
        Assert.Equal(Path.GetFileNameWithoutExtension(Repository.Gateway), Path.GetFileName(DeployFiles.StartLine(Unit)[0]));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_copy)!, recursive: true);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<ToolRun> AnalyzeAsync(params string[] arguments)
    {
        const string Tool = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Tool), "systemd's tools are not installed here");
        return await ToolRun.StartAsync(Tool, arguments, Repository.Root, Cancel);
    }

    [GeneratedRegex(@"Overall exposure level for \S+ (\d+\.\d)")]
    private static partial Regex ExposureLevel();
}
