using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>How one kind of code with letters and digits is written and checked, as data for <see cref="CodeDetector"/>.</summary>
/// <param name="Kind">Short name of what is found.</param>
/// <param name="Forms">Forms as <see cref="CodeForm"/> reads them, longest first.</param>
sealed record CodeScheme(string Kind, params string[] Forms)
{
    readonly byte[] _separators = " -."u8.ToArray();

    /// <summary>The forms as an array, which is walked without an allocation.</summary>
    public CodeForm[] Parsed { get; } = [.. Forms.Select(static f => new CodeForm(f))];

    /// <summary>What may stand where a form has a space.</summary>
    public string Separators
    {
        init => _separators = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>What must be true, or the code is never this kind.</summary>
    public CodeCheck? Requires { get; init; }

    /// <summary>Rules that make the code believable; none means that only form and context speak for it.</summary>
    public CodeCheck? Check { get; init; }

    /// <summary>Context needed by a code in capitals that passes, standing by itself.</summary>
    public ContextNeed Alone { get; init; } = ContextNeed.Near;

    /// <summary>Context needed by a code that fails its check; null when such a code is never this kind.</summary>
    public ContextNeed? Failing { get; init; } = ContextNeed.Label;

    public ReadOnlySpan<byte> SeparatorBytes => _separators;
}
