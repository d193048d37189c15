namespace Gegevenshuis.AiGateway.Registers.Endpoints;

/// <summary>Which assessments personal data needs. The policy contradicts itself; the strict reading is the default.</summary>
public enum AssessmentMode
{
    /// <summary>DPIA and IAMA (<c>beide</c>).</summary>
    Both,

    /// <summary>One of the two (<c>eenVan</c>).</summary>
    OneOf,

    /// <summary>The DPIA; the IAMA is advised (<c>risicogestuurd</c>).</summary>
    RiskDriven,
}
