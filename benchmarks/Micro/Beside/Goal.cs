namespace Gegevenshuis.AiGateway.Micro.Beside;

/// <summary>A goal that the project set itself, and what came out.</summary>
/// <param name="What">What is measured, with its unit.</param>
/// <param name="Measured">What came out.</param>
/// <param name="Wanted">The goal.</param>
/// <param name="IsMet">Whether it is reached.</param>
sealed record Goal(string What, string Measured, string Wanted, bool IsMet)
{
    public static Goal AtLeast(string what, double measured, double wanted, string unit) => new(what, $"{Number(measured)}{unit}", $"at least {Number(wanted)}{unit}", measured >= wanted);

    public static Goal AtMost(string what, double measured, double wanted, string unit) => new(what, $"{Number(measured)}{unit}", $"at most {Number(wanted)}{unit}", measured <= wanted);

    static string Number(double value) => value == 0 ? "0" : value.ToString(Math.Abs(value) >= 100 ? "N0" : "G3", System.Globalization.CultureInfo.InvariantCulture);
}
