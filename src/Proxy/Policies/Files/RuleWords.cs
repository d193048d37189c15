using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>The words of detection rules, and the values they stand for.</summary>
static class RuleWords
{
    /// <summary>In the order of <see cref="DataClass"/>; a test compares the two.</summary>
    public static IReadOnlyList<string> Classes => EndpointWords.DataClasses;

    /// <summary>From lenient to strict, in the order of <see cref="RuleAction"/>.</summary>
    public static IReadOnlyList<string> Actions { get; } = ["observe", "warn", "pseudonymise", "mask", "block"];

    /// <summary>From doubtful to certain; <see cref="Confidence"/> starts at 1.</summary>
    public static IReadOnlyList<string> Confidences { get; } = ["possible", "likely", "certain"];

    /// <summary>From lenient to strict, in the order of <see cref="AnswerAction"/>.</summary>
    public static IReadOnlyList<string> AnswerActions { get; } = ["ignore", "observe", "mask", "stop"];

    /// <summary>In the order of <see cref="RestorePolicy"/>.</summary>
    public static IReadOnlyList<string> Restores { get; } = ["allowed", "never"];

    /// <summary>Classes of which a value may never come back, and may never stand in a rule file either.</summary>
    public static bool IsNeverKept(DataClass dataClass)
        => dataClass is DataClass.CitizenNumber or DataClass.StateSecret or DataClass.SecretKey;

    public static DataClass Class(string word) => (DataClass)IndexOf(Classes, word);

    public static RuleAction Action(string word) => (RuleAction)IndexOf(Actions, word);

    public static AnswerAction Answer(string word) => (AnswerAction)IndexOf(AnswerActions, word);

    public static Confidence Confidence(string word) => (Confidence)(1 + IndexOf(Confidences, word));

    public static RestorePolicy Restore(string word) => (RestorePolicy)IndexOf(Restores, word);

    static int IndexOf(IReadOnlyList<string> words, string word)
    {
        for (int i = 0; i < words.Count; i++)
            if (words[i] == word) return i;
        throw new ArgumentOutOfRangeException(nameof(word));
    }
}
