using System.IO.Pipelines;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Exchanges;

public sealed class RequestBodyTests
{
    [Fact]
    public async Task A_client_that_hangs_up_halfway_is_no_fault_of_the_gateway()
    {
        Pipe pipe = new();
        await pipe.Writer.CompleteAsync(new ConnectionResetException("hung up"));
        DefaultHttpContext context = new();
        context.Features.Set<IRequestBodyPipeFeature>(new HalfBody(pipe.Reader));
        using BodyRoom room = new BodyMemory().Open(1000);

        RequestBody body = await RequestBody.ReadAsync(context.Request, 1000, room, TestContext.Current.CancellationToken);

        Assert.Equal(MessageCode.BrokenBody, body.Fault);
        Assert.Equal(0, body.Body.Length);
    }

    [Theory]
    [InlineData(true, 400, "")]
    [InlineData(true, 401, MessageCode.GatewayFull)]
    [InlineData(false, 400, "")]
    [InlineData(false, 401, MessageCode.GatewayFull)]
    public async Task Bodies_together_have_a_limit_whether_or_not_they_say_how_long_they_are(bool saysLength, int bytes, string fault)
    {
        BodyMemory memory = new();
        using BodyRoom other = memory.Open(1000);
        Assert.True(other.TryGrowTo(600));
        DefaultHttpContext context = new();
        context.Request.Body = new MemoryStream(new byte[bytes]);
        if (saysLength) context.Request.ContentLength = bytes;

        using (BodyRoom room = memory.Open(1000))
        {
            RequestBody body = await RequestBody.ReadAsync(context.Request, 800, room, TestContext.Current.CancellationToken);
            Assert.Equal(fault, body.Fault);
            Assert.Equal(fault.Length == 0 ? bytes : 0, body.Body.Length);
        }

        Assert.Equal(600, memory.Taken);
    }

    sealed record HalfBody(PipeReader Reader) : IRequestBodyPipeFeature;
}
