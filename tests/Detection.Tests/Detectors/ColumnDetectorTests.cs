using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class ColumnDetectorTests
{
    static readonly Scanner s_scanner = Scanner.Compile(TestRules.Set(
    [
        TestRules.Rule("column", RuleAction.Pseudonymise, DataClass.Person) with
        {
            Kind = "person-name", Context = ["naam", "achternaam"], Suppress = ["prijs"],
        },
        TestRules.Rule("column", RuleAction.Block, DataClass.CitizenNumber) with { Id = "column-bsn", Kind = "bsn", Context = ["bsn", "burger service nummer", "burgerservicenummer"] },
    ]));

    [Theory]
    [InlineData("Nr;Naam;BSN\n1;Jan Jansen;111222334\n2;Els Bakker;12\n", "Jan Jansen|111222334|Els Bakker|12")]
    [InlineData("nr\tnaam\tplaats\r\n1\tJan Jansen\tVenlo\r\n", "Jan Jansen")]
    [InlineData("| Naam | BSN |\n|------|-----|\n| **Jan Jansen** | 111222334 |\n| Els | 5 |", "Jan Jansen|111222334|Els")]
    [InlineData("BSN\n111222334\n12345678\n'111222333\nen nu tekst\n111222333", "111222334|12345678|111222333")]
    [InlineData("burgerservice nr\n111222334", "111222334")]
    [InlineData("nummer burgerservice;x\n57;6", "57")]
    [InlineData("naam,bsn\n\"Jansen, Jan\",\"111222334\"", "Jansen, Jan|111222334")]
    [InlineData(" naam | bsn \n------+-----\n Jan | 111222334\n(1 rij)\n Piet | 12", "Jan|111222334")]
    [InlineData("Naam            BSN         Plaats\nJan Jansen      111222334   Venlo\nEls de Vries    12          Weert", "Jan Jansen|111222334|Els de Vries|12")]
    [InlineData("clientAchternaam;client_bsn\nJansen;111222334", "Jansen|111222334")]
    [InlineData("Burger-Service Nummer;Plaats\n111222334;Venlo", "111222334")]
    [InlineData("Nr;Naam\n1;Jan\n\nNr;Stad\n1;Venlo", "Jan")]
    [InlineData("Nr;Naam\n1;Jan\nDit is gewone tekst\n2;Els", "Jan")]
    [InlineData("Eerst een zin.\nNr;Naam\n1;Jan", "Jan")]
    [InlineData("Nr;Naam;Toelichting\n1;;leeg\n2;onbekend;x\n3;-;x\n4;Jan;x", "Jan")]
    public void Finds_the_cells_below_a_wanted_header(string text, string cells) => Assert.Equal(cells, Found(text));

    [Theory]
    [InlineData("Naam;Prijs\nFiets;100")]
    [InlineData("Naam, adres en bsn graag invullen,\nJansen, Kerkstraat, 111222334")]
    [InlineData("Naam\nJan")]
    [InlineData("BSN\ndat is een nummer van 9 cijfers")]
    [InlineData("BSN.\n111222334")]
    [InlineData("BSN\n\n111222334")]
    [InlineData("1;Naam;2024\n2;Jan;2025;3")]
    [InlineData("De naam; die is belangrijk. Dat is zo.\nJan; die kwam later.")]
    [InlineData("Nr;Bestandsnaam\n1;rapport")]
    [InlineData("veld;type\nnaam;tekst\nbsn;getal\nplaats;tekst")]
    [InlineData("Achternaam      Jansen\nVoornamen       Petrus Maria")]
    [InlineData("naam;taak\nteam A;toetsen\nGemeente Heerlen;betalen")]
    public void Leaves_prose_and_tables_of_things_alone(string text) => Assert.Equal("", Found(text));

    [Theory]
    [InlineData("factuurnr;bedrag\n111222333;12\n", 0)]
    [InlineData("nr;opmerking\n111222333;12\n", 1)]
    [InlineData("Ordernummer\n111222333\n123456782\n", 0)]
    [InlineData("nummer order\n111222333\n123456782\nklaar\n123456782", 1)]
    [InlineData("artikelnummer;opmerking\n5;111222333\n", 1)]
    [InlineData("order;opmerking\nbsn 111222333;x\n", 1)]
    [InlineData("INSERT INTO k (order_id, x) VALUES (111222333, 5)", 0)]
    [InlineData("INSERT INTO k (id, x) VALUES (111222333, 5)", 1)]
    public void A_bare_number_below_a_header_of_things_is_nobodys(string text, int count)
    {
        var scanner = Scanner.Compile(TestRules.Set(
        [
            TestRules.Rule("bsn", RuleAction.Block, DataClass.CitizenNumber) with { Context = ["bsn"] },
            TestRules.Rule("column", RuleAction.Pseudonymise, DataClass.Person) with { Kind = "person-name", Context = ["naam"] },
        ]));
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Finding[] whole = Pieces.Whole(scanner, bytes);
        Assert.Equal(count, whole.Length);
        for (int cut = 0; cut <= bytes.Length; cut++) Assert.Equal(whole, Pieces.Cut(scanner, bytes, cut));
    }

    [Fact]
    public void A_long_cell_is_passed_over_and_the_row_goes_on()
        => Assert.Equal("Jan|Els", Found($"Naam;Opmerking;BSN\nJan;{new string('x', 500)};5\nEls;\"{new string('y', 400)};{new string('z', 100)}\";6"));

    [Fact]
    public void A_line_longer_than_the_limit_is_no_header()
        => Assert.Equal("", Found($"Naam;{new string('x', 1100)};BSN\nJan;a;111222334"));

    [Fact]
    public void More_columns_than_the_limit_are_no_header()
        => Assert.Equal("", Found($"Naam{string.Concat(Enumerable.Repeat(";k", 70))}\nJan{string.Concat(Enumerable.Repeat(";v", 70))}"));

    [Fact]
    public void Every_cut_gives_the_cells_of_the_whole()
    {
        string[] parts =
        [
            "Nr;Naam;BSN\n", "1;\"Jansen; Jan\";111222334\r\n", "Naam   BSN    Plaats\n", "Jan Jansen     12   Venlo\n", "\n", "| Naam | BSN |\n|---|---|\n",
            "| Jan | 12 |\n", "zin zonder meer\n", "BSN\n", "111222334\n", "\"12\"\n", "naam\tbsn\n", "a\t" + new string('b', 170) + "\tc\n", new string(' ', 200) + "x   y\n",
        ];
        Gen.Int[0, parts.Length - 1].Array[1, 6].Sample(
            picks =>
            {
                byte[] text = Encoding.UTF8.GetBytes(string.Concat(picks.Select(p => parts[p])));
                Finding[] whole = Pieces.Whole(s_scanner, text);
                for (int cut = 0; cut <= text.Length; cut += 1 + text.Length / 60) Assert.Equal(whole, Pieces.Cut(s_scanner, text, cut));
                Assert.Equal(whole, Pieces.Cut(s_scanner, text, [.. Enumerable.Range(1, text.Length / 7).Select(i => i * 7)]));
            },
            iter: 150, seed: "0000KN3dGmt2");
    }

    static string Found(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return string.Join('|', Pieces.Whole(s_scanner, bytes).Select(f => Encoding.UTF8.GetString(bytes, (int)f.Start, f.Length)));
    }
}
