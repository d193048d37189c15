using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>The reader of names, with all its short cuts and in any cut, against its slow twin.</summary>
public sealed class SlowNamesTests
{
    static readonly string[] s_parts =
    [
        "de ", "het ", "Het ", "gemeente ", "Gemeente ", "heeft ", "met ", "sanne ", "Sanne ", "Roos ", "Wil ", "wil ", "haan ", "Haan ", "boer ", "vergunning ", "Vergunning ", "xqwzt ", "oscar dassen ",
        "mevrouw ", "dhr. ", "beste ", "Naam: ", "naam;plaats\n", "a;b\n", "jan.smit@example.nl ", "www.", "//", "getName(", "x = ", "_", ". ", ", ", "? ", "\n", "\n\n", "  ", "groet,\n", "J.P. ", "van der ",
        "Schou-\n", "ten ", "eten ", "éten ", "WZ ", "é", "e\u0301 ", "Özgür ", "'t Hof ", "3 ", "€ ", "jr. ", "\u2028", "(", ") ", "Van: ", "the request ", "owner: ", "@", "sanne.devries", "j.jansen", "cv_", "_de_vries", ".pdf", ".docx ", "Jansen_Petra",
    ];

    [Fact]
    public void The_reader_finds_what_its_slow_twin_finds_in_every_cut()
    {
        (NameLexicon lexicon, NameModel model) = NameResources.Load(new Dictionary<string, Lexicon>());
        Gen<byte[]> part = Gen.Frequency(
            (30, Gen.Int[0, s_parts.Length - 1].Select(static i => Encoding.UTF8.GetBytes(s_parts[i]))),
            (1, Gen.Byte.Array[1, 3]));
        int found = 0;
        Gen.Select(part.Array[1, 40], Gen.Int[1, 60]).Sample(
            (parts, piece) =>
            {
                byte[] text = [.. parts.SelectMany(static p => p)];
                var twin = new SlowNames(lexicon, model).Find(text);
                Interlocked.Add(ref found, twin.Count);
                return twin.SequenceEqual(NamesIn.Read(text, text.Length)) && twin.SequenceEqual(NamesIn.Read(text, piece));
            },
            iter: 10_000, seed: "0N0XIzNsQ0O2");
        Assert.True(found > 1_000);
    }

    /// <summary>Every value a word can have: what is called dull is no candidate, and changes what the contexts say of the next word in no way but counts.</summary>
    [Fact]
    public void A_dull_word_is_no_candidate_and_announces_nothing()
    {
        int dull = 0;
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            var known = new WordAttributes((ushort)bits);
            if ((int)known.Kind > (int)WordKind.Technical) continue;
            foreach (TokenShape shape in (TokenShape[])[TokenShape.Lower, TokenShape.Capitalised])
            {
                foreach (bool starts in (bool[])[false, true])
                {
                    if (!DullWords.Has(known, shape, starts)) continue;
                    dull++;
                    var token = new NameToken { Attributes = known, Shape = shape, Letters = 5, IsSentenceStart = starts, Gap = TokenGap.Space };
                    Assert.False(NameGate.MayBeName(token));
                    AssertSame(token);
                }
            }
        }

        Assert.True(dull > 1_000);
    }

    /// <summary>The short way of each context and the long way leave the next words, marks and lines the same.</summary>
    static void AssertSame(NameToken word)
    {
        NameToken[] behind = [Word("x", TokenGap.Space), new() { Word = ':' }, Word("y", TokenGap.Space), new() { Word = ';' }, Word("z", TokenGap.Line), Word("w", TokenGap.Space)];
        Assert.Equal(Told(word, behind, isShort: false), Told(word, behind, isShort: true));
    }

    static NameToken Word(string letters, TokenGap gap) => new() { Shape = TokenShape.Lower, Word = WordHash.Of(letters), Letters = 3, Gap = gap };

    static NameToken[] Told(NameToken word, NameToken[] behind, bool isShort)
    {
        (FieldContext fields, CueContext cues, CodeContext code) = (new(), new(), new());
        fields.Reset();
        cues.Reset();
        NameToken first = Word("v", TokenGap.Paragraph);
        Advance(ref first);
        if (isShort)
        {
            Assert.True(fields.IsCalm && cues.IsCalm && code.IsCold);
            fields.PassWord();
            cues.PassWord(ref word);
            code.PassWord();
        }
        else Advance(ref word);

        NameToken[] told = [first, word, .. behind];
        for (int i = 2; i < told.Length; i++) Advance(ref told[i]);
        return told;

        void Advance(ref NameToken token)
        {
            fields.Advance(ref token);
            cues.Advance(ref token);
            code.Advance(ref token);
        }
    }
}
