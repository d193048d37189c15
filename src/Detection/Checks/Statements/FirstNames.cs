using System.Runtime.CompilerServices;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Checks.Terms;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>First names as evidence that a capital word is a person; folded, so that case and diacritics do not matter.</summary>
/// <remarks>Immutable; one per lexicon, shared by the rules that use it.</remarks>
sealed class FirstNames
{
    static readonly ConditionalWeakTable<Lexicon, WordFlags> s_byLexicon = [];

    readonly WordFlags? _names;

    /// <param name="lexicon">The list, one name per line with an optional number behind it; null when the rules folder has none.</param>
    public FirstNames(Lexicon? lexicon) => _names = lexicon is null ? null : s_byLexicon.GetValue(lexicon, Read);

    /// <summary>True when the word at this place begins with a capital and is on the list.</summary>
    public bool IsAt(ref Window window, int at) => _names is not null && Ascii.IsUpper(window[at]) && _names.At(ref window, at, out _) != 0;

    static WordFlags Read(Lexicon lexicon)
        => new((1, string.Join(' ', lexicon.Words.Select(static line => Encoding.UTF8.GetString(Folding.Fold(line.Split(' ')[0].Split('-')[0]))))));
}
