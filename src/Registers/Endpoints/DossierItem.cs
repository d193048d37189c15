namespace Gegevenshuis.AiGateway.Registers.Endpoints;

/// <summary>One piece of evidence in a dossier.</summary>
public sealed record DossierItem
{
    public const string Open = "open";
    public const string Shown = "aangetoond";
    public const string NotApplicable = "nietVanToepassing";
    public const string Expired = "verlopen";

    public static IReadOnlyList<string> Statuses { get; } = [Open, Shown, NotApplicable, Expired];

    /// <summary>One of <see cref="Dossier.Codes"/>, or <c>dpia</c> or <c>iama</c>.</summary>
    public required string Code { get; init; }

    /// <summary>One of <see cref="Statuses"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Where the evidence is: a document reference or address.</summary>
    public string? Evidence { get; init; }

    /// <summary>Role that approved it.</summary>
    public string? ApprovedBy { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    /// <summary>First day on which the evidence no longer counts.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Why the item does not apply; needed for <see cref="NotApplicable"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Second role that agreed the item does not apply; needed for <see cref="NotApplicable"/>.</summary>
    public string? SecondApprover { get; init; }
}
