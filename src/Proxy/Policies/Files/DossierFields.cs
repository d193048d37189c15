using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>The dossier in an endpoint's file: the two assessments and the ten items of the policy's checklist.</summary>
static class DossierFields
{
    static readonly Complaint s_fg = new(
        "De FG adviseert en houdt toezicht, maar keurt niet goed (AVG art. 38).", "Noem de rol die heeft besloten: projectleider, ictBusinessAnalist, ciso, po of directie.");

    static readonly WordShape s_role = new(
        ["projectleider", "ictBusinessAnalist", "ciso", "po", "directie"],
        new Dictionary<string, Complaint>(StringComparer.Ordinal) { ["fg"] = s_fg, ["FG"] = s_fg });

    static readonly MapShape s_item = new(
        new("status", new WordShape(DossierItem.Statuses), "open, aangetoond, nietVanToepassing of verlopen."),
        new("evidence", new TextShape(500), "Waar het bewijs staat: een kenmerk of adres.", IsRequired: false),
        new("approvedBy", s_role, "Rol die het heeft goedgekeurd.", IsRequired: false),
        new("approvedOn", new DateShape(), "Dag van de goedkeuring.", IsRequired: false),
        new("expires", new DateShape(), "Eerste dag waarop het bewijs niet meer telt.", IsRequired: false),
        new("reason", new TextShape(1_000, isLines: true), "Waarom het niet van toepassing is.", IsRequired: false),
        new("secondApprover", s_role, "Tweede rol die vindt dat het niet van toepassing is.", IsRequired: false));

    public static MapShape Shape { get; } = new(
        new("dpia", s_item, "Gegevensbeschermingseffectbeoordeling. Nodig voor persoonsgegevens.", IsRequired: false),
        new("iama", s_item, "Impact Assessment Mensenrechten en Algoritmes. Nodig voor persoonsgegevens.", IsRequired: false),
        new("checklist", new MapShape([.. Dossier.Codes.Select(code => new Field(code, s_item, About(code)))]), "De tien onderdelen van bijlage 2 van het AI-beleid."));

    /// <summary>The dossier in a map that has the shape; adds a problem for an item that claims more than it shows.</summary>
    public static Dossier Read(YamlMap map, FileProblems problems) => new(
        Item(map, "dpia", problems),
        Item(map, "iama", problems),
        [.. Dossier.Codes.Select(code => Item(map.Map("checklist")!, code, problems)!)]);

    static DossierItem? Item(YamlMap parent, string code, FileProblems problems)
    {
        if (parent.Map(code) is not { } map) return null;
        DossierItem item = new()
        {
            Code = code,
            Status = map.Text("status"),
            Evidence = map.OptionalText("evidence"),
            ApprovedBy = map.OptionalText("approvedBy"),
            ApprovedOn = map.Date("approvedOn"),
            Expires = map.Date("expires"),
            Reason = map.OptionalText("reason"),
            SecondApprover = map.OptionalText("secondApprover"),
        };
        CheckClaim(item, map, problems);
        return item;
    }

    static void CheckClaim(DossierItem item, YamlMap map, FileProblems problems)
    {
        if (item.Status == DossierItem.Shown) Demand(map, problems, "evidence", "approvedBy", "approvedOn", "expires");
        if (item.Status == DossierItem.NotApplicable) Demand(map, problems, "reason", "approvedBy", "secondApprover");
        if (item.Status == DossierItem.NotApplicable && item.SecondApprover is not null && item.SecondApprover == item.ApprovedBy)
            problems.Add(map["secondApprover"]!, "De tweede goedkeuring is van dezelfde rol als de eerste.", "Laat een andere rol meebeslissen.");
        if (item.Expires <= item.ApprovedOn)
            problems.Add(map["expires"]!, "Het bewijs verloopt voordat het is goedgekeurd.", "Controleer 'approvedOn' en 'expires'.");
    }

    static void Demand(YamlMap map, FileProblems problems, params ReadOnlySpan<string> names)
    {
        YamlText status = map.TextNode("status")!;
        foreach (string name in names)
            if (!map.Has(name)) problems.Add(status, $"Bij status '{status.Text}' hoort het veld '{name}'.", "Vul het in, of zet de status op 'open'.");
    }

    static string About(string code) => code switch
    {
        "doelMeerwaarde" => "1. Doel en maatschappelijke meerwaarde zijn beschreven.",
        "risicoanalyse" => "2. De risico's zijn onderzocht (DPIA en IAMA bij persoonsgegevens).",
        "privacy" => "3. De privacy officer heeft geadviseerd en dat advies is opgevolgd.",
        "maatregelen" => "4. Technische en organisatorische maatregelen zijn genomen.",
        "leverancier" => "5. Afspraken met de leverancier: verwerkersovereenkomst, bewaartermijn, geen training op invoer.",
        "transparantieBurgers" => "6. Burgers kunnen zien dat AI wordt gebruikt.",
        "uitlegbaarheid" => "7. De werking is uit te leggen en op vooroordelen getoetst.",
        "verantwoordelijken" => "8. Eigenaar, vervanger en beheerder zijn benoemd.",
        "algoritmeregister" => "9. Er is een registratie in het Algoritmeregister.",
        _ => "10. Gebruikers zijn geschoold.",
    };
}
