using System.Collections.Frozen;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Names that in the text of staff are nearly always a disease, a law of nature, a method or a chart, and seldom a person.</summary>
/// <remarks>Own list from general knowledge. Names that many people in the Netherlands bear as well, such as Jansen and Meijer, stay out of it.</remarks>
static class Eponym
{
    static readonly FrozenSet<uint> s_words = new[]
    {
        // diseases and syndromes
        "parkinson", "alzheimer", "crohn", "huntington", "korsakov", "korsakoff", "ménière", "guillain", "barré", "tourette", "asperger", "bechterew", "hodgkin", "raynaud",
        "sjögren", "ehlers", "danlos", "duchenne", "creutzfeldt", "wernicke", "cushing", "addison", "hashimoto", "marfan", "rett", "angelman", "prader", "munchausen", "münchhausen",
        "tietze", "dupuytren", "scheuermann", "peyronie", "paget", "barrett", "lyme", "usher", "kawasaki", "bell's", "waldenström", "fallot",
        // laws, methods and charts
        "deming", "kano", "gantt", "ishikawa", "pareto", "maslow", "belbin", "eisenhower", "murphy's", "parkinson's", "conway's", "moore's", "dunning", "kruger", "kirschner", "likert",
        "bayes", "euler", "laplace", "fourier", "gauss", "voronoi", "delaunay", "thiessen", "dijkstra's", "haversine", "douglas-peucker", "mercator", "kirchhoff", "pythagoras", "fibonacci",
    }.Select(WordHash.Of).ToFrozenSet();

    public static bool Is(in NameToken token) => token.IsWord && s_words.Contains(token.Word);
}
