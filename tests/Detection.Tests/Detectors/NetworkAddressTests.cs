using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class NetworkAddressTests
{
    [Theory]
    [InlineData("ip-address", "198.51.100.23", "198.51.100.23")]
    [InlineData("ip-address", "van 203.0.113.7:8080 naar", "203.0.113.7")]
    [InlineData("ip-address", "http://198.51.100.23/pad", "198.51.100.23")]
    [InlineData("ip-address", "8.8.8.0/24", "8.8.8.0")]
    [InlineData("ip-address-private", "192.168.1.12.", "192.168.1.12")]
    [InlineData("ip-address-private", "10.0.0.1", "10.0.0.1")]
    [InlineData("ip-address-private", "172.16.4.2", "172.16.4.2")]
    [InlineData("ip-address-v6", "2001:db8::1", "2001:db8::1")]
    [InlineData("ip-address-v6", "adres fe80::1ff:fe23:4567:890a%eth0", "fe80::1ff:fe23:4567:890a")]
    [InlineData("ip-address-v6", "2001:0db8:85a3:0000:0000:8a2e:0370:7334", "2001:0db8:85a3:0000:0000:8a2e:0370:7334")]
    [InlineData("ip-address-v6", "[2001:db8::8]:443", "2001:db8::8")]
    [InlineData("ip-address-v6", "::ffff:192.0.2.128", "::ffff:192.0.2.128")]
    [InlineData("ip-address-v6", "2001:db8::/32", "2001:db8::")]
    [InlineData("ip-address-v6", "ip: dead:beef::cafe", "dead:beef::cafe")]
    [InlineData("mac-address", "00:1A:2b:3C:4d:5E", "00:1A:2b:3C:4d:5E")]
    [InlineData("mac-address", "MAC a0-1b-2c-3d-4e-5f.", "a0-1b-2c-3d-4e-5f")]
    [InlineData("mac-address", "aabb.ccdd.ee0f", "aabb.ccdd.ee0f")]
    [InlineData("mac-address", "de:ad:be:ef:00:01", "de:ad:be:ef:00:01")]
    [InlineData("ip-address", "ssh beheer@198.51.100.23 -p 22", "198.51.100.23")]
    public void Finds_addresses(string kind, string text, string found) => Assert.Equal(found, Probe.Alone(Named.Detector(kind), text));

    [Theory]
    [InlineData("ip-address", "versie 1.2.3.4")]
    [InlineData("ip-address", "punt 1.2.3.4 van de nota")]
    public void Four_single_digits_need_a_word(string kind, string text)
    {
        Assert.Null(Probe.Alone(Named.Detector(kind), text));
        Assert.NotNull(Probe.Any(Named.Detector(kind), text));
    }

    [Theory]
    [InlineData("ip-address", "0.0.0.0")]
    [InlineData("ip-address", "127.0.0.1")]
    [InlineData("ip-address", "255.255.255.0")]
    [InlineData("ip-address", "198.51.100.23.5")]
    [InlineData("ip-address", "1.198.51.100.230")]
    [InlineData("ip-address", "198.51.100.256")]
    [InlineData("ip-address", "image: registry.example/app:198.51.100.25")]
    [InlineData("ip-address", "198.51.100.023")]
    [InlineData("ip-address", "v198.51.100.23")]
    [InlineData("ip-address", "192.168.1.12")]
    [InlineData("ip-address-private", "198.51.100.23")]
    [InlineData("ip-address-v6", "12:34:56")]
    [InlineData("ip-address-v6", "00:1A:2b:3C:4d:5E")]
    [InlineData("ip-address-v6", "::1")]
    [InlineData("ip-address-v6", "std::vector")]
    [InlineData("ip-address-v6", "2001:db8::1::2")]
    [InlineData("ip-address-v6", "1:2:3:4:5:6:7:8:9")]
    [InlineData("mac-address", "00:00:00:00:00:00")]
    [InlineData("mac-address", "ff:ff:ff:ff:ff:f")]
    [InlineData("mac-address", "00:1A:2b-3C:4d:5E")]
    [InlineData("mac-address", "00:1A:2b:3C:4d:5E:6f")]
    [InlineData("mac-address", "x00:1A:2b:3C:4d:5E")]
    [InlineData("mac-address", "12:34:56")]
    public void Ignores_what_names_no_machine(string kind, string text) => Assert.Null(Probe.Any(Named.Detector(kind), text));
}
