using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Reads one token: a word with its inner apostrophes, an initial with its dot, a number, or a single mark.</summary>
static class NameTokenizer
{
    /// <summary>Bytes after which a run of letters and digits is cut; no name is that long.</summary>
    public const int MaxWord = 64;

    /// <summary>Reads the token at a place where no white space stands.</summary>
    /// <returns>False when the text may go on and the token is not known to be whole.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, int at, bool isFinal, ref NameToken token)
    {
        var word = new WordReader(text, at, isFinal);
        if (!word.Read()) return false;
        token = default;
        token.Length = word.Length;
        token.Word = word.Hash;
        token.Prefix = word.Prefix;
        token.Suffix = word.Suffix;
        token.Letters = word.Letters;
        token.Shape = word.Shape;
        return true;
    }

    ref struct WordReader(ReadOnlySpan<byte> text, int start, bool isFinal)
    {
        readonly ReadOnlySpan<byte> _text = text;
        readonly int _start = start;
        int _at = start, _upper, _lower, _digits, _caseless, _hump;
        bool _startsUpper, _isDotted;

        public uint Hash = WordHash.Seed;
        public uint Prefix, Suffix;
        public TokenShape Shape;

        public readonly int Length => _at - _start;

        public readonly int Letters => _upper + _lower + _caseless;

        enum Step { Taken, Ended, NotYet }

        /// <summary>Reads the token; false when the text may go on and it is not known to be whole.</summary>
        public bool Read()
        {
            while (_at - _start < MaxWord)
            {
                if (_at >= _text.Length) return isFinal && Finish();
                if (TakeAscii()) continue;
                Step step = TakeOther();
                if (step == Step.NotYet) return false;
                if (step == Step.Ended) break;
            }

            return Finish();
        }

        /// <summary>Takes what is no plain letter: a letter with an accent, a digit, an apostrophe, or a mark that ends the word.</summary>
        Step TakeOther()
        {
            Glyph glyph = Glyph.Read(_text, _at, isFinal);
            if (glyph.Kind == GlyphKind.Partial) return Step.NotYet;
            if (glyph.Kind == GlyphKind.Apostrophe) return TryApostrophe(glyph, out bool goesOn) ? goesOn ? Step.Taken : Step.Ended : Step.NotYet;
            if (IsPart(glyph.Kind)) return Take(glyph);
            if (_at == _start) return TakeMark(glyph);
            bool isInNumber = _digits > 0 && Letters == 0 && glyph.Fold is (byte)'.' or (byte)',' or (byte)':' or (byte)'/' or (byte)'-';
            return isInNumber ? TakeNumberMark() : Step.Ended;
        }

        /// <summary>A mark between two digits belongs to the number.</summary>
        Step TakeNumberMark()
        {
            if (_at + 1 >= _text.Length) return isFinal ? Step.Ended : Step.NotYet;
            if (!Ascii.IsDigit(_text[_at + 1])) return Step.Ended;
            _at++;
            return Step.Taken;
        }

        static bool IsPart(GlyphKind kind) => kind is >= GlyphKind.Digit and <= GlyphKind.Silent;

        /// <summary>Takes a run of plain letters; nearly all text is that.</summary>
        bool TakeAscii()
        {
            int most = Math.Min(_text.Length, _start + MaxWord), at = _at, lower = 0;
            uint hash = Hash, prefix = Prefix, suffix = Suffix;
            if (at < most && Ascii.IsUpper(_text[at]))
            {
                if (Letters + _digits == 0) _startsUpper = true;
                NoteHump();
                _upper++;
                byte folded = (byte)(_text[at++] | 0x20);
                hash = WordHash.Add(hash, folded);
                if (prefix < 0x1000000) prefix = (prefix << 8) | folded;
                suffix = (suffix << 8) | folded;
            }

            for (; at < most && Ascii.IsLower(_text[at]); at++, lower++)
            {
                byte letter = _text[at];
                hash = WordHash.Add(hash, letter);
                if (prefix < 0x1000000) prefix = (prefix << 8) | letter;
                suffix = (suffix << 8) | letter;
            }

            bool isTaken = at > _at;
            (_at, _lower, Hash, Prefix, Suffix) = (at, _lower + lower, hash, prefix, suffix);
            return isTaken;
        }

        Step Take(Glyph glyph)
        {
            _at += glyph.Size;
            if (glyph.Kind == GlyphKind.Silent) return Step.Taken;
            if (glyph.Kind == GlyphKind.Upper)
            {
                if (Letters + _digits == 0) _startsUpper = true;
                NoteHump();
                _upper++;
            }
            else if (glyph.Kind == GlyphKind.Lower) _lower++;
            else if (glyph.Kind == GlyphKind.Digit) _digits++;
            else _caseless++;

            Fold(glyph.Fold);
            if (glyph.Second != 0) Fold(glyph.Second);
            return Step.Taken;
        }

        void Fold(byte letter)
        {
            Hash = WordHash.Add(Hash, letter);
            if (Prefix < 0x1000000) Prefix = (Prefix << 8) | letter;
            Suffix = (Suffix << 8) | letter;
        }

        /// <summary>An apostrophe belongs to the word inside it (O'Brien, d'Angelo) and before a lone s, t or n ('t); not in a genitive (Jan's).</summary>
        bool TryApostrophe(Glyph glyph, out bool goesOn)
        {
            goesOn = false;
            int next = _at + glyph.Size;
            if (_at > _start && Letters == 0) return true;
            if (next + 2 > _text.Length && !isFinal) return false;
            Glyph after = next < _text.Length ? Glyph.Read(_text, next, isFinal) : default;
            if (after.Kind == GlyphKind.Partial) return false;
            bool isLetter = after.Kind is GlyphKind.Lower or GlyphKind.Upper;
            int second = next + after.Size;
            if (isLetter && second >= _text.Length && !isFinal) return false;
            bool isAlone = isLetter && (second >= _text.Length || (_text[second] < 0x80 && !IsPart(Glyph.AsciiKind(_text[second]))));

            goesOn = _at == _start ? isAlone && after.Fold is (byte)'t' or (byte)'s' or (byte)'n' or (byte)'m' : isLetter && !(isAlone && after.Fold == 's');
            if (_at == _start && !goesOn) return SetApostrophe(glyph);
            if (!goesOn) return true;
            _at = next;
            Fold((byte)'\'');
            return true;
        }

        bool SetApostrophe(Glyph glyph)
        {
            _at += glyph.Size;
            Hash = '\'';
            return true;
        }

        Step TakeMark(Glyph glyph)
        {
            _at += glyph.Size;
            Hash = glyph.Fold;
            return Step.Ended;
        }

        bool Finish()
        {
            if (Letters + _digits == 0)
            {
                Shape = TokenShape.Mark;
                if (Hash == WordHash.Seed) Hash = '?';
                return true;
            }

            if (Prefix == 'v' && Letters == 1 && !TryVanDe()) return false;
            if (MayBeInitial && !TryDot()) return false;
            Shape = Classify();
            return true;
        }

        /// <summary>"v.d." and "v/d" are one word, the short form of "van de".</summary>
        bool TryVanDe()
        {
            if (_at >= _text.Length) return isFinal;
            if (_text[_at] is not ((byte)'.' or (byte)'/')) return true;
            if (_at + 3 > _text.Length && !isFinal) return false;
            bool isVanDe = _at + 1 < _text.Length && _text[_at + 1] == 'd' && (_at + 2 >= _text.Length || (_text[_at + 2] < 0x80 && !IsPart(Glyph.AsciiKind(_text[_at + 2]))));
            if (!isVanDe) return true;
            _at += 2;
            _lower++;
            Fold((byte)'d');
            if (_at < _text.Length && _text[_at] == '.') _at++;
            return true;
        }

        readonly bool MayBeInitial => Letters is >= 1 and <= 3 && _digits == 0 && (Letters == 1 || (_startsUpper && IsLongInitial(Prefix)));

        /// <summary>Initials of more than one letter: Th. Ch. Chr. Ph. IJ. Joh. Jac. Jos. Wm. Fr. St. Aug is a month.</summary>
        static bool IsLongInitial(uint letters) => letters is 0x7468 or 0x6368 or 0x636872 or 0x7068 or 0x696A or 0x6A6F68 or 0x6A6163 or 0x6A6F73 or 0x776D or 0x6672 or 0x6A7A;

        bool TryDot()
        {
            if (_at >= _text.Length) return isFinal;
            if (_text[_at] != '.') return true;
            _at++;
            _isDotted = true;
            return true;
        }

        readonly TokenShape Classify()
        {
            if (Length >= MaxWord) return TokenShape.Overlong;
            if (_digits > 0) return Letters == 0 ? TokenShape.Number : TokenShape.Code;
            if (_isDotted) return _startsUpper ? TokenShape.Initial : TokenShape.LowerInitial;
            if (_caseless > 0 && _upper == 0) return TokenShape.Caseless;
            if (_upper == 0) return _lower == 1 ? TokenShape.LowerLetter : TokenShape.Lower;
            if (_lower == 0) return _upper == 1 ? TokenShape.CapitalLetter : _upper <= 3 ? TokenShape.ShortCapitals : TokenShape.Capitals;
            if (_startsUpper && _upper == 1) return TokenShape.Capitalised;
            return IsIdentifier ? TokenShape.Camel : TokenShape.MixedCase;
        }

        /// <summary>A capital after a small letter: how many letters stand before the first such place. O'Brien has none.</summary>
        void NoteHump()
        {
            if (_hump == 0 && _lower > 0 && (Suffix & 0xFF) != '\'') _hump = Letters;
        }

        /// <summary>A hump that is not behind a piece of a surname, or three capitals before small letters; "jANSEN" is a caps lock.</summary>
        readonly bool IsIdentifier => _hump > 0 ? !IsNamePiece() && (_startsUpper || _hump > 1 || _lower > 1) : _startsUpper && _upper >= 3;

        /// <summary>Mc, Mac, De, Van, El and such before a capital: McDonald, DeVries, ElAmrani.</summary>
        readonly bool IsNamePiece()
        {
            if (_hump > 6) return false;
            uint piece = Letters > 4 || _hump >= 4 ? Prefix >> Math.Max(0, 8 * (4 - _hump)) : Prefix >> (8 * (Letters - _hump));
            return piece is 0x6D63 or 0x6465 or 0x6C61 or 0x6C65 or 0x6469 or 0x6461 or 0x656C or 0x616C or 0x6475
                or 0x6D6163 or 0x76616E or 0x746572 or 0x74656E or 0x64656E or 0x646572 or 0x766F6E or 0x62656E or 0x616264 or 0x64656C or 0x646F73
                or 0x6669747A or 0x76616E64 or 0x61626465;
        }
    }
}
