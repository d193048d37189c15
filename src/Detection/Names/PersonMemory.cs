namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>The people of one text, so that a name is known again in its other forms and gets the same link.</summary>
/// <remarks>Holds hashes only. Full when <see cref="MaxPeople"/> are known; later people get no link.</remarks>
sealed class PersonMemory
{
    public const int MaxPeople = 96;
    const int Slots = 512;

    readonly uint[] _words = new uint[Slots];
    readonly bool[] _isSurname = new bool[Slots];
    readonly uint[] _firstOf = new uint[MaxPeople + 1];
    readonly byte[] _initialOf = new byte[MaxPeople + 1];
    readonly uint[] _surnameOf = new uint[MaxPeople + 1];
    ulong _bloom;
    int _count, _filled;

    public void Reset()
    {
        if (_filled > 0) Array.Clear(_words);
        _bloom = 0;
        _count = _filled = 0;
    }

    /// <summary>1 when the word is a known first name, 2 a known surname, 0 otherwise.</summary>
    public byte Know(uint word)
    {
        if ((_bloom >> (int)((word * 0x9E3779B1) >> 26) & 1) == 0) return 0;
        int slot = Find(word);
        return _words[slot] == 0 ? (byte)0 : _isSurname[slot] ? (byte)2 : (byte)1;
    }

    /// <summary>Finds or adds the person with these parts; 0 is "not given".</summary>
    /// <param name="first">Hash of the first name.</param>
    /// <param name="initial">First letter of the first name or initials, folded.</param>
    /// <param name="surname">Hash of the surname without tussenvoegsel.</param>
    /// <returns>A link, equal for the same person; 0 when it cannot be told or the memory is full.</returns>
    public int Link(uint first, byte initial, uint surname)
    {
        int person = Match(first, initial, surname);
        if (person == 0 && (person = Add()) == 0) return 0;
        if (first != 0) _firstOf[person] = first;
        if (initial != 0 && _initialOf[person] == 0) _initialOf[person] = initial;
        if (surname != 0) _surnameOf[person] = surname;
        if (first != 0) Remember(first, isSurname: false);
        if (surname != 0) Remember(surname, isSurname: true);
        return person;
    }

    int Add()
    {
        if (_count == MaxPeople) return 0;
        _count++;
        (_firstOf[_count], _initialOf[_count], _surnameOf[_count]) = (0, 0, 0);
        return _count;
    }

    int Match(uint first, byte initial, uint surname)
    {
        int found = 0;
        for (int person = 1; person <= _count; person++)
        {
            if (!Fits(person, first, initial, surname)) continue;
            if (found != 0) return 0;
            found = person;
        }

        return found;
    }

    /// <summary>The same surname and no contradiction in first name or initial; or, without a surname, the same first name.</summary>
    bool Fits(int person, uint first, byte initial, uint surname)
    {
        if (surname == 0) return first != 0 && _firstOf[person] == first;
        if (_surnameOf[person] == 0) return first != 0 && _firstOf[person] == first;
        if (_surnameOf[person] != surname) return false;
        if (first != 0 && _firstOf[person] != 0) return first == _firstOf[person];
        return initial == 0 || _initialOf[person] == 0 || initial == _initialOf[person];
    }

    void Remember(uint word, bool isSurname)
    {
        int slot = Find(word);
        if (_words[slot] != 0) return;
        if (_filled >= Slots / 2) return;
        _filled++;
        _words[slot] = word;
        _isSurname[slot] = isSurname;
        _bloom |= 1UL << (int)((word * 0x9E3779B1) >> 26);
    }

    int Find(uint word)
    {
        int slot = (int)((word * 0x9E3779B1) >> 23);
        while (_words[slot] != 0 && _words[slot] != word) slot = (slot + 1) & (Slots - 1);
        return slot;
    }
}
