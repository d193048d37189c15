using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Says that an answer was made by AI, by which model, and under which record it can be found.</summary>
public sealed record AnswerMark
{
    /// <summary>Member name in JSON answers and chunks.</summary>
    public const string Member = "aiKenmerk";

    /// <summary>Name of the response header.</summary>
    public const string HeaderName = "AI-Disclosure";

    const string Mode = "machine-generated";
    const string SourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    const string Label = "Gemaakt met AI. Controleer de inhoud en de bronnen.";

    /// <summary>Id of the exchange: the key to its records.</summary>
    public required string ExchangeId { get; init; }

    /// <summary>Registered name of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Supplier of the endpoint.</summary>
    public required string Provider { get; init; }

    /// <summary>Id of the application on whose behalf was asked.</summary>
    public string Process { get; init; } = "";

    /// <summary>Moment of the answer.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Values that were replaced in the request.</summary>
    public int Masked { get; init; }

    /// <summary>Kinds of what was replaced, for instance <c>person-name</c>.</summary>
    public IReadOnlyList<string> MaskedKinds { get; init; } = [];

    /// <summary>Dutch warning for the user, or empty.</summary>
    public string Warning { get; init; } = "";

    /// <summary>Value of an <c>AI-Disclosure</c> header that the endpoint itself sent, or empty.</summary>
    public string Upstream { get; init; } = "";

    /// <summary>The <c>aiKenmerk</c> object as one line of UTF-8 JSON.</summary>
    public byte[] ToJson()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "aiKenmerk/1");
            json.WriteString("modus", Mode);
            json.WriteString("digitalSourceType", SourceType);
            json.WriteString("model", Model);
            json.WriteString("aanbieder", Provider);
            if (Process.Length > 0) json.WriteString("procesId", Process);
            json.WriteString("traceId", ExchangeId);
            json.WriteString("tijdstip", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("menselijkeControle", "geen");
            WriteMasked(json);
            if (Warning.Length > 0) json.WriteString("waarschuwing", Warning);
            if (Upstream.Length > 0) json.WriteString("bovenstrooms", Upstream);
            json.WriteString("label", Label);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Value of the <c>AI-Disclosure</c> header: an RFC 9651 dictionary.</summary>
    /// <remarks>The draft behind this header separates members with semicolons in its example; those would be parameters, so we use commas.</remarks>
    public string ToHeader()
        => string.Create(CultureInfo.InvariantCulture, $"mode={Mode}, model={Quote(Model)}, provider={Quote(Provider)}, date=@{At.ToUnixTimeSeconds()}");

    void WriteMasked(Utf8JsonWriter json)
    {
        if (Masked == 0) return;
        json.WriteStartObject("gemaskeerd");
        json.WriteNumber("aantal", Masked);
        json.WriteStartArray("categorieen");
        foreach (string kind in MaskedKinds) json.WriteStringValue(kind);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A structured-field string holds printable ASCII only; anything else becomes a question mark.
    static string Quote(string text)
    {
        StringBuilder quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\');
            quoted.Append(c is >= ' ' and <= '~' ? c : '?');
        }

        return quoted.Append('"').ToString();
    }
}
