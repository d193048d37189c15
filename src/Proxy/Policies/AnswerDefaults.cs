using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>What is done about data that a model produces itself, for rules that do not say so themselves.</summary>
public sealed record AnswerDefaults
{
    /// <summary>For kinds of data that are not named.</summary>
    public AnswerAction Default { get; init; } = AnswerAction.Observe;

    /// <summary>By kind of data.</summary>
    public IReadOnlyDictionary<DataClass, AnswerAction> Classes { get; init; } = new Dictionary<DataClass, AnswerAction>();

    /// <summary>For a rule about this kind. A use that is not allowed is asked for in questions; no answer can hold it.</summary>
    public AnswerAction For(DataClass dataClass) => dataClass == DataClass.Purpose ? AnswerAction.Ignore : Classes.GetValueOrDefault(dataClass, Default);
}
