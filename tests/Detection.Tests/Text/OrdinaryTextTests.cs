using System.Text;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>Seeing through disguise must not make ordinary text suspect.</summary>
public sealed class OrdinaryTextTests
{
    static readonly Scanner s_scanner = Scanner.Compile(TechniqueRules.All);

    public static TheoryData<string> Rows { get; } = new(OrdinaryTexts.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Readings_add_nothing_to_ordinary_text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(Pieces.WithoutReadings(s_scanner, bytes), Pieces.Whole(s_scanner, bytes));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Ordinary_text_holds_no_identifier(string text)
        => Assert.DoesNotContain(Pieces.Whole(s_scanner, Encoding.UTF8.GetBytes(text)), static finding =>
            s_scanner.Rules[finding.Rule].Detector is "bsn" or "iban" or "phone" or "card" or "email");

    [Fact]
    public void Long_numbers_in_a_table_are_read_once_each()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(static i => $"{i * 7919 % 100000};{i}\n")));
        Assert.Equal(Pieces.WithoutReadings(s_scanner, text), Pieces.Whole(s_scanner, text));
    }
}
