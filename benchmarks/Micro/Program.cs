using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Gegevenshuis.AiGateway.Micro;
using Gegevenshuis.AiGateway.Micro.Beside;
using Gegevenshuis.AiGateway.Micro.Corpora;
using Gegevenshuis.AiGateway.Micro.Reporting;
using Gegevenshuis.AiGateway.Micro.Rivals.Hyperscan;
using Perfolizer.Horology;

if (args is ["texts", string folder])
{
    foreach (Corpus corpus in Corpus.All) await File.WriteAllBytesAsync(Path.Combine(folder, corpus.Name.Replace(' ', '-') + ".txt"), corpus.Text);
    return 0;
}

if (args is ["beside", string besideRules, string besideResults])
{
    if (!HyperscanLibrary.IsInstalled)
    {
        Console.Error.WriteLine(HyperscanLibrary.HowToInstall);
        return 1;
    }

    RuleFolder.Path = Path.GetFullPath(besideRules);
    await new BesideRun(RuleFolder.Read(withNames: false), RuleFolder.Compile(withNames: true)).RunAsync(Path.GetFullPath(besideResults));
    return 0;
}

bool isOfNames = args is ["names", _, _];
if ((isOfNames ? args[1..] : args) is not [string rules, string results])
{
    Console.Error.WriteLine("Usage: Micro <rules folder> <results folder>, Micro names <rules folder> <results folder> for what person names cost, Micro beside <rules folder> <results folder> for the comparison with Hyperscan, or Micro texts <folder> for the texts alone, for a profiler.");
    return 2;
}

RuleFolder.Path = Path.GetFullPath(rules);
ManualConfig config = ManualConfig.CreateEmpty()
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(ConsoleLogger.Default)
    .WithOptions(ConfigOptions.JoinSummary)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "aigateway-micro"));
Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithEvaluateOverhead(false);
Summary summary = isOfNames
    ? BenchmarkRunner.Run<NameBenchmarks>(config.AddJob(job.WithGcForce(false).WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(15).WithIterationCount(40)))
    : BenchmarkRunner.Run<TextBenchmarks>(config.AddJob(job.WithWarmupCount(4).WithIterationCount(4).WithIterationTime(TimeInterval.FromMilliseconds(100))));
if (summary.HasCriticalValidationErrors || summary.Reports.Any(static r => !r.Success))
{
    Console.Error.WriteLine("A benchmark failed or found the wrong number; no results are written.");
    return 1;
}

string to = Path.GetFullPath(results);
await (isOfNames ? new NameSpeedReport(summary).WriteAsync(to) : new SpeedReport(summary).WriteAsync(to));
return 0;
