using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The arithmetic of confidence: what a detector said, and what the words around add or take away.</summary>
/// <remarks>
/// A label makes certain and beats every suppressor. A context word near raises one level, unless it was needed to count at all. A
/// suppressor near lowers one level; as a label it says the value is something else, and only a form that is certain by itself survives, lowered.
/// </remarks>
static class Evidence
{
    /// <summary>False when the candidate does not count.</summary>
    public static bool Weigh(in Confirmation answer, ContextFacts context, out Confidence confidence, out FindingFacts facts)
    {
        facts = answer.Need == ContextNeed.None ? FindingFacts.CheckPassed : FindingFacts.NeededContext;
        confidence = Confidence.Certain;
        if ((context & ContextFacts.Label) != 0)
        {
            facts |= FindingFacts.Label;
            return true;
        }

        bool isNear = (context & ContextFacts.Near) != 0;
        if (answer.Need == ContextNeed.Label || (answer.Need == ContextNeed.Near && !isNear)) return false;
        if (isNear) facts |= FindingFacts.ContextNear;

        int level = (int)answer.Confidence;
        bool isRefused = (context & ContextFacts.SuppressLabel) != 0;
        if (isRefused && level < (int)Confidence.Certain) return false;
        if (isNear && answer.Need == ContextNeed.None && level < (int)Confidence.Certain) level++;
        if (isRefused || (context & ContextFacts.SuppressNear) != 0)
        {
            facts |= FindingFacts.Suppressed;
            level--;
        }

        confidence = (Confidence)level;
        return level >= (int)Confidence.Possible;
    }
}
