namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The fields of a streamed choice that carry text in pieces.</summary>
enum ChannelField : byte { Content, Refusal, ReasoningContent, Reasoning, Text, ToolArguments, ToolInput, FunctionArguments }
