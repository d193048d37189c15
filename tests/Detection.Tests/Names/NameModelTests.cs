using CsCheck;
using Gegevenshuis.AiGateway.Detection.Names;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>The fast parts of the tagger against the plainest way to do the same.</summary>
public sealed class NameModelTests
{
    [Fact]
    public void The_score_is_the_sum_of_the_weights_of_the_known_features()
        => Gen.Select(Gen.UInt.Array[1, 40], Gen.SByte.Array[4]).Sample((features, row) =>
        {
            var slots = new uint[1 << 10];
            var known = new Dictionary<uint, sbyte[]>();
            for (int i = 0; i < features.Length; i += 2)
            {
                sbyte[] weights = [.. row.Select(w => (sbyte)(w ^ i))];
                if (!known.ContainsKey(features[i]) && NameModel.TryPlace(slots, features[i], weights)) known[features[i]] = weights;
            }

            Span<int> scores = stackalloc int[NameModel.Labels];
            new NameModel(slots, new int[25], 0, 0).Score(features, scores);
            for (int y = 0; y < 4; y++)
                if (scores[y + 1] != features.Sum(f => known.TryGetValue(f, out sbyte[]? w) ? w[y] : 0)) return false;
            return scores[0] == 0;
        }, seed: "0N0XIzNsQ0O2", iter: 300);

    [Fact]
    public void The_decoder_finds_the_best_of_all_label_sequences()
        => Gen.Select(Gen.Int[-60, 60].Array[25], Gen.Int[-90, 90].Array[25]).Sample((transitions, emissions) =>
        {
            var model = new NameModel(new uint[16], transitions, 0, 0);
            var decoder = new NameDecoder(model);
            for (int i = 0; i < 5; i++) emissions.AsSpan(i * 5, 5).CopyTo(decoder.Emission(i));
            decoder.Decode(5);
            int found = 0, before = 0;
            for (int i = 0; i < 5; i++)
            {
                int label = (int)decoder.Labelled[i];
                found += model.Transition(before, label) + emissions[(i * 5) + label];
                before = label;
            }

            return found == Best(model, emissions, 0, 0);
        }, seed: "0N0XIzNsQ0O2", iter: 200);

    static int Best(NameModel model, int[] emissions, int at, int before)
    {
        if (at == 5) return 0;
        int best = int.MinValue;
        for (int label = 0; label < 5; label++)
            best = Math.Max(best, model.Transition(before, label) + emissions[(at * 5) + label] + Best(model, emissions, at + 1, label));
        return best;
    }

    [Fact]
    public void The_word_filter_never_forgets_a_member_and_seldom_knows_a_stranger()
    {
        var random = new Random(7);
        HashSet<uint> members = [.. Enumerable.Range(0, 20_000).Select(_ => (uint)random.NextInt64(uint.MaxValue))];
        WordFilter filter = WordFilter.Of(members);
        Assert.All(members, word => Assert.True(filter.Has(word)));
        int strangers = Enumerable.Range(0, 20_000).Select(_ => (uint)random.NextInt64(uint.MaxValue)).Count(word => !members.Contains(word) && filter.Has(word));
        Assert.InRange(strangers, 0, 800);
    }

    [Fact]
    public void The_word_table_returns_what_was_put_in()
    {
        var random = new Random(8);
        var words = new Dictionary<uint, WordAttributes>();
        for (int i = 0; i < 5_000; i++) words[(uint)random.NextInt64(uint.MaxValue)] = new((ushort)(random.Next(0xFFFF) | 1));
        var table = new WordTable(words);
        Assert.All(words, pair => Assert.Equal(pair.Value, table[pair.Key]));
    }

    [Fact]
    public void The_hash_of_a_word_is_that_of_the_tokenizer()
    {
        foreach (string word in (string[])["Jansen", "d'Angelo", "Özgür", "ĳsbrand", "O'Brien", "'t", "Łukasz", "Œuvre"])
        {
            var token = default(NameToken);
            Assert.True(NameTokenizer.TryRead(System.Text.Encoding.UTF8.GetBytes(word), 0, true, ref token));
            Assert.Equal(WordHash.Of(word), token.Word);
        }
    }
}
