namespace Gegevenshuis.AiGateway.Proxy.Telemetry;

/// <summary>Names of signals and attributes. The GenAI conventions are still in development; this is where they change.</summary>
/// <remarks>Taken from the OpenTelemetry semantic conventions for generative AI, version 1.41. Attributes that carry content are not here and never will be.</remarks>
static class Names
{
    /// <summary>Name of the meter and the activity source.</summary>
    public const string Source = "Gegevenshuis.AiGateway";

    public const string OperationDuration = "gen_ai.client.operation.duration";
    public const string TokenUsage = "gen_ai.client.token.usage";
    public const string TimeToFirstToken = "gen_ai.server.time_to_first_token";

    public const string Decisions = "gegevenshuis.aipoort.besluiten";
    public const string Findings = "gegevenshuis.aipoort.bevindingen";
    public const string InspectionDuration = "gegevenshuis.aipoort.controle.duur";
    public const string Exchanges = "gegevenshuis.aipoort.uitwisselingen";
    public const string Erased = "gegevenshuis.aipoort.bewaard.gewist";
    public const string AlertsNotSent = "gegevenshuis.aipoort.meldingen.nietverstuurd";

    public const string SpooledBytes = "gegevenshuis.aipoort.tussenopslag.bytes";
    public const string SpooledFiles = "gegevenshuis.aipoort.tussenopslag.bestanden";
    public const string SpooledWritten = "gegevenshuis.aipoort.tussenopslag.geschreven";
    public const string SpooledRead = "gegevenshuis.aipoort.tussenopslag.gelezen";

    public const string Operation = "gen_ai.operation.name";
    public const string Provider = "gen_ai.provider.name";
    public const string RequestModel = "gen_ai.request.model";
    public const string TokenType = "gen_ai.token.type";
    public const string InputTokens = "gen_ai.usage.input_tokens";
    public const string OutputTokens = "gen_ai.usage.output_tokens";
    public const string IsStreaming = "gen_ai.request.stream";
    public const string ErrorType = "error.type";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Status = "http.response.status_code";

    public const string Application = "aipoort.toepassing";
    public const string Endpoint = "aipoort.eindpunt";
    public const string Verdict = "aipoort.besluit";
    public const string Reason = "aipoort.reden";
    public const string DataClass = "aipoort.categorie";
    public const string Action = "aipoort.actie";
    public const string Outcome = "aipoort.uitkomst";
    public const string Channel = "aipoort.kanaal";
}
