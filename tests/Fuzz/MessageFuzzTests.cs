using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

public sealed class MessageFuzzTests
{
    [Fact]
    public void Three_thousand_requests_are_refused_or_leave_whole_without_a_value()
    {
        MessageCheck check = new();
        Repeat("requests", 3000, seed => check.Run(new MessageMaker(seed)));
    }

    [Fact]
    public void Three_thousand_answers_are_the_same_however_they_arrive()
    {
        AnswerCheck check = new();
        Repeat("answers", 3000, seed => check.Run(new MessageMaker(seed)));
    }

    static void Repeat(string kind, int times, Action<int> check)
    {
        for (int seed = 1; seed <= times; seed++)
        {
            Exception? fault = Record.Exception(() => check(seed));
            Assert.True(fault is null, $"Seed {seed} fails: {fault?.GetType().Name}. Repeat with: dotnet run --project tests/Fuzz -- {kind} 1 {seed}");
        }
    }
}
