using System.Collections.Frozen;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>Kinds of data by the codes that endpoint files and records use.</summary>
static class DataClassCodes
{
    public static string Of(DataClass kind) => RuleWords.Classes[(int)kind];

    public static IReadOnlySet<DataClass> Parse(IEnumerable<string> codes) => codes.Select(RuleWords.Class).ToFrozenSet();
}
