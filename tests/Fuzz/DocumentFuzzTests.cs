using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

public sealed class DocumentFuzzTests
{
    [Fact]
    public void Five_hundred_damaged_files_are_read_or_named()
    {
        DocumentCheck check = new();
        for (int seed = 1; seed <= 500; seed++)
        {
            Exception? fault = Record.Exception(() => check.Run(new DocumentMutator(seed).Make()));
            Assert.True(fault is null, $"Seed {seed} fails: {fault?.GetType().Name}. Repeat with: dotnet run --project tests/Fuzz -- documents 1 {seed}");
        }
    }
}
