using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>A text, perhaps of a certain form.</summary>
/// <param name="maxLength">In characters.</param>
/// <param name="form">The form it must have, or null for any.</param>
/// <param name="isLines">Whether it may run over several lines.</param>
/// <param name="isExample">Whether it is an example for a rule, and so may look like a key.</param>
sealed class TextShape(int maxLength, TextForm? form = null, bool isLines = false, bool isExample = false) : ScalarShape
{
    protected override bool MayBeSecret => isExample;

    public override JsonObject Schema()
    {
        JsonObject schema = new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = maxLength };
        if (form is not null) schema["pattern"] = form.Pattern;
        return schema;
    }

    protected override Complaint? Fault(YamlText text, string name)
    {
        if (text.Text.Length > maxLength) return new($"{name} is langer dan {maxLength} tekens.", "Maak het korter.");
        if (!isLines && text.Text.AsSpan().ContainsAny('\n', '\r')) return new($"{name} moet op één regel passen.", "Haal de regeleinden weg.");
        return form?.Fault(text.Text, name);
    }
}
