using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>Operations on what an endpoint keeps: earlier responses, conversations, files and batches. Each is open to its owner only.</summary>
static class KeptOperations
{
    static readonly Dictionary<string, QueryForm> s_addition = new() { ["include[]"] = QueryForm.Addition, ["include"] = QueryForm.Addition };

    static readonly Dictionary<string, QueryForm> s_paging = new(s_addition) { ["limit"] = QueryForm.Count, ["order"] = QueryForm.Order, ["after"] = QueryForm.Item };

    static readonly Dictionary<string, QueryForm> s_replay = new(s_addition)
    {
        ["stream"] = QueryForm.Flag,
        ["starting_after"] = QueryForm.Count,
        ["include_obfuscation"] = QueryForm.Flag,
    };

    public static IReadOnlyList<Operation> All { get; } =
    [
        About(StoredReference.Response, "get_response", "GET", "responses/{id}", KeptProtocols.Response) with { Query = s_replay },
        About(StoredReference.Response, "delete_response", "DELETE", "responses/{id}", KeptProtocols.Erased) with { Deletes = true },
        About(StoredReference.Response, "cancel_response", "POST", "responses/{id}/cancel", KeptProtocols.Response),
        About(StoredReference.Response, "list_input_items", "GET", "responses/{id}/input_items", KeptProtocols.Items) with { Query = s_paging },
        Said("create_conversation", "conversations", OpenAiConversations.Protocol) with { IsForFirst = true },
        About(StoredReference.Conversation, "get_conversation", "GET", "conversations/{id}", KeptProtocols.Thing),
        Said("update_conversation", "conversations/{id}", OpenAiConversations.Protocol with { Id = "openai-conversation", Answer = KeptProtocols.Thing.Answer }) with { About = StoredReference.Conversation },
        About(StoredReference.Conversation, "delete_conversation", "DELETE", "conversations/{id}", KeptProtocols.Erased) with { Deletes = true },
        Said("add_items", "conversations/{id}/items", OpenAiConversations.Adding) with { About = StoredReference.Conversation, Query = s_addition },
        About(StoredReference.Conversation, "list_items", "GET", "conversations/{id}/items", KeptProtocols.Items) with { Query = s_paging },
        About(StoredReference.Conversation, "get_item", "GET", "conversations/{id}/items/{item}", KeptProtocols.Item) with { Query = s_addition },
        About(StoredReference.Conversation, "delete_item", "DELETE", "conversations/{id}/items/{item}", KeptProtocols.Thing),
        List(StoredReference.File, "list_files", "files"),
        About(StoredReference.File, "get_file", "GET", "files/{id}", KeptProtocols.Thing),
        About(StoredReference.File, "delete_file", "DELETE", "files/{id}", KeptProtocols.Erased) with { Deletes = true },
        About(StoredReference.File, "get_file_content", "GET", "files/{id}/content", KeptProtocols.Content) with { IsDownload = true },
        List(StoredReference.Batch, "list_batches", "batches"),
        Said("create_batch", "batches", OpenAiBatches.Protocol),
        About(StoredReference.Batch, "get_batch", "GET", "batches/{id}", KeptProtocols.Batch),
        About(StoredReference.Batch, "cancel_batch", "POST", "batches/{id}/cancel", KeptProtocols.Batch),
    ];

    static Operation About(string kind, string name, string method, string target, Protocol protocol)
        => Said(name, target, protocol) with { Method = method, HasNoBody = true, About = kind };

    static Operation List(string kind, string name, string target)
        => Said(name, target, KeptProtocols.Thing) with { Method = HttpMethods.Get, HasNoBody = true, Lists = kind, Query = new Dictionary<string, QueryForm> { ["limit"] = QueryForm.Count } };

    static Operation Said(string name, string target, Protocol protocol) => new()
    {
        Name = name,
        Paths = [$"/v1/{target}", $"/openai/v1/{target}", $"/openai/{target}"],
        Target = target,
        HasNoModel = true,
        IsAboutKept = true,
        Protocols = new Dictionary<string, Protocol>(StringComparer.Ordinal) { ["openai"] = protocol, ["azure-openai"] = protocol },
    };
}
