using System.Globalization;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Starts a run of so many texts, or, without a number, the test runner.</summary>
static class Program
{
    const int FirstSeed = 1;

    static async Task<int> Main(string[] args)
    {
        if (args.Length == 0 || !int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out int iterations))
            return await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);

        int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : FirstSeed;
        return Run(seed, iterations);
    }

    static int Run(int seed, int iterations)
    {
        var check = new ScannerCheck();
        for (int i = 0; i < iterations; i++)
        {
            try
            {
                check.Run(new TextMaker(seed + i).Make(), new Random(seed + i));
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                Console.Error.WriteLine($"Seed {seed + i} fails: {fault.GetType().Name}. Repeat with: dotnet run --project tests/Fuzz -- 1 {seed + i}");
                Console.Error.WriteLine(fault.StackTrace);
                return 1;
            }
        }

        Console.WriteLine($"{iterations} texts from seed {seed}: no difference.");
        return 0;
    }
}
