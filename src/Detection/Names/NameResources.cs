using System.Reflection;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Reads what is built into the assembly: the word lists and the model.</summary>
static class NameResources
{
    const string Folder = "Names/";

    static readonly Lazy<NameModelFile> s_file = new(static () =>
    {
        using Stream stream = Open("model.bin");
        return NameModelFile.Read(stream);
    });

    public static (NameLexicon Lexicon, NameModel Model) Load(IReadOnlyDictionary<string, Lexicon> lexicons, bool passesPublicFigures = false)
        => (Lexicon(lexicons, s_file.Value.Filters, passesPublicFigures), s_file.Value.Model);

    public static NameLexicon Lexicon(IReadOnlyDictionary<string, Lexicon> lexicons, WordFilters filters, bool passesPublicFigures = false)
        => NameLexicon.Build(Text("words.txt"), List(lexicons, "first-names"), List(lexicons, "surnames"), List(lexicons, "places-nl"), filters,
            Own(lexicons, "names-always"), [.. Own(lexicons, "names-never"), .. passesPublicFigures ? List(lexicons, "public-figures") : []]);

    /// <summary>A list that only the organisation can have; empty when it has none.</summary>
    static IReadOnlyList<string> Own(IReadOnlyDictionary<string, Lexicon> lexicons, string name) => lexicons.TryGetValue(name, out Lexicon? lexicon) ? lexicon.Words : [];

    static IEnumerable<string> List(IReadOnlyDictionary<string, Lexicon> lexicons, string name)
        => lexicons.TryGetValue(name, out Lexicon? lexicon) ? lexicon.Words : Lines(name + ".txt");

    public static IEnumerable<string> Lines(string name)
        => Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(static line => line[0] != '#');

    public static string Text(string name)
    {
        using Stream stream = Open(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static Stream Open(string name)
        => Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"{name} is not built in.");
}
