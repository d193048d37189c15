using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Commands;

/// <summary>The real Azure.AI.OpenAI client against servers that do what a good gateway does, and what a bad one does.</summary>
public sealed class CheckEndpointTests
{
    const string Key = "gh_7f3a09c1_proef";
    const string Good = "Mevrouw Sanne de Vries (sanne.devries@example.nl), je afspraak gaat door.";

    [Fact]
    public async Task A_good_gateway_passes_plainly_and_as_a_stream()
    {
        CommandRun run = await CheckAsync(context => AnswerAsync(context, Good, hasMark: true), Key);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(2, Count(run, "goed  AI-kenmerk in de header: mode=machine-generated"));
        Assert.Equal(2, Count(run, "goed  het mailadres is teruggezet"));
        Assert.Contains("3 stukken", run.Out, StringComparison.Ordinal);
        Assert.Contains("Alles werkt.", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mevrouw [PERSOON_1] ([EMAIL_1]), je afspraak gaat door.", true, "FOUT  in het antwoord staat een plaatsvervanger")]
    [InlineData(Good, false, "FOUT  de header AI-Disclosure ontbreekt")]
    public async Task What_a_user_would_miss_is_wrong(string answer, bool hasMark, string fault)
    {
        CommandRun run = await CheckAsync(context => AnswerAsync(context, answer, hasMark), Key);
        Assert.Equal(1, run.Code);
        Assert.Equal(2, Count(run, fault));
    }

    [Fact]
    public async Task A_refusal_is_shown_with_its_explanation()
    {
        CommandRun run = await CheckAsync(context =>
        {
            context.Response.StatusCode = 403;
            return context.Response.WriteAsJsonAsync(new { error = new { message = "Dit eindpunt is dicht." } });
        }, Key);
        Assert.Equal(1, run.Code);
        Assert.Equal(2, Count(run, "FOUT  De gateway antwoordt met code 403. Dit eindpunt is dicht."));
    }

    [Fact]
    public async Task A_gateway_that_is_not_there_is_told()
    {
        CommandRun run = await RunAsync("http://127.0.0.1:9", Key);
        Assert.Equal(1, run.Code);
        Assert.Equal(2, Count(run, "FOUT  Er is geen antwoord van de gateway."));
    }

    static async Task<CommandRun> CheckAsync(RequestDelegate answer, string key)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication app = builder.Build();
        app.MapPost("/openai/deployments/klein/chat/completions", context =>
        {
            Assert.Equal(key, context.Request.Headers["api-key"]);
            return answer(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return await RunAsync(app.Urls.First(), key);
    }

    static Task<CommandRun> RunAsync(string url, string key)
        => CommandRun.With([], false, new Dictionary<string, string> { ["PROEF"] = key }, ["check-endpoint", "--url", url, "--model", "klein", "--key-variable", "PROEF"]);

    static async Task AnswerAsync(HttpContext context, string answer, bool hasMark)
    {
        using StreamReader reader = new(context.Request.Body);
        bool isStream = (await reader.ReadToEndAsync(context.RequestAborted)).Contains("\"stream\":true", StringComparison.Ordinal);
        if (hasMark) context.Response.Headers["AI-Disclosure"] = "mode=machine-generated";
        context.Response.ContentType = isStream ? "text/event-stream" : "application/json";
        await context.Response.WriteAsync(isStream ? Stream(answer) : Whole(answer), context.RequestAborted);
    }

    static string Whole(string answer)
        => $$$"""{"id":"1","object":"chat.completion","created":1,"model":"klein","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{{{answer}}}"}}],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}""";

    static string Stream(string answer)
        => string.Concat(new[] { answer[..5], answer[5..12], answer[12..] }.Select(piece =>
            $$$"""data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"klein","choices":[{"index":0,"delta":{"content":"{{{piece}}}"},"finish_reason":null}]}""" + "\n\n")) + "data: [DONE]\n\n";

    static int Count(CommandRun run, string part) => run.Out.Split(part).Length - 1;
}
