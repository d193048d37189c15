using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>One value that is not a list or map.</summary>
abstract class ScalarShape : Shape
{
    public sealed override void Check(YamlNode node, string name, FileProblems problems)
    {
        if (node is not YamlText text)
            problems.Add(node, $"{name} moet één waarde zijn.", node is YamlList ? "Haal de streepjes of de blokhaken weg." : "Schrijf de waarde achter de dubbele punt.");
        else if (text.IsNothing || string.IsNullOrWhiteSpace(text.Text))
            problems.Add(node, $"{name} is leeg.", "Vul het in, of haal het veld weg als het niet nodig is.");
        else if (!MayBeSecret && WrittenSecret.In(text.Text) is { } leak)
            problems.Add(node, leak);
        else if (Fault(text, name) is { } complaint)
            problems.Add(node, complaint);
    }

    /// <summary>Whether a value may look like a key: an example of a rule that finds keys does.</summary>
    protected virtual bool MayBeSecret => false;

    /// <summary>What is wrong with a value that is there, or null.</summary>
    protected abstract Complaint? Fault(YamlText text, string name);
}
