namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The ids in one answer of what the endpoint keeps, each once, in order of appearance.</summary>
sealed class AnswerIds
{
    /// <summary>More things than one answer makes; ids beyond it are not kept, so nobody can name them later.</summary>
    const int Most = 10_000;

    readonly HashSet<StoredReference> _all = [];
    readonly List<StoredReference> _new = [];

    public IReadOnlyList<StoredReference> New => _new;

    public bool HasNew => _new.Count > 0;

    public void Add(StoredReference id)
    {
        if (_all.Count < Most && _all.Add(id)) _new.Add(id);
    }

    /// <summary>What was new is known now.</summary>
    public void Accept() => _new.Clear();
}
