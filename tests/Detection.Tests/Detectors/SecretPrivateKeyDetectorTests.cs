using System.Security.Cryptography;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class SecretPrivateKeyDetectorTests
{
    const string Line = "MIIEpAIBAAKCAQEA7bq0Jx3vK9mZ2cLwQyT5nRfU8sHdGaPoVeXiBtYkWuNjMzCh";

    readonly SecretPrivateKeyDetector _detector = new();

    [Theory]
    [InlineData("RSA PRIVATE KEY")]
    [InlineData("PRIVATE KEY")]
    [InlineData("EC PRIVATE KEY")]
    [InlineData("DSA PRIVATE KEY")]
    [InlineData("OPENSSH PRIVATE KEY")]
    [InlineData("ENCRYPTED PRIVATE KEY")]
    [InlineData("PGP PRIVATE KEY BLOCK")]
    [InlineData("OpenVPN Static key V1")]
    public void Finds_a_block_of_every_kind_whole(string label)
    {
        string block = $"-----BEGIN {label}-----\n{Line}\n{Line}\nQ0hB\n-----END {label}-----";

        Assert.Equal(block, Probe.Alone(_detector, $"Dit is hem:\n{block}\nGroet"));
    }

    [Theory]
    [InlineData("-----BEGIN PRIVATE KEY-----\n" + Line + "\n" + Line)]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0123456789ABCDEF\n\n" + Line)]
    [InlineData("\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n" + Line + "\\n" + Line + "\\n-----END PRIVATE KEY-----\\n\"")]
    [InlineData("-----BEGIN PRIVATE KEY----- " + Line + " -----END PRIVATE KEY-----")]
    [InlineData("sleutel=" + Line)]
    [InlineData("PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: x\nPublic-Lines: 6\n" + Line)]
    [InlineData("AGE-SECRET-KEY-1QQQSZ3V7M5KD0XHT9W4JL8C2RPYG6FENAUS5VQK7DXM3HT0WJL4QZP8C")]
    [InlineData("PrivateKey = yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=")]
    [InlineData("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}")]
    [InlineData("<RSAKeyValue><Modulus>x</Modulus><D>" + Line + "</D></RSAKeyValue>")]
    public void Finds_keys_cut_off_escaped_and_in_other_forms(string text) => Assert.NotNull(Probe.Alone(_detector, text));

    [Fact]
    public void Finds_the_bare_base64_of_keys_as_they_are_really_made()
    {
        using var rsa = RSA.Create(1024);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (byte[] key in (byte[][])[rsa.ExportRSAPrivateKey(), rsa.ExportPkcs8PrivateKey(), ec.ExportECPrivateKey(), ec.ExportPkcs8PrivateKey()])
            Assert.NotNull(Probe.Alone(_detector, $"sleutel: {Convert.ToBase64String(key)}"));
        foreach (byte[] key in (byte[][])[rsa.ExportRSAPublicKey(), rsa.ExportSubjectPublicKeyInfo(), ec.ExportSubjectPublicKeyInfo()])
            Assert.Null(Probe.Any(_detector, $"sleutel: {Convert.ToBase64String(key)}"));
    }

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----")]
    [InlineData("Een bestand begint met -----BEGIN RSA PRIVATE KEY----- en dan volgt de sleutel.")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n<jouw sleutel hier>\n-----END PRIVATE KEY-----")]
    [InlineData("miin huus")]
    public void Ignores_public_keys_and_headers_without_a_key(string text) => Assert.Null(Probe.Any(_detector, text));
}
