using System.Text;
using Gegevenshuis.AiGateway.Detection.Names;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>Code, logs, settings and command lines hold no people but in fields and comments that say so.</summary>
public sealed class ProgramWordTests
{
    [Theory]
    [InlineData("import numpy as np\nimport pandas as pd\n\nmodel = Ridge(alpha=0.3).fit(X, df.waarde)")]
    [InlineData("kubectl -n gateway rollout restart deployment/proxy")]
    [InlineData("public sealed class RequestHeader { public string Name { get; init; } = \"\"; }")]
    [InlineData("SELECT z.status, COUNT(d.id) FROM zaak z LEFT JOIN document d ON d.zaak_id = z.id;")]
    [InlineData("    at nl.gemeente.Parser.parse(Parser.java:42)\nCaused by: java.io.FileNotFoundException: invoer.csv")]
    [InlineData("const Header = ({ title, onClose }) => (<Button variant=\"ghost\" onClick={onClose}>Sluiten</Button>);")]
    [InlineData("return new Line(line.sku, Price.parse(line.price));")]
    [InlineData("ssl_certificate /etc/ssl/certs/gateway.pem;")]
    public void A_program_holds_no_people(string text) => Assert.Empty(NamesIn.Text(text));

    [Theory]
    [InlineData("{\"level\":\"warn\",\"msg\":\"login failed\",\"naam\":\"Sanne de Vries\"}", "Sanne de Vries")]
    [InlineData("Author: Jasper Wolters <jasper@example.nl>\nDate:   Tue Mar 3", "Jasper Wolters")]
    [InlineData("level=info user=j.devries action=export", "j.devries")]
    [InlineData("INSERT INTO klant (naam, plaats) VALUES ('Ebru Kaplan', 'Helmond');", "Ebru Kaplan")]
    public void A_person_in_a_field_of_it_is_found(string text, string name) => Assert.Contains(name, NamesIn.Text(text));

    [Theory]
    [InlineData("getName", TokenShape.Camel)]
    [InlineData("HttpClient", TokenShape.Camel)]
    [InlineData("HTTPClient", TokenShape.Camel)]
    [InlineData("iPhone", TokenShape.Camel)]
    [InlineData("McDonald", TokenShape.MixedCase)]
    [InlineData("DeVries", TokenShape.MixedCase)]
    [InlineData("VanDijk", TokenShape.MixedCase)]
    [InlineData("ElAmrani", TokenShape.MixedCase)]
    [InlineData("AbdelKader", TokenShape.MixedCase)]
    [InlineData("O'Brien", TokenShape.MixedCase)]
    [InlineData("jANSEN", TokenShape.MixedCase)]
    [InlineData("JAnsen", TokenShape.MixedCase)]
    [InlineData("Jansen", TokenShape.Capitalised)]
    public void Capitals_inside_make_an_identifier_but_not_behind_the_piece_of_a_surname(string word, object shape)
    {
        var token = default(NameToken);
        Assert.True(NameTokenizer.TryRead(Encoding.UTF8.GetBytes(word), 0, true, ref token));
        Assert.Equal(shape, token.Shape);
    }
}
