using static Gegevenshuis.AiGateway.Detection.Checks.Secrets.TokenBytes;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <content>AI services. Many copied the <c>sk-</c> of the first one, so that prefix is read loosely.</content>
static partial class TokenFormats
{
    static readonly TokenFormat[] s_ai =
    [
        new("OpenAI project key", "sk-proj-", Base64Url, 20, 250) { NeedsDigit = true },
        new("OpenAI service account key", "sk-svcacct-", Base64Url, 20, 250) { NeedsDigit = true },
        new("OpenAI admin key", "sk-admin-", Base64Url, 20, 250) { NeedsDigit = true },
        new("OpenAI session", "sess-", Alnum, 40),
        new("Anthropic API key", "sk-ant-api", Base64Url, 20, 200),
        new("Anthropic admin key", "sk-ant-admin", Base64Url, 20, 200),
        new("Anthropic OAuth token", "sk-ant-oat", Base64Url, 20, 200),
        new("Anthropic refresh token", "sk-ant-ort", Base64Url, 20, 200),
        new("Anthropic session", "sk-ant-sid", Base64Url, 20, 250),
        new("OpenRouter key", "sk-or-v1-", LowerHex, 64),
        new("Langfuse secret key", "sk-lf-", LowerHex | Hyphen, 36),
        new("Helicone key", "sk-helicone-", Alnum | Hyphen, 20, 60),
        new("key of OpenAI's form (DeepSeek, Moonshot, Qwen, LiteLLM)", "sk-", Base64Url, 16, 200) { NeedsDigit = true, MinEntropy = 3.3 },
        new("Hugging Face token", "hf_", Alnum, 30, 40) { MinEntropy = 3 },
        new("Hugging Face organisation token", "api_org_", Alnum, 34),
        new("Groq key", "gsk_", Alnum, 40, 60),
        new("xAI key", "xai-", Alnum, 60, 100),
        new("Perplexity key", "pplx-", Alnum, 40, 60),
        new("Replicate token", "r8_", Base64Url, 37),
        new("Fireworks key", "fw_", Alnum, 22, 26) { NeedsDigit = true },
        new("NVIDIA key", "nvapi-", Base64Url, 60, 72),
        new("LangSmith personal key", "lsv2_pt_", LowerHex | Underscore, 43),
        new("LangSmith service key", "lsv2_sk_", LowerHex | Underscore, 43),
        new("LangSmith key, older", "ls__", LowerHex, 32),
        new("Together key", "tgp_v1_", Base64Url, 40, 50),
        new("Pinecone key", "pcsk_", Word, 50, 80),
        new("Weights and Biases key", "wandb_v1_", Word, 40, 100),
        new("ElevenLabs key", "sk_", LowerHex, 48),
        new("Novita key", "sk_", Base64Url, 43),
        new("Voyage key", "pa-", Base64Url, 43) { NeedsDigit = true },
        new("Jina key", "jina_", Base64Url, 55, 70),
        new("Tavily key", "tvly-", Alnum | Hyphen, 28, 48) { NeedsDigit = true },
        new("Firecrawl key", "fc-", LowerHex, 32),
        new("Cerebras key", "csk-", LowerAlnum, 40, 60),
        new("Cursor key", "key_", LowerHex, 64),
        new("Modal token id", "ak-", Alnum, 22) { NeedsDigit = true, MinEntropy = 3.3 },
        new("Modal token secret", "as-", Alnum, 22) { NeedsDigit = true, MinEntropy = 3.3 },
        new("RunPod key", "rpa_", UpperAlnum | Lower, 40, 50),
        new("LlamaCloud key", "llx-", Alnum, 40, 60),
        new("Dify app key", "app-", Alnum, 24) { NeedsDigit = true, MinEntropy = 3.5 },
        new("Dify dataset key", "dataset-", Alnum, 24) { NeedsDigit = true, MinEntropy = 3.5 },
        new("Coze token", "pat_", Alnum, 64),
        new("Baidu key", "bce-v3/ALTAK-", Alnum | Slash, 50, 80),
        new("Mem0 key", "m0-", Alnum, 40),
        new("PromptLayer key", "pl_", LowerHex, 32),
        new("Kaggle token", "KGAT_", Hex, 32),
    ];
}
