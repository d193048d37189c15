using CsCheck;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Redaction;

public sealed class NumberingTests
{
    readonly Numbering _numbering = New();

    [Fact]
    public void A_person_keeps_one_number_in_every_form_and_comes_back_in_the_fullest()
    {
        int[] numbers = [.. new[] { "De Vries", "Sanne de Vries", "Sanne", "S. de Vries", "sanne", "Vries, S. de" }.Select(name => Person(name))];

        Assert.All(numbers, static number => Assert.Equal(1, number));
        Assert.Equal("Sanne de Vries", Restored(1));
    }

    [Fact]
    public void A_form_that_fits_two_people_is_a_third()
    {
        Assert.Equal([1, 2, 3, 3], new[] { "Jan Jansen", "Jan Bakker", "Jan", "jan" }.Select(name => Person(name)));
    }

    [Fact]
    public void A_number_given_once_does_not_change_when_the_conversation_goes_on()
    {
        Assert.Equal([1, 1, 2, 1], new[] { "Jan Jansen", "Jan", "Jan Bakker", "Jan" }.Select(name => Person(name)));
    }

    [Fact]
    public void A_lady_and_a_gentleman_of_one_surname_have_a_number_each()
    {
        Assert.Equal((1, 2), (Person("K. de Vries", Courtesy.Madam), Person("P. de Vries", Courtesy.Sir)));
    }

    [Fact]
    public void What_may_not_come_back_once_does_not_come_back_in_another_form()
    {
        Person("Sanne de Vries");
        Person("Sanne", restore: RestorePolicy.Never);
        Person("Sanne Maria de Vries");

        Assert.Equal(0, _numbering.Map.Count);
    }

    /// <summary>A conversation at the endpoint, cut into messages anywhere and kept in between, has the numbers of one that was sent whole.</summary>
    [Fact]
    public void Numbers_are_the_same_when_the_conversation_is_kept_between_messages()
        => Gen.Select(Gen.OneOf("Sanne de Vries", "De Vries", "Sanne", "Jan Bakker", "Jan", "S. de Vries", "Jan Jansen").Array[1, 20], Gen.Bool.Array[20]).Sample((names, cuts) =>
        {
            Numbering whole = New(), piece = New();
            for (int i = 0; i < names.Length; i++)
            {
                if (cuts[i]) piece = Continued(piece);
                if (Number(whole, names[i]) != Number(piece, names[i])) return false;
            }

            piece = Continued(piece);
            return Enumerable.Range(1, 5).All(number => Restored(whole, number) == Restored(piece, number));
        });

    [Fact]
    public void What_may_not_come_back_is_not_kept_and_its_number_is_not_given_again()
    {
        _numbering.Of("PERSOON", "bsn", RestorePolicy.Never, "111222333", Courtesy.None);
        byte[] kept = _numbering.Keep().ToBytes();
        Numbering next = Continued(_numbering);

        Assert.DoesNotContain("111222333", System.Text.Encoding.UTF8.GetString(kept), StringComparison.Ordinal);
        Assert.Equal(2, Number(next, "Sanne"));
    }

    [Fact]
    public void A_placeholder_that_is_typed_later_does_not_stand_for_anybody_any_more()
    {
        Person("Sanne de Vries");
        Numbering typed = new(["PERSOON", "E-MAIL"], new HashSet<(int, int)> { (0, 1), (0, 3) });
        typed.Continue(Kept(_numbering));

        Assert.Equal((2, 4), (Number(typed, "Sanne de Vries"), Number(typed, "Jan Bakker")));
        Assert.Equal("", Restored(typed, 1));

        // For good: also when it is not typed again.
        Numbering later = Continued(typed);
        Assert.Equal(("", "Sanne de Vries"), (Restored(later, 1), Restored(later, 2)));
        Assert.Equal(5, Number(later, "Yusuf Demir"));
    }

    [Fact]
    public void What_the_rules_of_today_keep_secret_or_do_not_know_does_not_come_back()
    {
        Person("Sanne de Vries");
        Numbering secret = new(["PERSOON"], new HashSet<(int, int)>(), new HashSet<string> { "PERSOON" }), unknown = new(["MENS"], new HashSet<(int, int)>());
        secret.Continue(Kept(_numbering));
        unknown.Continue(Kept(_numbering));

        Assert.Equal((0, 0), (secret.Map.Count, unknown.Map.Count));
        Assert.Equal(2, Number(secret, "Jan Bakker"));
    }

