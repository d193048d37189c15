using System.Reflection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Messages;

public sealed class MessageCatalogueTests
{
    static readonly MessageContacts Contacts = new("de privacy officer (privacy@voorbeeld.nl)", "de CISO (ciso@voorbeeld.nl)");

    static readonly FoundKind Bsn = new("nl-bsn", "Burgerservicenummer (BSN)", "citizen-number", "bericht 3, regel 2", 1);

    public static TheoryData<string> Codes => [.. MessageCatalogue.All.Select(entry => entry.Code)];

    [Fact]
    public void Every_code_has_a_message()
    {
        IEnumerable<string> codes = typeof(MessageCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(), MessageCatalogue.All.Select(entry => entry.Code).Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Dutch_is_short_and_plain(string code)
    {
        StaffMessage message = new MessageWriter(Contacts, MessageLanguage.Dutch, 30).Write(code, [Bsn], "niet");

        foreach (string part in new[] { message.What, message.Why, message.Now, message.Help, message.Objection, message.Footer })
        {
            Assert.All(ReadingLevel.Sentences(part), sentence => Assert.InRange(ReadingLevel.Words(sentence).Count, 1, ReadingLevel.LongestSentence));
            Assert.Empty(ReadingLevel.JargonIn(part));
            Assert.DoesNotContain('!', part);
            Assert.DoesNotContain("{", part, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Both_languages_say_all_parts(string code)
    {
        foreach (MessageLanguage language in Enum.GetValues<MessageLanguage>())
        {
            StaffMessage message = new MessageWriter(Contacts, language, 30).Write(code, [Bsn], "niet");

            Assert.All([message.What, message.Why, message.Now, message.Help, message.Footer], part => Assert.NotEmpty(part));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_was_blocked_is_never_sent_again_by_a_client(string code)
    {
        MessageEntry entry = MessageCatalogue.Of(code);
        if (entry.ErrorCode != "content_filter") return;

        Assert.Equal(400, entry.Status);
        Assert.NotEmpty(entry.Dutch.Objection);
    }

    [Fact]
    public void Every_kind_of_data_has_its_own_block_message()
    {
        string[] codes = [.. Enum.GetValues<DataClass>().Select(MessageCatalogue.CodeFor)];

        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal("content_filter", MessageCatalogue.Of(code).ErrorCode));
    }

    [Fact]
    public void A_block_names_kind_place_and_contacts()
    {
        StaffMessage message = new MessageWriter(Contacts, MessageLanguage.Dutch, 30).Write(MessageCode.CitizenNumber, [Bsn], "niet");

        string text = message.ToText();
        Assert.Contains("Burgerservicenummer (BSN) (bericht 3, regel 2)", text, StringComparison.Ordinal);
        Assert.Contains("Je vraag is niet verstuurd", text, StringComparison.Ordinal);
        Assert.Contains(Contacts.Help, text, StringComparison.Ordinal);
        Assert.Contains(Contacts.Objection, text, StringComparison.Ordinal);
        Assert.EndsWith("AIP-101", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageLanguage.Dutch, "We bewaren je tekst niet.", "Na hoogstens 1 dag zonder", "Na hoogstens 30 dagen zonder")]
    [InlineData(MessageLanguage.English, "We do not keep your text.", "after at most 1 day without", "after at most 30 days without")]
    public void What_is_promised_about_keeping_is_what_the_policy_does(MessageLanguage language, string nothing, string one, string several)
    {
        string Footer(int keepDays) => new MessageWriter(Contacts, language, keepDays).Write(MessageCode.Replaced, [Bsn], "gemaskeerd").Footer;

        Assert.EndsWith(nothing, Footer(0), StringComparison.Ordinal);
        Assert.Contains(one, Footer(1), StringComparison.Ordinal);
        Assert.Contains(several, Footer(30), StringComparison.Ordinal);
        Assert.DoesNotContain(nothing, Footer(30), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", MessageLanguage.Dutch)]
    [InlineData("nl", MessageLanguage.Dutch)]
    [InlineData("en-GB,en;q=0.9", MessageLanguage.English)]
    [InlineData("nl-NL,nl;q=0.9,en;q=0.8", MessageLanguage.Dutch)]
    [InlineData("de,en;q=0.5", MessageLanguage.English)]
    [InlineData("en;q=0", MessageLanguage.Dutch)]
    [InlineData("*", MessageLanguage.Dutch)]
    [InlineData("\u0000nonsense;;;", MessageLanguage.Dutch)]
    public void English_only_when_the_reader_prefers_it(string header, MessageLanguage expected)
        => Assert.Equal(expected, LanguageChoice.From(header));
}
