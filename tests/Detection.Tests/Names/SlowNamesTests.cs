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
}
