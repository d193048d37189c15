using CsCheck;
using Gegevenshuis.AiGateway.Detection.Simd;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>Eight slots at a time against one after another, in tables that are nearly full.</summary>
public sealed class SlotKernelTests
{
    const int Size = 64;

    [Fact]
    public void The_slot_found_is_the_first_that_is_empty_or_has_the_tag()
        => Gen.Select(Gen.Int[0, Size - 1].Array[1, Size - 1], Gen.Int[0, Size - 1], Gen.UInt[1, 8]).Sample((filled, home, tag) =>
        {
            uint[] slots = new uint[Size + SlotKernel.Width];
            foreach (int at in filled) slots[at] = (((uint)at % 7) + 1) << 16 | ((uint)at + 1);
            slots[filled[0]] = 0;
            slots.AsSpan(0, SlotKernel.Width).CopyTo(slots.AsSpan(Size));
            int slow = home;
            while (slots[slow] != 0 && slots[slow] >> 16 != tag) slow = (slow + 1) % Size;
            return SlotKernel.Find(slots, home, tag) == slots[slow];
        }, seed: "0N0XIzNsQ0O2", iter: 5_000);
}
