using System.Collections.Frozen;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>The codes by which endpoint files and records name kinds of data.</summary>
static class DataClassCodes
{
    static readonly FrozenDictionary<string, DataClass> s_byCode =
        Enum.GetValues<DataClass>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    public static string Of(DataClass kind) => kind switch
    {
        DataClass.Person => "person",
        DataClass.CitizenNumber => "citizen-number",
        DataClass.SpecialCategory => "special-category",
        DataClass.Criminal => "criminal",
        DataClass.Sensitive => "sensitive",
        DataClass.Confidential => "confidential",
        DataClass.StateSecret => "state-secret",
        DataClass.SecretKey => "secret-key",
        DataClass.Reference => "reference",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kinds of data with these codes. A code that is not known accepts nothing.</summary>
    public static IReadOnlySet<DataClass> Parse(IEnumerable<string> codes)
        => codes.Where(s_byCode.ContainsKey).Select(code => s_byCode[code]).ToFrozenSet();
}
