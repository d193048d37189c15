using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>The same findings for every way of cutting a text, and never more undecided than promised.</summary>
public sealed class NameCutTests
{
    static readonly string[] s_texts =
    [
        "Beste Sanne, kun je mevrouw De Vries-van 't Hof terugbellen? Gr. Özgür\n\n\nMet vriendelijke groet,\r\n\r\nJ.P. van den Berg jr.",
        "voornaam;tussenvoegsel;achternaam\nJan;van der;Meer\nFatima;el;Amrani\n\"Vries, J. de\";;Kees",
        "{\"achternaam\":\"Hoogerheide\",\"voornaam\":\"Ferdi\",\"email\":\"ferdi@example.nl\"} https://www.example.nl/jan v.d. Berg v/d Laan O'Brien Jan's",
        "mail van fatima el amrani en jan de boer, groetjes şule ığdır é\u0301 \u2019t Hart \uD83D\uDE00 Nguyễn Thị",
        "| Naam | Plaats |\n|---|---|\n| Bakker, P. | Venlo |\n\n\n| x |  Kees   de    Boer",
    ];

    static readonly string[] s_parts =
    [
        "Jan ", "de Vries", "mevrouw ", "El-", "J.", "v.d. ", "v/", "'t ", "\n", "\n\n", "  ", "\t", ",", ";", "|", "\"naam\":\"", "Naam: ", "@example.nl", "www.", "://", "groet,\n", "é", "Ş", "e\u0301", "straat ", "B.V. ", "是",
    ];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, s_texts.Length)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_piece_length_gives_the_same_findings(int index)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(s_texts[index]);
        List<SequenceFinding> whole = NamesIn.Read(bytes, bytes.Length);
        Assert.NotEmpty(whole);
        for (int piece = 1; piece < bytes.Length; piece++) Assert.Equal(whole, NamesIn.Read(bytes, piece));
    }

    [Fact]
    public void Random_mixtures_of_names_marks_and_broken_bytes_are_cut_proof()
    {
        Gen<byte[]> part = Gen.OneOf(
            Gen.Int[0, s_parts.Length - 1].Select(static i => Encoding.UTF8.GetBytes(s_parts[i])),
            Gen.Byte.Array[1, 3]);
        Gen.Select(part.Array[1, 60], Gen.Int[1, 9]).Sample((parts, piece) =>
        {
            byte[] bytes = [.. parts.SelectMany(static p => p)];
            return NamesIn.Read(bytes, bytes.Length).SequenceEqual(NamesIn.Read(bytes, piece));
        }, seed: "0N0XIzNsQ0O2", iter: 400);
    }

    public static TheoryData<string> Extremes => new(
        new string('a', 5000), new string(' ', 5000), new string('\n', 5000), string.Concat(Enumerable.Repeat("J.", 2500)), string.Concat(Enumerable.Repeat("Jan ", 1500)),
        string.Concat(Enumerable.Repeat("Jan-", 1500)), string.Concat(Enumerable.Repeat("a.b@", 1500)), string.Concat(Enumerable.Repeat("van der ", 800)),
        string.Concat(Enumerable.Repeat("'", 4000)), string.Concat(Enumerable.Repeat("Vries, J. de; ", 400)), string.Concat(Enumerable.Repeat("\u0301", 2500)));

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Extreme_texts_stay_within_the_undecided_bytes_and_are_cut_proof(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(NamesIn.Read(bytes, bytes.Length), NamesIn.Read(bytes, 17));
        NamesIn.Read(bytes, 1);
    }
}
