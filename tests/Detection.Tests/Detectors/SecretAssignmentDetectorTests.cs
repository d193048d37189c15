using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class SecretAssignmentDetectorTests
{
    readonly SecretAssignmentDetector _detector = new();

    [Theory]
    [InlineData("API_KEY=a8f3k2l9x0q7w4e1", "a8f3k2l9x0q7w4e1")]
    [InlineData("api-key: \"3f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c\"", "3f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c")]
    [InlineData("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    [InlineData("client_secret: '550e8400-e29b-41d4-a716-446655440000'", "550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("\"clientSecret\": \"Zx8~Q2.kf9LmT7pW3vR1sYd\"", "Zx8~Q2.kf9LmT7pW3vR1sYd")]
    [InlineData("De API-sleutel is k8J2mN4pQ6rS8tV0", "k8J2mN4pQ6rS8tV0")]
    [InlineData("token => 9b2f4c8e1a7d3f6b", "9b2f4c8e1a7d3f6b")]
    [InlineData("JWT_SECRET=q7W3e9R1t5Y8u2I4o6P0", "q7W3e9R1t5Y8u2I4o6P0")]
    [InlineData("X-Api-Key: q7W3e9R1t5Y8u2I4o6P0", "q7W3e9R1t5Y8u2I4o6P0")]
    [InlineData("https://example.nl/?access_token=q7W3e9R1t5Y8u2I4&x=1", "q7W3e9R1t5Y8u2I4")]
    public void Finds_keys_by_their_name(string text, string found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Theory]
    [InlineData("api_key = os.environ[\"API_KEY\"]")]
    [InlineData("api_key: your-api-key")]
    [InlineData("API_KEY=<token>")]
    [InlineData("token: ${TOKEN}")]
    [InlineData("secret: projects/example/secrets/database")]
    [InlineData("De token is verlopen.")]
    [InlineData("token = get_access_token_from_cache()")]
    [InlineData("max_tokens: 4096")]
    [InlineData("commit 3a5f9c2d3a5f9c2d3a5f9c2d3a5f9c2d3a5f9c2d")]
    [InlineData("id: 550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("\"integrity\": \"sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg\"")]
    [InlineData("public_api_key: q7W3e9R1t5Y8u2I4o6P0")]
    [InlineData("secret_name = my-database-credentials-v2")]
    [InlineData("token: xxxxxxxxxxxxxxxxxxxx")]
    [InlineData("tokens per seconde: gemiddeld")]
    public void Ignores_names_without_a_key(string text) => Assert.Null(Probe.Alone(_detector, text));
}
