namespace Gegevenshuis.AiGateway.Filtering.Tests.Requests;

/// <summary>Requests as chat tools send them.</summary>
static class RecordedRequests
{
    public const string Rich = """
        {
          "model": "demo", "temperature": 0.7, "top_p": 1, "n": 1, "seed": 1234567890, "stream": true, "user": "afdeling beleid",
          "messages": [
            {"role": "system", "content": "Je helpt met brieven.", "name": "hulp"},
            {"role": "user", "content": [
              {"type": "text", "text": "Vat dit samen:\n\u0022kort\u0022"},
              {"type": "text", "text": "En dit \ud83d\ude00", "cache_control": {"type": "ephemeral"}}
            ]},
            {"role": "assistant", "content": null, "refusal": null, "tool_calls": [
              {"id": "call_1", "type": "function", "function": {"name": "zoek", "arguments": "{\"vraag\": \"regels\", \"filter\": {\"jaar\": 2026, \"plaats\": [\"Venlo\", \"Roermond\"]}}"}}
            ]},
            {"role": "tool", "tool_call_id": "call_1", "content": "[{\"titel\": \"Nota\", \"tekst\": \"{\\\"diep\\\": \\\"ja\\\"}\"}]"}
          ],
          "tools": [{"type": "function", "function": {"name": "zoek", "description": "Zoekt in nota's.", "parameters": {
            "type": "object", "properties": {"vraag": {"type": "string", "description": "De vraag", "enum": ["regels", "nota"]}}, "required": ["vraag"]}}}],
          "response_format": {"type": "json_schema", "json_schema": {"name": "antwoord", "schema": {"type": "object", "title": "Antwoord"}, "strict": true}},
          "stop": ["EINDE"], "metadata": {"zaak": "nota", "team": "beleid"}, "prediction": {"type": "content", "content": "Beste"},
          "stream_options": {"include_usage": true}, "logit_bias": {"50256": -100}, "onbekend_veld": {"diep": [{"nog": "dieper"}]}
        }
        """;
}
