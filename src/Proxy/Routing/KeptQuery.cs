using System.Text;
using Gegevenshuis.AiGateway.Filtering;
using Microsoft.Extensions.Primitives;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>What of a caller's query goes to an endpoint: known names with values of a known form. The rest stays here.</summary>
/// <param name="Text">To be put behind the address, or empty.</param>
/// <param name="Items">Ids in it, which must be the caller's own.</param>
/// <param name="AsksStream">The caller asks for a streamed answer.</param>
sealed record KeptQuery(string Text, IReadOnlyList<StoredReference> Items, bool AsksStream)
{
    const int MaxDigits = 6;

    static readonly HashSet<string> s_additions =
    [
        "reasoning.encrypted_content", "message.output_text.logprobs", "message.input_image.image_url", "web_search_call.action.sources",
        "code_interpreter_call.outputs", "computer_call_output.output.image_url", "file_search_call.results",
    ];

    public static KeptQuery None { get; } = new("", [], false);

    /// <returns>Null when a known name has a value of another form than it should.</returns>
    public static KeptQuery? Of(IQueryCollection query, Operation operation)
    {
        if (operation.Query.Count == 0) return None;
        StringBuilder text = new();
        List<StoredReference> items = [];
        foreach ((string name, StringValues values) in query)
        {
            if (!operation.Query.TryGetValue(name, out QueryForm form)) continue;
            foreach (string? value in values)
            {
                if (value is null || !IsOf(form, value)) return null;
                if (form == QueryForm.Item) items.Add(new(StoredReference.Item, value));
                text.Append(text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return new(text.ToString(), items, query["stream"] == "true" && operation.Query.ContainsKey("stream"));
    }

    static bool IsOf(QueryForm form, string value) => form switch
    {
        QueryForm.Flag => value is "true" or "false",
        QueryForm.Count => value.Length is > 0 and <= MaxDigits && value.All(char.IsAsciiDigit),
        QueryForm.Order => value is "asc" or "desc",
        QueryForm.Addition => s_additions.Contains(value),
        _ => StoredReference.IsId(Encoding.UTF8.GetBytes(value)),
    };
}
