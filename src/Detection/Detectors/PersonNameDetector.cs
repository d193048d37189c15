using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds names of people in Dutch text, in any case and from any background.</summary>
/// <remarks>
/// The lists <c>first-names</c>, <c>surnames</c> and <c>places-nl</c> of the rules replace the built-in ones; they are evidence for the
/// tagger, never a trigger by themselves. Two lists of the organisation do decide: <c>names-always</c> holds whole names that are always
/// found, <c>names-never</c> whole names that are never reported. The list <c>public-figures</c> is one of the second kind, for a rule that asks for it.
/// </remarks>
public sealed class PersonNameDetector : SequenceDetector
{
    readonly NameLexicon _lexicon;
    readonly NameModel _model;

    /// <summary>A detector with the built-in word lists.</summary>
    public PersonNameDetector() : this(new Dictionary<string, Lexicon>())
    {
    }

    /// <param name="lexicons">Word lists by name; the built-in ones stand in for those that are not there.</param>
    /// <param name="passesPublicFigures">Whether names in <c>public-figures</c> are not reported; by default a name is a name.</param>
    public PersonNameDetector(IReadOnlyDictionary<string, Lexicon> lexicons, bool passesPublicFigures = false)
        => (_lexicon, _model) = NameResources.Load(lexicons, passesPublicFigures);

    public override string Kind => "person-name";

    public override int MaxBefore => 0;

    public override int MaxAfter => NameReader.MaxUndecided;

    public override SequenceReader Open() => new NameReader(_lexicon, _model);
}
