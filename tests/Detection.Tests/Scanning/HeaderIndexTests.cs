using CsCheck;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>One look per word of a header against each rule reading the header itself.</summary>
public sealed class HeaderIndexTests
{
    static readonly HeaderWords[] s_wanted = [new(["bsn", "burger service nummer"]), new(["naam", "achternaam"]), new(["geb. datum", "geboortedatum"]), new(["KvK", "kvk-nummer"])];
    static readonly HeaderIndex s_index = new(s_wanted);

    static readonly string[] s_parts = ["bsn", "BSN", "clientBsn", "burger_service", "Nummer", "naam", "Achter", "geb.", "Geboortedatum", "datum", "KvK", "kvk", "É", "x", "1", " ", "_", "-", ";", ";", ";", "\"", "."];

    static readonly Gen<byte[]> s_lines = Gen.Int[0, s_parts.Length - 1].Select(static i => s_parts[i]).Array[1, 20].Select(static parts => Texts.Bytes(string.Concat(parts)));

    [Fact]
    public void Every_rule_that_reads_a_wanted_column_is_named()
        => s_lines.Sample(
            line =>
            {
                ulong named = s_index.RulesOf(line);
                for (int i = 0; i < s_wanted.Length; i++)
                    if (TableHeader.Read(line, s_wanted[i], new HeaderWords([])).Columns > 0) Assert.NotEqual(0UL, named & 1UL << i);
            },
            iter: 3000, seed: "0000KN3dGmt2");

    [Fact]
    public void A_line_of_code_names_no_rule()
        => Assert.Equal(0UL, s_index.RulesOf("        int Index, ushort First, byte Last;"u8));
}
