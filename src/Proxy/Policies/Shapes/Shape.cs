using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>What may stand at a place in a rule file, as data: the reader checks with it and the editors' schema is written from it.</summary>
/// <remarks>Immutable.</remarks>
abstract class Shape
{
    /// <summary>Adds a problem for everything that does not fit. <paramref name="name"/> is the field's name for in a sentence.</summary>
    public abstract void Check(YamlNode node, string name, FileProblems problems);

    /// <summary>The same in JSON Schema (draft 2020-12), as far as that language can say it.</summary>
    public abstract JsonObject Schema();
}
