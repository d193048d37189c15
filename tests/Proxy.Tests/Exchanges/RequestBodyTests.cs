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

        RequestBody body = await RequestBody.ReadAsync(context.Request, 1000, TestContext.Current.CancellationToken);

        Assert.Equal(MessageCode.BrokenBody, body.Fault);
        Assert.True(body.Bytes.IsEmpty);
    }

    sealed record HalfBody(PipeReader Reader) : IRequestBodyPipeFeature;
}
