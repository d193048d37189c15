using Gegevenshuis.AiGateway.Detection.Text;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>A text view filled in pieces, with what it must be.</summary>
sealed class ViewUnderTest : IDisposable
{
    readonly TextView _view = new();
    readonly byte[] _text;

    public ViewUnderTest(byte[] text, IEnumerable<int> lengths)
    {
        _text = text;
        int at = 0;
        foreach (int length in lengths)
        {
            int end = at + length;
            while (at < end) at += _view.Append(text.AsSpan(at, end - at));
        }

        _view.Complete();
    }

    /// <summary>Bytes and offsets equal the twin's; offsets rise, stay inside the text and never split a character.</summary>
    public void Check(List<SlowView.Cell> expected)
    {
        Assert.Equal(expected.Select(static c => c.Value), _view.Bytes.ToArray());
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].Start, _view.StartOf(i));
            Assert.Equal(expected[i].End, _view.EndOf(i + 1));
            bool isWhole = i == 0 || _view.StartOf(i) > _view.StartOf(i - 1);
            if (isWhole && (_view.Bytes[i] & 0xC0) != 0x80) Assert.NotEqual(0x80, _text[_view.StartOf(i)] & 0xC0);
        }

        Assert.Equal(_text.Length, _view.StartOf(_view.Length));
    }

    public void Dispose() => _view.Clear();
}
