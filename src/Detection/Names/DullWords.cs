namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Which words are no candidate for a name and change no context, when no label, cue, closing formula or program text is near.</summary>
/// <remarks>
/// Six words in ten are, so they are told by one look at a table by <see cref="WordAttributes.Bits"/>. Of its 64 KiB only the few hundred values that
/// words have are ever touched. It says of a word by itself what <see cref="NameGate.MayBeName"/> and the contexts would say; a test compares them.
/// </remarks>
static class DullWords
{
    const byte InSmallLetters = 1, WithCapital = 2, WithCapitalAtStart = 4;

    /// <summary>Kinds that announce nothing, say nothing about fields and heat no program text, and do not join the parts of a name.</summary>
    const uint Quiet = 1u << (int)WordKind.None | 1u << (int)WordKind.Function | 1u << (int)WordKind.Month | 1u << (int)WordKind.StreetBefore | 1u << (int)WordKind.StreetAfter
        | 1u << (int)WordKind.OrganisationAfter | 1u << (int)WordKind.NamedAfter | 1u << (int)WordKind.Unit | 1u << (int)WordKind.Country | 1u << (int)WordKind.Place | 1u << (int)WordKind.Brand;

    static readonly byte[] s_forms = [.. Enumerable.Range(0, 1 << 16).Select(static bits => FormsOf(new((ushort)bits)))];

    /// <summary>True when a word with these attributes is dull as it is written.</summary>
    /// <param name="known">What the lists know.</param>
    /// <param name="shape"><see cref="TokenShape.Lower"/> or <see cref="TokenShape.Capitalised"/>.</param>
    /// <param name="isSentenceStart">The first word of a sentence.</param>
    public static bool Has(WordAttributes known, TokenShape shape, bool isSentenceStart)
    {
        int form = shape == TokenShape.Lower ? InSmallLetters : isSentenceStart ? WithCapitalAtStart : WithCapital;
        return (s_forms[known.Bits] & form) != 0;
    }

    static byte FormsOf(WordAttributes known)
    {
        if (!known.Kind.IsOneOf(Quiet) || (int)known.Kind >= 32 || (known.IsEnglish && !known.IsListedName)) return 0;
        bool isRareName = known.IsWord && known.FirstName < 2 && known.Surname < 2;
        bool isLower = known.IsCommon || (known.IsListedName ? isRareName : known.IsWord);
        bool isCapital = known.IsCommon && !known.IsListedName;
        bool isStart = isCapital || (!known.IsCommon && known.IsWord && !known.IsNameLike);
        return (byte)((isLower ? InSmallLetters : 0) | (isCapital ? WithCapital : 0) | (isStart ? WithCapitalAtStart : 0));
    }
}
