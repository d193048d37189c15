using System.Globalization;

namespace Gegevenshuis.AiGateway.NameTraining.Generation;

/// <summary>A name list by origin: the comment lines after the heading of the file begin a new origin.</summary>
sealed class NameList
{
    readonly List<List<(string Name, int Bin)>> _origins = [];

    public NameList(IEnumerable<string> lines)
    {
        bool inHeading = true;
        foreach (string line in lines)
        {
            if (line.StartsWith('#'))
            {
                if (!inHeading || _origins.Count == 0) _origins.Add([]);
                inHeading = true;
                continue;
            }

            inHeading = false;
            int space = line.LastIndexOf(' ');
            _origins[^1].Add((line[..space], int.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture)));
        }

        _origins.RemoveAll(static o => o.Count == 0);
    }

    public int Origins => _origins.Count;

    public IEnumerable<(string Name, int Bin)> All => _origins.SelectMany(static o => o);

    /// <summary>Draws a name; a common one more often than its share of the list.</summary>
    public string Draw(Random random, int origin)
    {
        List<(string Name, int Bin)> names = _origins[origin];
        int wanted = random.Next(10) switch { < 3 => 3, < 7 => 2, _ => 1 };
        for (int i = 0; i < 20; i++)
        {
            (string name, int bin) = names[random.Next(names.Count)];
            if (bin == wanted) return name;
        }

        return names[random.Next(names.Count)].Name;
    }

    public string DrawAny(Random random)
    {
        List<(string Name, int Bin)> names = _origins[random.Next(Origins)];
        return names[random.Next(names.Count)].Name;
    }
}
