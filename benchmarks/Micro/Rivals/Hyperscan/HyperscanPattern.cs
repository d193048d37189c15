namespace Gegevenshuis.AiGateway.Micro.Rivals.Hyperscan;

/// <summary>One regular expression for Hyperscan. Bytes, not characters; only ASCII is caseless.</summary>
readonly record struct HyperscanPattern(string Expression, bool IsCaseless = false)
{
    const uint CaselessFlag = 1;

    public uint Flags => IsCaseless ? CaselessFlag : 0;
}