    [Fact]
    public void Branches_of_one_conversation_are_joined_and_different_conversations_are_not()
    {
        Person("Sanne de Vries");
        Numbering left = Continued(_numbering), right = Continued(_numbering), other = New();
        Number(left, "Jan Bakker");
        Number(right, "Sanne");
        Number(other, "Yusuf Demir");

        Numbering joined = New();
        joined.Continue(KeptNumbers.Join([Kept(_numbering), Kept(left), Kept(right)])!);
        Assert.Equal((1, 2, 3), (Number(joined, "Sanne de Vries"), Number(joined, "Jan Bakker"), Number(joined, "Yusuf Demir")));

        Assert.Null(KeptNumbers.Join([Kept(left), Kept(other)]));
        Number(right, "Yusuf Demir");
        Assert.Null(KeptNumbers.Join([Kept(left), Kept(right)]));
        Assert.True(KeptNumbers.Join([])!.IsEmpty);
    }

    /// <summary>Whatever is said and typed, in whatever order, in one conversation cut into messages: a number never has two values.</summary>
    [Fact]
    public void A_number_never_has_two_values_over_messages_with_typed_placeholders()
        => Gen.Select(Gen.Int[0, 5].Array[0, 4], Gen.Int[1, 6].Array[0, 2]).Array[1, 8].Sample(messages =>
        {
            string[] names = ["Sanne de Vries", "Jan Bakker", "Yusuf Demir", "Fatma Yilmaz", "Bram Smit", "Lotte Visser"];
            Dictionary<int, string> meaning = [];
            HashSet<int> typed = [];
            Numbering numbering = New();
            foreach ((int[] said, int[] lookalikes) in messages)
            {
                Numbering next = new(["PERSOON", "E-MAIL"], lookalikes.Select(static number => (0, number)).ToHashSet());
                next.Continue(Kept(numbering));
                typed.UnionWith(lookalikes);
                foreach (int name in said)
                {
                    int number = Number(next, names[name]);
                    if (typed.Contains(number) || (meaning.TryGetValue(number, out string? other) && other != names[name])) return false;
                    meaning[number] = names[name];
                }

                for (int number = 1; number <= 40; number++)
                {
                    string restored = Restored(next, number);
                    if (restored.Length > 0 && (typed.Contains(number) || restored != meaning[number])) return false;
                }

                numbering = next;
            }

            return true;
        });

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"Version":2,"Last":{},"Values":[],"Reserved":[]}""")]
    [InlineData("""{"Version":1,"Last":{},"Values":[]}""")]
    public void Bytes_of_something_else_are_not_read(string bytes) => Assert.Null(KeptNumbers.Read(System.Text.Encoding.UTF8.GetBytes(bytes)));

    [Fact]
    public void Full_names_share_a_number_only_when_given_name_and_surname_are_the_same()
        => Gen.Select(Gen.OneOf("Sanne", "Bram", "Fatma", "Yusuf"), Gen.OneOf("de Vries", "Bakker", "van den Berg", "Yılmaz")).Array[1, 30].Sample(names =>
        {
            Numbering numbering = new(["PERSOON"], new HashSet<(int, int)>());
            var numbers = names.Select(name => (Name: name, Number: numbering.Of("PERSOON", "person-name", RestorePolicy.Allowed, $"{name.Item1} {name.Item2}", Courtesy.None))).ToList();
            return numbers.GroupBy(static pair => pair.Name).All(static group => group.Select(static pair => pair.Number).Distinct().Count() == 1)
                && numbers.GroupBy(static pair => pair.Number).All(static group => group.Select(static pair => pair.Name).Distinct().Count() == 1);
        });

    int Person(string name, Courtesy courtesy = Courtesy.None, RestorePolicy restore = RestorePolicy.Allowed)
        => _numbering.Of("PERSOON", "person-name", restore, name, courtesy);

    string Restored(int number) => Restored(_numbering, number);

    static Numbering New() => new(["PERSOON", "E-MAIL"], new HashSet<(int, int)>());

    static Numbering Continued(Numbering earlier)
    {
        Numbering next = New();
        next.Continue(Kept(earlier));
        return next;
    }

    static KeptNumbers Kept(Numbering earlier) => KeptNumbers.Read(earlier.Keep().ToBytes())!;

    static int Number(Numbering numbering, string name) => numbering.Of("PERSOON", "person-name", RestorePolicy.Allowed, name, Courtesy.None);

    static string Restored(Numbering numbering, int number)
        => numbering.Map.Count > 0 && numbering.Map.TryGet(0, number, out ReadOnlySpan<byte> value) ? System.Text.Encoding.UTF8.GetString(value) : "";
}
