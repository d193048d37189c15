using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>The addresses of what the demonstration endpoint keeps: responses, conversations and files, as OpenAI documents them.</summary>
sealed class DemonstrationKept(DemonstrationMemory memory, DemonstrationResponses responses, TimeProvider clock)
{
    /// <param name="app">Gets the addresses.</param>
    /// <param name="guard">Lets only those in who have the key.</param>
    public void Map(WebApplication app, Func<RequestDelegate, RequestDelegate> guard)
    {
        app.MapGet("/v1/responses/{id}", guard(ResponseAsync));
        app.MapPost("/v1/responses/{id}/cancel", guard(ResponseAsync));
        app.MapGet("/v1/responses/{id}/input_items", guard(ItemsAsync));
        app.MapPost("/v1/conversations", guard(BeginAsync));
        app.MapGet("/v1/conversations/{id}", guard(context => AboutAsync(context, thing => Conversation(Id(context), thing))));
        app.MapGet("/v1/conversations/{id}/items", guard(ItemsAsync));
        app.MapPost("/v1/conversations/{id}/items", guard(AddAsync));
        app.MapPost("/v1/files", guard(UploadAsync));
        app.MapGet("/v1/files/{id}", guard(context => AboutAsync(context, thing => File(Id(context), thing))));
        app.MapGet("/v1/files/{id}/content", guard(ContentAsync));
        foreach (string kind in (ReadOnlySpan<string>)["responses", "conversations", "files"]) app.MapDelete($"/v1/{kind}/{{id}}", guard(EraseAsync));
    }

    async Task ResponseAsync(HttpContext context)
    {
        if (memory.Find(Id(context)) is not { Request: { } request } thing)
        {
            await NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        if (context.Request.Query["stream"] != "true")
        {
            await WriteAsync(context, responses.Whole(request, thing.Created)).ConfigureAwait(false);
            return;
        }

        context.Response.ContentType = responses.StreamType;
        foreach (byte[] data in responses.Stream(request, thing.Created)) await context.Response.Body.WriteAsync(data, context.RequestAborted).ConfigureAwait(false);
    }

    async Task BeginAsync(HttpContext context)
    {
        string number = DemonstrationMemory.NewNumber();
        DemonstrationThing thing = new() { Said = await SaidAsync(context).ConfigureAwait(false), Created = Now() };
        memory.Keep(number, thing);
        await WriteAsync(context, DemonstrationApi.Serialize(Conversation($"conv_{number}", thing))).ConfigureAwait(false);
    }

    async Task AddAsync(HttpContext context)
    {
        IReadOnlyList<string> said = await SaidAsync(context).ConfigureAwait(false);
        if (memory.Find(Id(context)) is not { } thing)
        {
            await NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        memory.Keep(DemonstrationMemory.NumberOf(Id(context)), thing with { Said = [.. thing.Said, .. said] });
        await WriteAsync(context, DemonstrationApi.Serialize(Items(Id(context), said))).ConfigureAwait(false);
    }

    static async Task<IReadOnlyList<string>> SaidAsync(HttpContext context)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        return body.RootElement.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray().Select(DemonstrationRequest.Content)] : [];
    }

    async Task UploadAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (form.Files.GetFile("file") is not { } file)
        {
            await NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        using MemoryStream content = new();
        await file.CopyToAsync(content, context.RequestAborted).ConfigureAwait(false);
        DemonstrationThing thing = new() { Content = content.ToArray(), File = (file.FileName, form["purpose"].ToString()), Created = Now() };
        string number = DemonstrationMemory.NewNumber();
        memory.Keep(number, thing);
        await WriteAsync(context, DemonstrationApi.Serialize(File($"file-{number}", thing))).ConfigureAwait(false);
    }

    async Task ContentAsync(HttpContext context)
    {
        if (memory.Find(Id(context)) is not { } thing)
        {
            await NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        await context.Response.Body.WriteAsync(thing.Content, context.RequestAborted).ConfigureAwait(false);
    }

    Task ItemsAsync(HttpContext context) => AboutAsync(context, thing => Items(Id(context), thing.Said));

    Task EraseAsync(HttpContext context) => memory.Forget(Id(context))
        ? WriteAsync(context, DemonstrationApi.Serialize(new { id = Id(context), deleted = true }))
        : NotFoundAsync(context);

    Task AboutAsync(HttpContext context, Func<DemonstrationThing, object> tell) => memory.Find(Id(context)) is { } thing
        ? WriteAsync(context, DemonstrationApi.Serialize(tell(thing)))
        : NotFoundAsync(context);

    Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return WriteAsync(context, responses.Error("Dit heeft het voorbeeldmodel niet.", "invalid_request_error", "not_found"));
    }

    static object Conversation(string id, DemonstrationThing thing) => new { id, @object = "conversation", created_at = thing.Created, metadata = new Dictionary<string, string>() };

    static object File(string id, DemonstrationThing thing) => new
    {
        id,
        @object = "file",
        bytes = thing.Content.Length,
        created_at = thing.Created,
        filename = thing.File.Name,
        purpose = thing.File.Purpose,
        status = "processed",
    };

    static object Items(string id, IReadOnlyList<string> said)
    {
        object[] data = [.. said.Select((text, index) => new
        {
            id = $"msg_{DemonstrationMemory.NumberOf(id)}_{index}",
            type = "message",
            status = "completed",
            role = "user",
            content = new[] { new { type = "input_text", text } },
        })];
        return new { @object = "list", data, has_more = false };
    }

    static async Task WriteAsync(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }

    static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    long Now() => clock.GetUtcNow().ToUnixTimeSeconds();
}
