using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Names;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

public sealed class NameReaderTests
{
    [Fact]
    public void A_warm_reader_allocates_nothing()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("Beste Sanne, mevrouw De Vries belde. Naam: Kees de Boer\nGroet, Fatima el Amrani");
        SequenceReader reader = NamesIn.Detector.Open();
        var sink = new SequenceFindings();
        for (int i = 0; i < 50; i++) ReadOnce(reader, bytes, sink);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadOnce(reader, bytes, sink);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, sink.Count);
    }

    static void ReadOnce(SequenceReader reader, byte[] bytes, SequenceFindings sink)
    {
        reader.Reset();
        sink.Clear();
        reader.Read(bytes, 0, true, sink);
    }

    [Fact]
    public void A_reader_that_was_reset_remembers_nobody()
    {
        SequenceReader reader = NamesIn.Detector.Open();
        byte[] other = Encoding.UTF8.GetBytes("Mevrouw Kuil belde over de kuil. Groet, Roos Kuil");
        byte[] text = Encoding.UTF8.GetBytes("de kuil in de weg is gedicht en de roos bloeit");
        List<SequenceFinding> fresh = NamesIn.Read(NamesIn.Detector.Open(), text, text.Length);
        NamesIn.Read(reader, other, other.Length);
        Assert.Equal(fresh, NamesIn.Read(reader, text, text.Length));
    }

    [Fact]
    public void The_forms_of_one_person_share_a_link()
    {
        List<NamesIn.Name> names = NamesIn.All("Sanne de Vries heeft gebeld. Mevrouw De Vries wil dat Sanne morgen komt. Ook Kees Bakker komt, zegt de heer Bakker.");
        Assert.Equal(["Sanne de Vries", "De Vries", "Sanne", "Kees Bakker", "Bakker"], names.Select(static n => n.Text));
        Assert.All(names, static n => Assert.NotEqual(0, n.Link));
        Assert.Equal(names[0].Link, names[1].Link);
        Assert.Equal(names[0].Link, names[2].Link);
        Assert.Equal(names[3].Link, names[4].Link);
        Assert.NotEqual(names[0].Link, names[3].Link);
    }

    [Fact]
    public void Two_people_with_one_surname_are_not_linked_to_each_other()
    {
        List<NamesIn.Name> names = NamesIn.All("Aanwezig: Sanne de Vries en Pieter de Vries. Mevrouw De Vries opent.");
        Assert.Equal(3, names.Select(static n => n.Link).Distinct().Count());
    }

    [Fact]
    public void More_people_than_fit_get_no_link_and_are_still_found()
    {
        string text = string.Concat(Enumerable.Range(0, 400).Select(static i => $"Naam: Jan {(char)('A' + (i % 26))}{(char)('a' + (i / 26))}kkerstra\n"));
        List<NamesIn.Name> names = NamesIn.All(text);
        Assert.True(names.Count > 350);
        Assert.True(names.Max(static n => n.Link) <= PersonMemory.MaxPeople);
    }

    [Fact]
    public void Diacritics_composed_decomposed_or_lost_make_no_difference()
    {
        foreach (string name in (string[])["Özgür Kılıç", "Ozgur Kilic", "O\u0308zgu\u0308r Kılıc\u0327"])
            Assert.Equal([name], NamesIn.Text($"Beste {name}, de stukken zitten in de bijlage."));
    }
}
