using System.Runtime.CompilerServices;
using System.Text;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>An <see cref="AnswerShape"/> made ready for reading. Immutable and shared between exchanges.</summary>
sealed class CompiledAnswer
{
    static readonly ConditionalWeakTable<AnswerShape, CompiledAnswer> s_known = [];

    CompiledAnswer(AnswerShape shape)
    {
        Shape = shape;
        Root = AnswerNode.Of(shape);
        (Model, Sequence, Kind) = (Paths(shape.Model), Encoding.UTF8.GetBytes(shape.Sequence), Encoding.UTF8.GetBytes(shape.Kind));
        Ids = [.. shape.Ids.Select(static id => new IdPlace(id))];
        (Input, Output, Cached) = (Paths(shape.Tokens.Input), Paths(shape.Tokens.Output), Paths(shape.Tokens.Cached));
    }

    public AnswerShape Shape { get; }

    public AnswerNode Root { get; }

    public JsonPath[] Model { get; }

    public JsonPath[] Input { get; }

    public JsonPath[] Output { get; }

    public JsonPath[] Cached { get; }

    public IReadOnlyList<IdPlace> Ids { get; }

    public byte[] Sequence { get; }

    public byte[] Kind { get; }

    public static CompiledAnswer Of(AnswerShape shape) => s_known.GetValue(shape, static shape => new(shape));

    static JsonPath[] Paths(IReadOnlyList<string> paths) => [.. paths.Select(static path => new JsonPath(path))];
}
