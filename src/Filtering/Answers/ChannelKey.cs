namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Which running text of an answer a piece belongs to.</summary>
/// <param name="Choice">Index of the choice as the endpoint numbers it.</param>
/// <param name="Field">Field of that choice.</param>
/// <param name="Tool">Index of the tool call; 0 for other fields.</param>
readonly record struct ChannelKey(long Choice, ChannelField Field, long Tool)
{
    /// <summary>The text is JSON by definition.</summary>
    public bool IsArguments => Field is ChannelField.ToolArguments or ChannelField.FunctionArguments;
}
