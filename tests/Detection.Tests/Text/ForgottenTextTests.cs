using System.Runtime.CompilerServices;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Text;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>A stream goes back to the pool without a byte of the text it read.</summary>
public sealed class ForgottenTextTests
{
    [Theory]
    [InlineData(900, 0)]
    [InlineData(900, 880)]
    [InlineData(900, 900)]
    [InlineData(6000, 5000)]
    public void Clear_leaves_nothing_of_what_is_held_or_was_dropped(int length, int dropped)
    {
        var view = new ViewBuffer();
        view.Reserve(length);
        view.Pass(Encoding.UTF8.GetBytes(new string('x', length)));
        view.Seal();
        view.Drop(dropped);
        view.Clear();
        Assert.All(BytesOf(view), static b => Assert.Equal(0, b));
    }

    [Fact]
    public void Clear_leaves_nothing_of_what_waited()
    {
        var view = new TextView();
        for (int i = 0; i < 40; i++) view.Append("&#x0000"u8[..(i % 7 + 1)]);
        view.Append("x e\u0301"u8);
        view.Append(" y"u8);
        view.Clear();
        Assert.All(WaitingOf(view), static b => Assert.Equal(0, b));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_bytes")]
    static extern ref byte[] BytesOf(ViewBuffer view);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_waiting")]
    static extern ref readonly byte[] WaitingOf(TextView view);
}
