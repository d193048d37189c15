using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>Puts the pieces of paragraphs together again, whatever formatting cut them into, and keeps apart what revisions added and removed.</summary>
sealed class MarkupBlocks
{
    readonly StringBuilder _all = new();
    readonly StringBuilder _before = new();
    readonly StringBuilder _after = new();
    bool _hasRevisions;

    /// <summary>Elements around us whose text was added (moved here) in a revision.</summary>
    public int Inserted { get; set; }

    /// <summary>Elements around us whose text was removed (moved away) in a revision.</summary>
    public int Deleted { get; set; }

    public void Append(string text)
    {
        _hasRevisions |= Inserted > 0 || Deleted > 0;
        _all.Append(text);
        if (Inserted == 0) _before.Append(text);
        if (Deleted == 0) _after.Append(text);
    }

    /// <summary>Ends a paragraph, line or cell.</summary>
    public void Append(char sign)
    {
        _all.Append(sign);
        _before.Append(sign);
        _after.Append(sign);
    }

    /// <summary>The text with everything in it, and where there are revisions also as it was before and as it is after them.</summary>
    public IEnumerable<string> Readings => _hasRevisions ? [_all.ToString(), _before.ToString(), _after.ToString()] : [_all.ToString()];
}
