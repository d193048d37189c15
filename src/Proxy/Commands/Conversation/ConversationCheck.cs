using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text;
using Azure.AI.OpenAI;
using OpenAI.Chat;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Conversation;

/// <summary>Asks the same question plainly and as a stream, and looks at what a user would get.</summary>
/// <remarks>Azure.AI.OpenAI 2.1.0 uses internals of OpenAI 2.1.0: the two versions are pinned together.</remarks>
sealed class ConversationCheck
{
    /// <summary>Made-up person; example.nl belongs to nobody.</summary>
    const string Mailbox = "sanne.devries@example.nl";

    const string Question = "Schrijf één zin aan mevrouw Sanne de Vries dat haar afspraak doorgaat. Noem daarin ook haar mailadres: " + Mailbox + ".";

    static readonly CultureInfo s_dutch = CultureInfo.GetCultureInfo("nl-NL");

    readonly AnswerHeaders _headers = new();
    readonly AzureOpenAIClient _client;
    readonly Terminal _terminal;
    bool _isGood = true;

    public ConversationCheck(Uri gateway, string key, TimeSpan timeout, Terminal terminal)
    {
        _terminal = terminal;
        AzureOpenAIClientOptions options = new() { NetworkTimeout = timeout, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) };
        options.AddPolicy(_headers, PipelinePosition.PerCall);
        _client = new(gateway, new ApiKeyCredential(key), options);
    }

    /// <summary>Prints what it saw; false when something a user would miss is wrong.</summary>
    public async Task<bool> RunAsync(string model, CancellationToken cancellationToken)
    {
        ChatClient chat = _client.GetChatClient(model);
        await TryAsync("Gewoon antwoord", () => PlainAsync(chat, cancellationToken)).ConfigureAwait(false);
        await TryAsync("Antwoord als stroom", () => StreamAsync(chat, cancellationToken)).ConfigureAwait(false);
        _terminal.Out.WriteLine(_isGood ? "Alles werkt." : "Er is iets mis; zie hierboven.");
        return _isGood;
    }

    async Task TryAsync(string title, Func<Task> conversation)
    {
        _terminal.Out.WriteLine($"{title}:");
        try
        {
            await conversation().ConfigureAwait(false);
        }
        catch (ClientResultException e)
        {
            Show(false, e.Status == 0 ? "Er is geen antwoord van de gateway. Draait hij, en klopt het adres?" : $"De gateway antwoordt met code {e.Status}. {Explanation(e)}");
        }
        catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException)
        {
            Show(false, "De verbinding brak af of het duurde te lang.");
        }
    }

    async Task PlainAsync(ChatClient chat, CancellationToken cancellationToken)
    {
        long start = _terminal.Clock.GetTimestamp();
        ChatCompletion answer = await chat.CompleteChatAsync([new UserChatMessage(Question)], cancellationToken: cancellationToken).ConfigureAwait(false);
        Show(true, $"antwoord na {Seconds(start)}, {answer.Usage?.TotalTokenCount ?? 0} tokens");
        Judge(string.Concat(answer.Content.Select(part => part.Text)));
    }

    async Task StreamAsync(ChatClient chat, CancellationToken cancellationToken)
    {
        (long start, string first, int pieces) = (_terminal.Clock.GetTimestamp(), "", 0);
        StringBuilder text = new();
        await foreach (StreamingChatCompletionUpdate update in chat.CompleteChatStreamingAsync([new UserChatMessage(Question)], cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            foreach (ChatMessageContentPart part in update.ContentUpdate)
            {
                if (pieces++ == 0) first = Seconds(start);
                text.Append(part.Text);
            }
        }

        Show(pieces > 0, pieces > 0 ? $"eerste stuk na {first}, alles na {Seconds(start)}, {pieces} stukken" : "er kwam geen tekst");
        Judge(text.ToString());
    }

    void Judge(string answer)
    {
        Show(_headers.Disclosure is not null, _headers.Disclosure is { } mark ? $"AI-kenmerk in de header: {mark}" : $"de header {AnswerHeaders.Mark} ontbreekt");
        bool isRestored = answer.Contains(Mailbox, StringComparison.OrdinalIgnoreCase);
        bool hasPlaceholder = answer.Contains("[EMAIL_", StringComparison.OrdinalIgnoreCase) || answer.Contains("[PERSOON_", StringComparison.OrdinalIgnoreCase);
        Show(!hasPlaceholder, hasPlaceholder ? "in het antwoord staat een plaatsvervanger" : isRestored ? "het mailadres is teruggezet" : "geen plaatsvervangers (het model noemde het mailadres niet)");
    }

    void Show(bool isGood, string what)
    {
        _isGood &= isGood;
        _terminal.Out.WriteLine($"  {(isGood ? "goed" : "FOUT")}  {what.ReplaceLineEndings("\n        ")}");
    }

    /// <summary>The gateway explains a refusal in plain Dutch; of another server only the code is shown.</summary>
    static string Explanation(ClientResultException e)
    {
        try
        {
            using System.Text.Json.JsonDocument body = System.Text.Json.JsonDocument.Parse(e.GetRawResponse()?.Content ?? BinaryData.FromString("{}"));
            return body.RootElement.GetProperty("error").GetProperty("message").GetString() ?? "";
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "";
        }
    }

    string Seconds(long start) => string.Create(s_dutch, $"{_terminal.Clock.GetElapsedTime(start).TotalSeconds:0.000} s");
}
