using System.Globalization;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Starts a run of so many texts, or of so many files after the word <c>documents</c>, or, without a number, the test runner.</summary>
static class Program
{
    const int FirstSeed = 1;

    static async Task<int> Main(string[] args)
    {
        bool isDocuments = args is ["documents", ..];
        if (isDocuments) args = args[1..];
        if (args.Length == 0 || !int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out int iterations))
            return await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);

        int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : FirstSeed;
        return isDocuments ? RunDocuments(seed, iterations) : RunTexts(seed, iterations);
    }

    static int RunTexts(int seed, int iterations)
    {
        var check = new ScannerCheck();
        return Run("", seed, iterations, at => check.Run(new TextMaker(at).Make(), new Random(at)));
    }

    static int RunDocuments(int seed, int iterations)
    {
        var check = new DocumentCheck();
        return Run("documents ", seed, iterations, at => check.Run(new DocumentMutator(at).Make()));
    }

    static int Run(string kind, int seed, int iterations, Action<int> check)
    {
        for (int at = seed; at < seed + iterations; at++)
        {
            try
            {
                check(at);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                Console.Error.WriteLine($"Seed {at} fails: {fault.GetType().Name}. Repeat with: dotnet run --project tests/Fuzz -- {kind}1 {at}");
                Console.Error.WriteLine(fault.StackTrace);
                return 1;
            }
        }

        Console.WriteLine($"{iterations} {(kind.Length == 0 ? "texts" : "files")} from seed {seed}: no difference.");
        return 0;
    }
}
