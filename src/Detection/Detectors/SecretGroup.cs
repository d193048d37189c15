namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Groups of token formats. Each has a detector name and a rule of its own, so that the CISO can tune them apart.</summary>
public enum SecretGroup : byte
{
    /// <summary>Cloud platforms and vaults.</summary>
    Cloud,

    /// <summary>Hosting of source code, building and deploying.</summary>
    SourceCode,

    /// <summary>AI services.</summary>
    Ai,

    /// <summary>Chat, social media and incoming webhooks.</summary>
    Chat,

    /// <summary>Payments and web shops.</summary>
    Payment,

    /// <summary>E-mail and text messages.</summary>
    Mail,

    /// <summary>Registries of packages and images.</summary>
    Package,

    /// <summary>Monitoring and logging.</summary>
    Monitoring,

    /// <summary>Databases and data platforms.</summary>
    Database,

    /// <summary>Other services, among them those of Dutch suppliers.</summary>
    Service,
}
