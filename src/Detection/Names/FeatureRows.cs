using System.Runtime.Intrinsics;
using Gegevenshuis.AiGateway.Detection.Simd;
using static Gegevenshuis.AiGateway.Detection.Simd.RowKernel;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The features of <see cref="NameFeatures"/> as fields of bits, for a processor that mixes sixteen at a time.</summary>
/// <remarks>A template that is added there is added here; a test compares the two.</remarks>
static class FeatureRows
{
    /// <summary>Where the words of a piece of input begin: the token, its neighbours, and <see cref="Others"/>.</summary>
    const int T = 0, B1 = PieceWords, N1 = 2 * PieceWords, Rest = 3 * PieceWords;

    /// <summary>The words of a token in the order in which <see cref="NameToken"/> begins with them.</summary>
    const int WordAt = 0, CoarseAt = 1, ClassAt = 2, PrefixAt = 3, SuffixAt = 4, FormAt = 6, StateAt = 7;

    static readonly Field s_word = All(T + WordAt), s_before = All(B1 + WordAt), s_next = All(N1 + WordAt), s_before2 = All(Rest + 2), s_next2 = All(Rest + 4);
    static readonly Field s_coarse = All(T + CoarseAt), s_coarseBefore = All(B1 + CoarseAt), s_coarseNext = All(N1 + CoarseAt), s_coarseBefore2 = All(Rest + 3), s_coarseNext2 = All(Rest + 5);
    static readonly Field s_class = All(T + ClassAt), s_classBefore = All(B1 + ClassAt), s_classNext = All(N1 + ClassAt);
    static readonly Field s_shape = new(T + FormAt, 0, 0xFF), s_role = new(T + FormAt, 8, 0xFF), s_shapeAndRole = new(T + FormAt, 0, 0xFFFF), s_cue = new(T + FormAt, 24, 0xFF);
    static readonly Field s_casing = new(T + StateAt, 0, 0xFF), s_closing = new(T + StateAt, 8, 0xFF), s_code = new(T + StateAt, 16, 0xFF), s_starts = new(T + StateAt, 24, 0xFF);
    static readonly Field s_shapes = new(Rest, 0, 0xFFF), s_gaps = new(Rest, 12, 0x3F), s_tie = new(Rest, 18, 0xFF), s_known = new(Rest, 26, 0x3F);
    static readonly Field s_knownBeside = new(Rest + 1, 0, 0xFF), s_letters = new(Rest + 1, 8, 0xF), s_isWord = new(Rest + 1, 12, 1);

    static readonly RowKernel s_kernel = new(
    [
        Of(1, s_word, s_shape),
        Of(2, s_before, s_shape),
        Of(3, s_next, s_shape),
        Of(4, s_before2, s_shape),
        Of(5, s_next2, s_shape),
        Of(6, s_before, s_word),
        Of(7, s_word, s_next),
        Of(8, s_before, s_coarse),
        Of(9, s_next, s_coarse),
        Of(10, s_before2, s_before, s_shape),
        Of(11, s_next, s_next2, s_shape),
        Of(12, s_class, s_casing),
        Of(13, s_classBefore, s_class),
        Of(14, s_class, s_classNext),
        Of(15, s_coarseBefore, s_coarse, s_coarseNext),
        Of(16, s_coarseBefore2, s_coarseBefore, s_coarse),
        Of(17, s_coarse, s_coarseNext, s_coarseNext2),
        Of(18, s_shapes, s_gaps),
        Of(19, new(T + PrefixAt, 8, uint.MaxValue), s_shape),
        Of(20, All(T + PrefixAt), s_isWord),
        Of(21, new(T + SuffixAt, 0, 0xFFFFFF), s_shape),
        Of(22, All(T + SuffixAt), s_isWord),
        Of(23, new(T + SuffixAt, 0, 0xFFFF), s_shape, s_casing),
        Of(24, new(N1 + SuffixAt, 0, 0xFFFFFF), s_coarse),
        Of(25, new(B1 + SuffixAt, 0, 0xFFFFFF), s_coarse),
        Of(26, s_role, s_coarse),
        Of(27, s_role, s_shapes, s_gaps),
        Of(28, s_gaps, s_coarse, s_coarseBefore),
        Of(29, s_known, s_coarse, s_casing),
        Of(30, s_cue, s_coarse),
        Of(31, s_cue, s_shapes),
        Of(32, s_closing, s_coarse, s_gaps),
        Of(33, s_casing, s_shapes, s_starts),
        Of(34, s_starts, s_class, s_coarseNext),
        Of(35, s_letters, s_shape, s_casing),
        Of(36, s_knownBeside, s_coarse),
        Of(37, s_coarseBefore2, s_coarseBefore, s_shapeAndRole),
        Of(38, s_classBefore, s_classNext, s_shape),
        Of(39, s_before, s_next, s_coarse),
        Of(40, s_code, s_coarse, s_gaps),
        Of(41, s_code, s_tie, s_shape),
        Of(42, s_tie, s_coarse),
    ]);

    /// <summary>Room for names that <see cref="Collect"/> needs.</summary>
    public static int Room => s_kernel.Rows;

    /// <summary>Writes the names of the features of a token; those behind <see cref="NameFeatures.Count"/> are none.</summary>
    public static void Collect(TokenWindow tokens, int at, Span<uint> names)
        => s_kernel.Mix(in tokens[at].Word, in tokens[at - 1].Word, in tokens[at + 1].Word, Others(tokens, at), names);

    /// <summary>What is made of several tokens, and of those two places off no more than is asked.</summary>
    static Vector256<uint> Others(TokenWindow tokens, int at)
    {
        ref NameToken b2 = ref tokens[at - 2], b1 = ref tokens[at - 1], t = ref tokens[at], n1 = ref tokens[at + 1], n2 = ref tokens[at + 2];
        uint shapes = (uint)b1.Shape << 8 | (uint)t.Shape << 4 | (uint)n1.Shape;
        uint gaps = (uint)t.Gap << 3 | (uint)n1.Gap;
        uint several = shapes | gaps << 12 | TokenTie.Of(tokens, at) << 18 | (uint)t.Known << 26;
        uint beside = (uint)b1.Known << 4 | n1.Known | (uint)Math.Min(t.Letters, 15) << 8 | (t.Attributes.IsWord ? 1u << 12 : 0);
        return Vector256.Create(several | (ulong)beside << 32, b2.Word | (ulong)b2.Coarse << 32, n2.Word | (ulong)n2.Coarse << 32, 0).AsUInt32();
    }

    static Field All(int word) => new(word, 0, uint.MaxValue);

    static Row Of(uint template, Field first, Field second) => Of(template, first, second, default);

    static Row Of(uint template, Field first, Field second, Field third) => new(template * 0x9E3779B1, first, second, third);
}
