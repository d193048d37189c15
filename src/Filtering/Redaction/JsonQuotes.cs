namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Follows JSON text as it goes by and knows whether the next byte lies inside a string.</summary>
sealed class JsonQuotes
{
    bool _isEscaped;

    public bool IsInside { get; private set; }

    public void Read(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (_isEscaped) _isEscaped = false;
            else if (b == '"') IsInside = !IsInside;
            else if (b == '\\') _isEscaped = IsInside;
        }
    }
}
