using Gegevenshuis.AiGateway.Detection.Names;

namespace Gegevenshuis.AiGateway.NameTraining.Generation;

/// <summary>Prints training texts with their names in brackets, for a person to read.</summary>
static class Samples
{
    public static void Write(string patterns, int count, TextWriter to)
    {
        var random = new Random(1);
        var sampler = new PersonSampler(new(NameResources.Text("first-names.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            new(NameResources.Text("surnames.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)), random);
        var documents = new DocumentSampler(PatternSet.Read(patterns), sampler, random);
        for (int i = 0; i < count; i++)
        {
            LabelledText text = documents.Draw();
            string shown = text.Text;
            foreach (LabelledSpan span in text.Spans.Reverse())
                shown = shown.Insert(span.End, "]").Insert(span.Start, span.Label == NameLabel.Begin ? "[" : "[" + span.Label.ToString()[..1] + ":");
            to.WriteLine(shown);
            to.WriteLine("----");
        }
    }
}
