using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Policies;

/// <summary>The organisation's own lists of names and the list of public figures, from the folder to what is found.</summary>
public sealed class NameListTests
{
    const string Tuning = "tuning/ciso.yaml";
    const string Directory = "# Uit het personeelsbestand\nVries, Sanne de\nÖzgür Yılmaz\nStorm Wind\n";

    const string Pass =
        """
        tunings:
          - rule: person-name
            reason: Vragen over schrijvers moeten een goed antwoord krijgen.
            owner: ciso
            expires: 2027-06-01
            publicFigures: pass
            examples:
              find: ["Schrijf een brief aan Annie Schmidt."]
              ignore: ["Vat een boek van Annie M.G. Schmidt samen."]
        """;

    [Fact]
    public void The_staff_directory_as_must_find_list_finds_its_names_in_any_case()
    {
        using RulesFolder folder = Folder();
        Assert.DoesNotContain("storm wind", Found(folder, "morgen storm wind en regen"));
        folder.Write("lexicons/names-always.txt", Directory);
        Assert.Contains("storm wind", Found(folder, "morgen storm wind en regen"));
        Assert.Contains("SANNE DE VRIES", Found(folder, "LIJST SANNE DE VRIES KAMER 3"));
        Assert.Contains("ozgur yilmaz", Found(folder, "waar ozgur yilmaz mee bezig is"));
    }

    [Fact]
    public void The_staff_directory_as_allow_list_passes_its_whole_names_and_no_others()
    {
        using RulesFolder folder = Folder();
        const string text = "Beste Sanne de Vries, kun je Pieter Bakker bellen?";
        Assert.Equal(["Sanne de Vries", "Pieter Bakker"], Found(folder, text));
        folder.Write("lexicons/names-never.txt", Directory);
        Assert.Equal(["Pieter Bakker"], Found(folder, text));
        Assert.Equal(["Sanne de Boer"], Found(folder, "Beste Sanne de Boer, kun je bellen?"));
    }

    [Fact]
    public void A_name_on_both_lists_passes()
    {
        using RulesFolder folder = Folder();
        folder.Write("lexicons/names-always.txt", Directory);
        folder.Write("lexicons/names-never.txt", Directory);
        Assert.Empty(Found(folder, "Beste Sanne de Vries, tot morgen."));
    }

    [Fact]
    public void A_public_figure_is_a_person_until_the_ciso_says_otherwise()
    {
        const string text = "Vergelijk het boek van Annie M.G. Schmidt met dat van Pieter Bakker.";
        using RulesFolder folder = Folder();
        Assert.Equal(["Annie M.G. Schmidt", "Pieter Bakker"], Found(folder, text));
        folder.Write(Tuning, Pass);
        Assert.Equal(["Pieter Bakker"], Found(folder, text));
        folder.Write(Tuning, Pass.Replace("publicFigures: pass", "publicFigures: find", StringComparison.Ordinal)
            .Replace("Vat een boek van Annie M.G. Schmidt samen.", "Vat het boek samen.", StringComparison.Ordinal));
        Assert.Equal(["Annie M.G. Schmidt", "Pieter Bakker"], Found(folder, text));
    }

    [Fact]
    public void The_organisations_own_list_of_public_figures_replaces_the_shipped_one()
    {
        using RulesFolder folder = Folder();
        folder.Write(Tuning, Pass);
        folder.Write("lexicons/public-figures.txt", "Annie M.G. Schmidt\nPieter Bakker\n");
        Assert.Equal(["Albert Einstein"], Found(folder, "Stuur dit aan Pieter Bakker en aan Albert Einstein."));
    }

    [Fact]
    public void Public_figures_can_be_set_only_for_a_rule_about_names_of_people()
    {
        using RulesFolder folder = Folder();
        folder.Write(Tuning, Pass.Replace("rule: person-name", "rule: nl-bsn", StringComparison.Ordinal));
        PolicyReadResult read = folder.Read();
        Assert.Null(read.Policy);
        Assert.Contains(read.Problems, static problem => problem.What.Contains("namen van personen", StringComparison.Ordinal) && problem.Line == 6);
    }

    static RulesFolder Folder()
    {
        RulesFolder folder = new();
        folder.Write("detection/person-name.yaml", File.ReadAllBytes(Path.Combine(Repository.Rules, "detection", "person", "person-name.yaml")));
        return folder;
    }

    static string[] Found(RulesFolder folder, string text)
    {
        PolicyReadResult read = folder.Read();
        Assert.Empty(read.Problems);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var findings = new FindingList();
        read.Policy!.Scanner.Scan(bytes, findings);
        return [.. findings.Span.ToArray().Select(finding => Encoding.UTF8.GetString(bytes, (int)finding.Start, finding.Length))];
    }
}
