using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Answers.Streams;

namespace Gegevenshuis.AiGateway.Answers.Reporting;

/// <summary>The figures as a page.</summary>
static class ResultsPage
{
    const int MostRules = 12;

    public static string Write(IReadOnlyList<(string Way, Format Format, HoldBack Held)> held, IReadOnlyList<(string Rule, HoldBack Held)> perRule, IReadOnlyList<Survival> survivals, IReadOnlyList<LongStream> streams)
    {
        StringBuilder page = new("# Answers\n\nWritten by `dotnet run -c Release --project benchmarks/Answers`, with the shipped rules.\n");
        WriteHeld(held, page);
        WriteRules(perRule, page);
        WriteSurvival(survivals, page);
        WriteStreams(streams, page);
        return page.ToString();
    }

    static void WriteHeld(IReadOnlyList<(string Way, Format Format, HoldBack Held)> held, StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## How long text waits\n\nDutch letters in pieces of 1 to 8 characters; a model is taken to write fifty pieces a second, {HoldBack.PieceMilliseconds} ms apart. ")
            .Append("Waiting is counted in characters of the model's text after every piece, and how many pieces a character comes late. ")
            .Append("Milliseconds follow from the pieces; the time of the filter itself is the last column: the median, on a shared machine. Compare the rows.\n");
        foreach (IGrouping<string, (string Way, Format Format, HoldBack Held)> way in held.GroupBy(static row => row.Way))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n**{way.Key}**\n\n| protocol | most characters | mean characters | latest, pieces | latest, ms | mean, ms | µs a piece |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
            foreach ((_, Format format, HoldBack one) in way)
                page.Append(CultureInfo.InvariantCulture, $"| {format.Name} | {one.Most} | {one.Mean:F1} | {one.Behind} | {one.Behind * HoldBack.PieceMilliseconds} | {one.MeanBehind * HoldBack.PieceMilliseconds:F0} | {one.Microseconds:F1} |\n");
        }
    }

    static void WriteRules(IReadOnlyList<(string Rule, HoldBack Held)> perRule, StringBuilder page)
    {
        page.Append("\n**One rule masks, and no other: the rules for which prose waits longest**\n\n| rule | most characters | mean characters | mean, ms |\n| --- | ---: | ---: | ---: |\n");
        foreach ((string rule, HoldBack one) in perRule.OrderByDescending(static row => row.Held.Mean).Take(MostRules))
            page.Append(CultureInfo.InvariantCulture, $"| {rule} | {one.Most} | {one.Mean:F1} | {one.MeanBehind * HoldBack.PieceMilliseconds:F0} |\n");
        HoldBack[] others = [.. perRule.OrderByDescending(static row => row.Held.Mean).Skip(MostRules).Select(static row => row.Held)];
        page.Append(CultureInfo.InvariantCulture, $"| the {others.Length} others | {others.Max(static one => one.Most)} | at most {others.Max(static one => one.Mean):F1} | at most {others.Max(static one => one.MeanBehind) * HoldBack.PieceMilliseconds:F0} |\n");
    }

    static void WriteSurvival(IReadOnlyList<Survival> survivals, StringBuilder page)
    {
        Survival[] ours = [.. survivals.Where(static survival => survival.Distortion.IsOurs)];
        page.Append("\n## How often placeholders come back\n\n![Restored per distortion](answers.svg)\n\n")
            .Append(CultureInfo.InvariantCulture, $"Every placeholder of one question, in four sentences, cut in twelve ways over the protocols. Of what is still clearly ours {Share(ours.Sum(static one => one.Restored), ours.Sum(static one => one.Sent))} came back; ")
            .Append(CultureInfo.InvariantCulture, $"values that came back where nothing stood for them: **{survivals.Sum(static one => one.Wrong)}**.\n\n")
            .Append("What is not ours any more stays as the model wrote it: without its brackets, with another word or another number it could be anybody's text.\n\n")
            .Append("| what the model did | sent | restored | wrong |\n| --- | ---: | ---: | ---: |\n");
        foreach (Survival one in survivals)
            page.Append(CultureInfo.InvariantCulture, $"| {one.Distortion.Name}{(one.Distortion.IsOurs ? "" : " (not ours)")} | {one.Sent} | {Share(one.Restored, one.Sent)} | {one.Wrong} |\n");
    }

    static void WriteStreams(IReadOnlyList<LongStream> streams, StringBuilder page)
    {
        page.Append("\n## A very long answer\n\nOne streamed OpenAI chat answer through the filter, in pieces of five characters. Live memory is taken after a full collection at every tenth of the answer.\n\n")
            .Append("| rules | GB from the endpoint | live MB after 10 % | live MB at the end | working set MB after 10 % and at the end | bytes allocated a piece | seconds |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (LongStream one in streams)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {one.Name} | {one.Bytes / 1e9:F2} | {one.Samples[0].Live:F1} | {one.Samples[^1].Live:F1} | {one.Samples[0].WorkingSet:F0}, {one.Samples[^1].WorkingSet:F0} | {one.Allocated:F1} | {one.Seconds:F0} |\n");
        }
    }

    static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1} %");
}
