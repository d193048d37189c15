namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The people of one conversation, so that a person keeps one number in all forms of the name.</summary>
/// <remarks>
/// Looks only back: a form is compared with what was said before it, so a number never changes when a conversation goes on.
/// When it could be two people it is neither of them: two people never share a number.
/// </remarks>
sealed class PersonIndex
{
    readonly List<(int Number, PersonName Name)> _people = [];

    /// <summary>The number of the one person this can be; 0 when there is none, or more than one.</summary>
    public int Find(in PersonName name)
    {
        int found = 0;
        foreach ((int number, PersonName known) in _people)
        {
            if (!known.Fits(name)) continue;
            if (found != 0) return 0;
            found = number;
        }

        return found;
    }

    /// <summary>Adds a person, or what a new form tells about a known one.</summary>
    /// <returns>Whether the form is fuller than all before it.</returns>
    public bool Learn(int number, in PersonName name)
    {
        int at = _people.FindIndex(person => person.Number == number);
        if (at < 0)
        {
            _people.Add((number, name));
            return true;
        }

        PersonName known = _people[at].Name;
        _people[at] = (number, known.With(name));
        return name.Completeness > known.Completeness;
    }
}
