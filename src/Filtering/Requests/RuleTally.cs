using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Counts findings per rule while a message is walked.</summary>
sealed class RuleTally
{
    readonly List<RuleHits> _hits = [];

    public IReadOnlyList<RuleHits> Hits => _hits;

    public void Add(in Finding finding, int message, ReadOnlySpan<byte> before) => Add(finding, new Place(message, before.Count((byte)'\n') + 1));

    /// <summary>Adds what another reading of a file found: it counts only when the rule had found nothing in a file before.</summary>
    public void AddAgain(in Finding finding, Place place)
    {
        int rule = finding.Rule;
        int at = _hits.FindIndex(known => known.Rule == rule && known.FirstInFile is not null);
        if (at < 0) Add(finding, place);
        else if (finding.Confidence > _hits[at].Confidence) _hits[at] = _hits[at] with { Confidence = finding.Confidence };
    }

    /// <summary>As the other form, for what another reader found in a part of a file.</summary>
    public void AddAgain(RuleHits hits, Place place)
    {
        int at = _hits.FindIndex(known => known.Rule == hits.Rule && known.FirstInFile is not null);
        if (at < 0) _hits.Add(hits with { First = place, FirstInFile = place });
        else if (hits.Confidence > _hits[at].Confidence) _hits[at] = _hits[at] with { Confidence = hits.Confidence };
    }

    /// <summary>Adds what was found in a field of a form, where it can be replaced.</summary>
    public void AddField(in Finding finding, Place place, bool isKept)
    {
        int rule = finding.Rule;
        Place? kept = isKept ? place : null;
        int at = _hits.FindIndex(known => known.Rule == rule);
        if (at < 0)
        {
            _hits.Add(new RuleHits(rule, 1, finding.Confidence, place, FirstKept: kept));
            return;
        }

        Confidence highest = (Confidence)Math.Max((byte)_hits[at].Confidence, (byte)finding.Confidence);
        _hits[at] = _hits[at] with { Count = _hits[at].Count + 1, Confidence = highest, FirstKept = _hits[at].FirstKept ?? kept };
    }

    /// <summary>Adds what was found in a line of a batch: it can be replaced there, unless it is in a file in that line.</summary>
    public void AddLine(RuleHits hits, Place place)
    {
        Place? inFile = hits.FirstInFile is null ? null : place;
        int at = _hits.FindIndex(known => known.Rule == hits.Rule);
        if (at < 0) _hits.Add(hits with { First = place, FirstInFile = inFile });
        else _hits[at] = _hits[at] with
        {
            Count = _hits[at].Count + hits.Count,
            Confidence = (Confidence)Math.Max((byte)_hits[at].Confidence, (byte)hits.Confidence),
            FirstInFile = _hits[at].FirstInFile ?? inFile,
        };
    }

    public void Add(in Finding finding, Place place)
    {
        int rule = finding.Rule;
        Place? inFile = place.File is null ? null : place;
        int at = _hits.FindIndex(known => known.Rule == rule);
        if (at < 0)
        {
            _hits.Add(new RuleHits(rule, 1, finding.Confidence, place, inFile));
            return;
        }

        Confidence highest = (Confidence)Math.Max((byte)_hits[at].Confidence, (byte)finding.Confidence);
        _hits[at] = _hits[at] with { Count = _hits[at].Count + 1, Confidence = highest, FirstInFile = _hits[at].FirstInFile ?? inFile };
    }
}
