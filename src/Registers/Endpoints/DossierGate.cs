using System.Globalization;

namespace Gegevenshuis.AiGateway.Registers.Endpoints;

/// <summary>Decides from its dossier whether an endpoint is open today, and for which data classes.</summary>
/// <remarks>
/// Pure. Asked for every request, so that an item that expires at midnight closes the endpoint at midnight.
/// Nine of ten items is closed; personal data needs the assessments on top of that.
/// </remarks>
public static class DossierGate
{
    static readonly CultureInfo s_dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static EndpointState Check(Endpoint endpoint, DateOnly today) => Check(endpoint, today, AssessmentMode.Both);

    public static EndpointState Check(Endpoint endpoint, DateOnly today, AssessmentMode mode)
    {
        var reasons = new List<string>();
        foreach (string code in Dossier.Codes)
            if (Missing(endpoint.Dossier, code, today) is { } reason) reasons.Add(reason);

        bool isOpen = reasons.Count == 0;
        HashSet<string> accepts = new(endpoint.Accepts, StringComparer.Ordinal);
        if (accepts.Overlaps(EndpointWords.PersonalData)) ClosePersonalData(endpoint.Dossier, today, mode, accepts, reasons);
        if (endpoint.Offer == EndpointWords.PublicOffer) ClosePublic(accepts, reasons);
        if (!isOpen) accepts.Clear();
        return new(isOpen, accepts, reasons);
    }

    static string? Missing(Dossier dossier, string code, DateOnly today)
    {
        DossierItem? item = dossier.Checklist.FirstOrDefault(candidate => candidate.Code == code);
        return item is null ? $"Onderdeel {code} van het dossier ontbreekt." : Fault(item, $"Onderdeel {code} van het dossier", today);
    }

    /// <summary>What keeps an item from counting on a day, or null when it counts.</summary>
    static string? Fault(DossierItem item, string name, DateOnly today) => item.Status switch
    {
        DossierItem.Shown when item.Evidence is null or "" || item.ApprovedBy is null or "" || item.ApprovedOn is null || item.Expires is null
            => $"{name} heeft geen bewijs, goedkeuring of vervaldatum.",
        DossierItem.Shown when item.ApprovedOn > today => $"{name} is pas goedgekeurd per {Day(item.ApprovedOn.Value)}.",
        DossierItem.Shown or DossierItem.NotApplicable when item.Expires <= today => $"{name} is verlopen op {Day(item.Expires!.Value)}.",
        DossierItem.Shown => null,
        DossierItem.NotApplicable when item.Reason is null or "" || item.ApprovedBy is null or "" || item.SecondApprover is null or ""
            || item.SecondApprover == item.ApprovedBy
            => $"{name} geldt als niet van toepassing, maar de reden of de tweede goedkeuring ontbreekt.",
        DossierItem.NotApplicable => null,
        DossierItem.Expired => $"{name} is verlopen.",
        _ => $"{name} is nog niet aangetoond.",
    };

    static void ClosePersonalData(Dossier dossier, DateOnly today, AssessmentMode mode, HashSet<string> accepts, List<string> reasons)
    {
        string? dpia = AssessmentFault(dossier.Dpia, "De DPIA", today);
        string? iama = AssessmentFault(dossier.Iama, "De IAMA", today);
        bool isEnough = mode switch
        {
            AssessmentMode.OneOf => dpia is null || iama is null,
            AssessmentMode.RiskDriven => dpia is null,
            _ => dpia is null && iama is null,
        };
        if (isEnough) return;

        accepts.ExceptWith(EndpointWords.PersonalData);
        if (dpia is not null) reasons.Add(dpia + " Persoonsgegevens mogen er daarom niet naartoe.");
        if (iama is not null && mode != AssessmentMode.RiskDriven) reasons.Add(iama + " Persoonsgegevens mogen er daarom niet naartoe.");
    }

    /// <summary>An assessment that does not apply is no assessment: personal data needs a real one.</summary>
    static string? AssessmentFault(DossierItem? item, string name, DateOnly today) => item switch
    {
        null or { Status: DossierItem.NotApplicable } => $"{name} ontbreekt.",
        _ => Fault(item, name, today),
    };

    static void ClosePublic(HashSet<string> accepts, List<string> reasons)
    {
        if (!accepts.Overlaps(EndpointWords.NeverPublic)) return;
        accepts.ExceptWith(EndpointWords.NeverPublic);
        reasons.Add("Vertrouwelijke en gerubriceerde gegevens mogen nooit naar een openbaar aanbod.");
    }

    static string Day(DateOnly day) => day.ToString("d MMMM yyyy", s_dutch);
}
