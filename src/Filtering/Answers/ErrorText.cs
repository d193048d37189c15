using System.Text;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Writes the error with which a broken answer ends, in the shape of the protocol, as one line of JSON.</summary>
static class ErrorText
{
    /// <param name="context">The exchange.</param>
    /// <param name="end">What went wrong.</param>
    /// <param name="number">Number of the event, for protocols that number them.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(AnswerContext context, AnswerEnd end, long number, ByteBuffer output)
    {
        ReadOnlySpan<byte> code = end switch
        {
            AnswerEnd.UpstreamDied => "upstream_died"u8,
            AnswerEnd.TooLarge => "answer_too_large"u8,
            AnswerEnd.Stopped => "content_filter"u8,
            AnswerEnd.NotKept => "answer_not_kept"u8,
            _ => "answer_unreadable"u8,
        };
        output.Append(context.Shape.Error switch
        {
            ErrorShape.Responses => "{\"type\":\"error\",\"message\":\""u8,
            ErrorShape.Anthropic when end == AnswerEnd.Stopped => "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\""u8,
            ErrorShape.Anthropic => "{\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\""u8,
            ErrorShape.Ollama => "{\"error\":\""u8,
            _ => "{\"error\":{\"message\":\""u8,
        });
        string message = end switch
        {
            AnswerEnd.UpstreamDied => context.UpstreamDiedMessage,
            AnswerEnd.Stopped => context.StoppedMessage,
            AnswerEnd.NotKept => context.NotKeptMessage,
            _ => context.UnreadableMessage,
        };
        JsonText.Escape(Encoding.UTF8.GetBytes(message), 1, output);
        Finish(context.Shape.Error, end, code, number, output);
    }

    static void Finish(ErrorShape shape, AnswerEnd end, ReadOnlySpan<byte> code, long number, ByteBuffer output)
    {
        switch (shape)
        {
            case ErrorShape.Anthropic:
                output.Append("\"}}"u8);
                break;
            case ErrorShape.Ollama:
                output.Append("\"}"u8);
                break;
            case ErrorShape.Gemini:
                output.Append(end == AnswerEnd.Stopped ? "\",\"code\":400,\"status\":\"INVALID_ARGUMENT\"}}"u8 : "\",\"code\":502,\"status\":\"UNAVAILABLE\"}}"u8);
                break;
            default:
                bool isEvent = shape == ErrorShape.Responses;
                output.Append(isEvent ? "\",\"param\":null,\"code\":\""u8
                    : end == AnswerEnd.Stopped ? "\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":\""u8
                    : "\",\"type\":\"upstream_error\",\"param\":null,\"code\":\""u8);
                output.Append(code);
                output.Append(isEvent ? "\",\"sequence_number\":"u8 : "\"}}"u8);
                if (isEvent) output.Append(number);
                if (isEvent) output.Append((byte)'}');
                break;
        }
    }
}
