using System.Diagnostics;
using System.Globalization;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Starts a run of so many texts, or of so many <c>small</c> texts, <c>rules</c>, <c>documents</c>, <c>requests</c> or <c>answers</c>, or, without a number, the test runner.</summary>
static class Program
{
    const int FirstSeed = 1;

    static async Task<int> Main(string[] args)
    {
        string kind = args is ["small" or "rules" or "documents" or "requests" or "answers", ..] ? args[0] : "texts";
        string[] numbers = kind == "texts" ? args : args[1..];
        if (numbers.Length == 0 || !int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out int iterations))
            return await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);

        int seed = numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : FirstSeed;
        (Action<int> check, Func<string> summary) = CheckOf(kind);
        return Run(kind, seed, iterations, check, summary);
    }

    static (Action<int> Check, Func<string> Summary) CheckOf(string kind)
    {
        switch (kind)
        {
            case "small":
                SmallCheck small = new();
                return (at => small.Run(new SmallText(at).Make(), at), () => $" {small.Found} findings, digest {small.Digest:x16}.");
            case "rules":
                RuleCheck rules = new();
                return (at => rules.Run(new RuleMaker(at)), () => $" {rules.Sound} were sound.");
            case "documents":
                DocumentCheck documents = new();
                return (at => documents.Run(new DocumentMutator(at).Make()), () => "");
            case "requests":
                MessageCheck requests = new();
                return (at => requests.Run(new MessageMaker(at)), () => "");
            case "answers":
                AnswerCheck answers = new();
                return (at => answers.Run(new MessageMaker(at)), () => "");
            default:
                ScannerCheck texts = new();
                return (at => texts.Run(new TextMaker(at).Make(), new Random(at)), () => "");
        }
    }

    static int Run(string kind, int seed, int iterations, Action<int> check, Func<string> summary)
    {
        (long longest, int slowest) = (0, seed);
        for (int at = seed; at < seed + iterations; at++)
        {
            long start = Stopwatch.GetTimestamp();
            try
            {
                check(at);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                Console.Error.WriteLine($"Seed {at} fails: {fault.GetType().Name}. Repeat with: dotnet run --project tests/Fuzz -- {(kind == "texts" ? "" : kind + " ")}1 {at}");
                Console.Error.WriteLine(fault.StackTrace);
                return 1;
            }

            long took = Stopwatch.GetTimestamp() - start;
            if (at > seed && took > longest) (longest, slowest) = (took, at);
        }

        Console.WriteLine($"{iterations} {kind} from seed {seed}: no difference.{summary()} The slowest took {longest * 1000 / Stopwatch.Frequency} ms, seed {slowest}.");
        return 0;
    }
}
