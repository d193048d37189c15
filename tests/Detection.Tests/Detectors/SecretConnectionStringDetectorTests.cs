using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class SecretConnectionStringDetectorTests
{
    [Theory]
    [InlineData("Server=db01;Database=Zaken;User Id=app;Password=Geheim123;")]
    [InlineData("Data Source=db01;Initial Catalog=Zaken;User ID=app;Pwd=Geheim123")]
    [InlineData("Driver={ODBC Driver 18 for SQL Server};Server=tcp:db01,1433;Uid=app;Pwd={Geheim123};Encrypt=yes;")]
    [InlineData("Host=db01;Username=app;Password=zonnebloem;Database=zaken")]
    [InlineData("Endpoint=sb://bus.example.nl/;SharedAccessKeyName=Root;SharedAccessKey=q7W3e9R1t5Y8u2I4o6P0a1S2d3F4g5H6j7K8l9Z0xCc=")]
    [InlineData("jdbc:sqlserver://db01:1433;databaseName=zaken;user=app;password=Geheim123")]
    public void Finds_the_whole_string(string text)
        => Assert.Equal(text.TrimEnd(';'), Probe.Alone(new SecretConnectionStringDetector(), $"var s = \"{text}\";")?.TrimEnd(';'));

    [Theory]
    [InlineData("Server=db01;Database=Zaken;Integrated Security=true;")]
    [InlineData("Server=db01;User Id=app;Password=${DB_PASSWORD};")]
    [InlineData("Server=db01;User Id=app;Password=<wachtwoord>;")]
    [InlineData("De server is traag; het wachtwoord werkt.")]
    [InlineData("user=jan&password=x")]
    public void Ignores_strings_without_a_password(string text) => Assert.Null(Probe.Any(new SecretConnectionStringDetector(), text));

    [Theory]
    [InlineData("postgres://app:Geheim123@db01:5432/zaken", "postgres://app:Geheim123@db01:5432")]
    [InlineData("mongodb+srv://app:p%40ss@cluster.example.nl/test", "mongodb+srv://app:p%40ss@cluster.example.nl")]
    [InlineData("amqp://gast:konijn9@mq.example.nl", "amqp://gast:konijn9@mq.example.nl")]
    [InlineData("redis://:p4ssw0rd@cache:6379", "redis://:p4ssw0rd@cache:6379")]
    [InlineData("zie https://jan:Welkom01@example.nl/pad.", "https://jan:Welkom01@example.nl")]
    [InlineData("mysql+pymysql://root:t00r@localhost/x", "mysql+pymysql://root:t00r@localhost")]
    [InlineData("jdbc:oracle:thin:scott/tijger9@//db01:1521/x", "jdbc:oracle:thin:scott/tijger9@")]
    public void Finds_addresses_with_a_password(string text, string found) => Assert.Equal(found, Probe.Alone(new SecretUrlDetector(), text));

    [Theory]
    [InlineData("postgres://user:password@localhost/db")]
    [InlineData("postgres://${USER}:${PASSWORD}@localhost/db")]
    [InlineData("https://example.nl:8080/pad@versie")]
    [InlineData("https://jan@example.nl")]
    [InlineData("https://<user>:<pass>@example.nl")]
    [InlineData("http://example.nl")]
    public void Ignores_addresses_without_one(string text) => Assert.Null(Probe.Any(new SecretUrlDetector(), text));

    [Theory]
    [InlineData("Authorization: Bearer abcdefghijklmnop0123456789", "abcdefghijklmnop0123456789")]
    [InlineData("\"Authorization\": \"Basic amFuOldlbGtvbTAx\"", "amFuOldlbGtvbTAx")]
    [InlineData("-H 'Authorization: token 9b2f4c8e1a7d3f6b5a4c'", "9b2f4c8e1a7d3f6b5a4c")]
    [InlineData("headers: bearer 9b2f4c8e1a7d3f6b5a4c", "9b2f4c8e1a7d3f6b5a4c")]
    public void Finds_credentials_of_a_request(string text, string found) => Assert.Equal(found, Probe.Alone(new SecretHeaderDetector(), text));

    [Theory]
    [InlineData("Authorization: Bearer <token>")]
    [InlineData("Authorization: Bearer ${TOKEN}")]
    [InlineData("Authorization: Bearer your-access-token-here")]
    [InlineData("Authorization: Basic base64(user:pass)")]
    [InlineData("Basic Education for everyone")]
    [InlineData("The bearer of this letter is entitled")]
    public void Ignores_headers_without_one(string text) => Assert.Null(Probe.Any(new SecretHeaderDetector(), text));

    [Fact]
    public void Finds_a_token_of_three_parts_whole()
    {
        string token = $"{Part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")}.{Part("{\"sub\":\"1\",\"name\":\"Test\"}")}.c2lnbmF0dXJlLXZhbi1lZW4tdG9rZW4";

        Assert.Equal(token, Probe.Alone(new SecretJwtDetector(), $"token {token}."));
        Assert.NotNull(Probe.Alone(new SecretJwtDetector(), token[..60]));
    }

    [Theory]
    [InlineData("{\"naam\":\"x\",\"waarde\":1}")]
    [InlineData("{\"versie\":\"1.2.3\",\"id\":7}")]
    public void Ignores_json_that_is_no_header(string json) => Assert.Null(Probe.Any(new SecretJwtDetector(), $"{Part(json)}.{Part(json)}.abcdef"));

    static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
