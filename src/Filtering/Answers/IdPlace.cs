using System.Text;
using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>An <see cref="AnswerId"/> made ready for reading.</summary>
sealed class IdPlace
{
    const string Items = "[].";

    readonly string _kind;
    readonly JsonPath _list;
    readonly byte[] _name;

    public IdPlace(AnswerId id)
    {
        int list = id.Path.IndexOf(Items, StringComparison.Ordinal);
        _kind = id.Kind;
        _list = new(list < 0 ? id.Path : id.Path[..list]);
        _name = Encoding.UTF8.GetBytes(list < 0 ? "" : id.Path[(list + Items.Length)..]);
    }

    public void Read(ReadOnlySpan<byte> json, JsonTape tape, AnswerIds ids)
    {
        int node = _list.Find(json, tape);
        if (node < 0) return;
        if (_name.Length == 0) Add(json, tape, node, ids);
        else if (tape[node].Kind == JsonKind.Array)
            for (int item = node + 1; item < tape[node].Next; item = tape[item].Next)
                if (tape[item].Kind == JsonKind.Object) Add(json, tape, tape.Member(json, item, _name), ids);
    }

    void Add(ReadOnlySpan<byte> json, JsonTape tape, int node, AnswerIds ids)
    {
        if (node < 0 || tape[node].Kind != JsonKind.String) return;
        ReadOnlySpan<byte> id = json[tape[node].Start..tape[node].End];
        if (StoredReference.IsId(id)) ids.Add(new(_kind, Encoding.ASCII.GetString(id)));
    }
}
