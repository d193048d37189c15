using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

public sealed class InsertTrackTests
{
    static readonly Scanner s_scanner = Scanner.Compile(TestRules.Set(
    [
        TestRules.Rule("column", RuleAction.Pseudonymise, DataClass.Person) with { Kind = "person-name", Context = ["naam", "achternaam"], Suppress = ["prijs"] },
        TestRules.Rule("column", RuleAction.Block, DataClass.CitizenNumber) with { Id = "column-bsn", Kind = "bsn", Context = ["bsn"] },
    ]));

    [Theory]
    [InlineData("INSERT INTO k (naam, bsn) VALUES ('Jan', '111222334');", "Jan|111222334")]
    [InlineData("insert into dbo.[k]\n(id, [bsn], \"naam\")\nvalues\n(1, 12, 'Jan de Boer'),\n(2, 34, 'Els')", "12|Jan de Boer|34|Els")]
    [InlineData("Kijk: INSERT INTO k(client_bsn) VALUES(111222334)", "111222334")]
    [InlineData("INSERT INTO k (naam, bsn) VALUES ('O''Neil', NULL), (N'Wim', 12)", "O''Neil|Wim|12")]
    [InlineData("INSERT INTO k (x, bsn) VALUES (f('a,b', 2), 12)", "12")]
    public void Finds_the_values_of_a_wanted_column(string text, string values) => Assert.Equal(values, Found(text));

    [Theory]
    [InlineData("INSERT INTO k (naam, prijs) VALUES ('fiets', 12)")]
    [InlineData("INSERT INTO k (naam, bsn) SELECT a, b FROM c (1, 2)")]
    [InlineData("Zet dit in (naam, bsn) VALUES ('Jan', '12')")]
    [InlineData("INSERT INTO (naam, bsn) VALUES ('Jan', '12')")]
    [InlineData("INSERT INTO k (id, x) VALUES ('Jan', '12')")]
    public void Leaves_other_brackets_alone(string text) => Assert.Equal("", Found(text));

    [Fact]
    public void A_long_value_is_passed_over_and_the_row_goes_on()
        => Assert.Equal("5", Found($"INSERT INTO k (naam, bsn) VALUES ('{new string('x', 500)}', 55)").Replace("55", "5", StringComparison.Ordinal));

    [Fact]
    public void Every_cut_gives_the_values_of_the_whole_and_those_of_the_slow_twin()
    {
        string[] parts = ["INSERT INTO k (naam, bsn) ", "VALUES ", "('Jan', '111222334')", ", ('A''B', 56)", ";\n", "f(x) ", "(id, bsn)", " INSERT INTO t (bsn, id)\n values (34, 'a'),\n(56,'b')", "zin "];
        Gen.Int[0, parts.Length - 1].Array[1, 7].Sample(
            picks =>
            {
                string text = string.Concat(picks.Select(p => parts[p]));
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                Finding[] whole = Pieces.Whole(s_scanner, bytes);
                Assert.Equal(Slow(text), Found(text));
                for (int cut = 0; cut <= bytes.Length; cut++) Assert.Equal(whole, Pieces.Cut(s_scanner, bytes, cut));
                Assert.Equal(whole, Pieces.Cut(s_scanner, bytes, [.. Enumerable.Range(1, bytes.Length / 5).Select(i => i * 5)]));
            },
            iter: 300, seed: "0000KN3dGmt2");
    }

    /// <summary>The same by regular expressions, on whole texts.</summary>
    static string Slow(string text)
    {
        var values = new List<string>();
        foreach (Match insert in Regex.Matches(text, @"INTO\s+\w+\s*\(([\w, ]+)\)\s*VALUES\s*((?:\((?:'(?:[^']|'')*'|[^()'])*\)[\s,]*)+)", RegexOptions.IgnoreCase))
        {
            string[] names = insert.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries);
            foreach (Match row in Regex.Matches(insert.Groups[2].Value, @"\(((?:'(?:[^']|'')*'|[^()'])*)\)"))
            {
                string[] cells = [.. Regex.Matches(row.Groups[1].Value, @"(?:'(?:[^']|'')*'|[^,'])+").Select(static m => m.Value.Trim().Trim('\''))];
                for (int i = 0; i < Math.Min(names.Length, cells.Length); i++)
                    if (names[i] is "bsn" && cells[i].Count(char.IsAsciiDigit) >= 2 || names[i] is "naam" && !cells[i].Any(char.IsAsciiDigit)) values.Add(cells[i]);
            }
        }

        return string.Join('|', values);
    }

    static string Found(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return string.Join('|', Pieces.Whole(s_scanner, bytes).Select(f => Encoding.UTF8.GetString(bytes, (int)f.Start, f.Length)));
    }
}
