namespace Gegevenshuis.AiGateway.Answers.Streams;

/// <summary>An answer as a model would write it, in stretches: what it sends, and what the reader gets in its place.</summary>
sealed record Letter(string Name, IReadOnlyList<(string Sent, string Read)> Parts)
{
    const string Prose =
        "Natuurlijk, hier is een voorstel voor de brief. De gemeente neemt de aanvraag in behandeling zodra alle stukken binnen zijn. Dat duurt meestal "
        + "twee tot drie weken. In die tijd kan een medewerker contact opnemen over de plannen voor de tuin en de schuur. Let op: een vergunning is niet altijd nodig.\n\n"
        + "* Lees eerst de voorwaarden op onze website.\n* Maak een tekening van de nieuwe situatie, met de maten erbij.\n* Vraag de buren wat zij ervan vinden.\n\n"
        + "Daarna krijgt iedereen die meedoet een uitnodiging voor het gesprek. Wie liever schrijft, kan dat ook doen. We lezen alles en nemen het mee in het besluit. ";

    public string Sent => string.Concat(Parts.Select(static part => part.Sent));

    public static Letter Plain { get; } = new("Prose without data", [.. Enumerable.Repeat((Prose, Prose), 3)]);

    /// <summary>Prose with a value before every paragraph.</summary>
    /// <param name="name">For people.</param>
    /// <param name="values">What is sent and what the reader gets.</param>
    public static Letter With(string name, IReadOnlyList<(string Sent, string Read)> values)
        => new(name, [.. values.SelectMany(value => new[] { ("Beste ", "Beste "), value, (", " + Prose, ", " + Prose) })]);

    /// <summary>Characters of what was sent that the reader's text so far stands for.</summary>
    /// <param name="read">Length of the reader's text.</param>
    public int SentBehind(int read)
    {
        int sent = 0;
        foreach ((string part, string shown) in Parts)
        {
            if (read < shown.Length) return sent + (part == shown ? read : 0);
            read -= shown.Length;
            sent += part.Length;
        }

        return sent;
    }
}
