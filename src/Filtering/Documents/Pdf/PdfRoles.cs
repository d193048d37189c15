using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>What the streams of a PDF are for: by what they say of themselves, and by who refers to them.</summary>
sealed class PdfRoles(Structure structure)
{
    static readonly string[] s_shapeMembers =
        ["Contents", "CIDSet", "CharSet", "CIDToGIDMap", "ToUnicode", "FontFile", "FontFile2", "FontFile3", "DestOutputProfile", "Thumb", "UseCMap", "HT", "TR", "TR2", "BG", "UCR"];

    static readonly string[] s_shapeTypes = ["XRef", "ObjStm", "CMap", "Pattern", "Halftone"];

    /// <summary>Members that only fonts, functions, colour profiles and shadings have.</summary>
    static readonly string[] s_shapeOwn = ["FunctionType", "ShadingType", "PatternType", "HalftoneType", "Length1", "CMapName", "Alternate"];

    readonly HashSet<IndirectReference> _shapes = [];

    /// <summary>Text in such a font is known by its shapes alone: we would read other letters than people see.</summary>
    public bool HasFontWithoutCharacters { get; private set; }

    /// <summary>Notes what a dictionary says about the streams it refers to.</summary>
    public void Note(DictionaryToken dictionary)
    {
        foreach (string name in s_shapeMembers)
        {
            if (dictionary.Data.TryGetValue(name, out IToken? value)) Shape(value);
        }

        if (dictionary.Data.TryGetValue("CharProcs", out IToken? glyphs) && Resolve(glyphs) is DictionaryToken procedures)
        {
            foreach (IToken glyph in procedures.Data.Values) Shape(glyph);
        }

        if (Word(dictionary, "Type") == "Font") HasFontWithoutCharacters |= LacksCharacters(dictionary);
    }

    public PdfRole Of(IndirectReference reference, DictionaryToken dictionary)
    {
        string type = Word(dictionary, "Type"), subtype = Word(dictionary, "Subtype");
        if (type == "EmbeddedFile") return PdfRole.Attachment;
        if (type == "Metadata") return PdfRole.Metadata;
        if (_shapes.Contains(reference)) return PdfRole.Shape;
        if (subtype == "Image") return PdfRole.Image;
        bool isProfile = dictionary.Data.ContainsKey("N") && subtype.Length == 0;
        bool isFont = subtype is "Type1C" or "CIDFontType0C" or "OpenType";
        return isProfile || isFont || s_shapeTypes.Contains(type) || s_shapeOwn.Any(dictionary.Data.ContainsKey) ? PdfRole.Shape : PdfRole.Other;
    }

    void Shape(IToken value)
    {
        if (value is IndirectReferenceToken reference)
        {
            _shapes.Add(reference.Data);
            if (Resolve(value) is ArrayToken list) Shape(list);
        }
        else if (value is ArrayToken array)
        {
            foreach (IToken item in array.Data) Shape(item);
        }
    }

    bool LacksCharacters(DictionaryToken font)
    {
        if (font.Data.ContainsKey("ToUnicode")) return false;
        string subtype = Word(font, "Subtype");
        return subtype == "Type3" || (subtype == "Type0" && Word(font, "Encoding").StartsWith("Identity", StringComparison.Ordinal));
    }

    string Word(DictionaryToken dictionary, string name)
        => dictionary.Data.TryGetValue(name, out IToken? value) && Resolve(value) is NameToken word ? word.Data : "";

    IToken? Resolve(IToken token) => token is IndirectReferenceToken reference ? structure.GetObject(reference.Data)?.Data : token;
}
