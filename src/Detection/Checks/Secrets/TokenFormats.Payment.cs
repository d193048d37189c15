using static Gegevenshuis.AiGateway.Detection.Checks.Secrets.TokenBytes;

namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <content>Payments and web shops. Keys for a test environment count too: they are pasted with the code that holds the real one.</content>
static partial class TokenFormats
{
    static readonly TokenFormat[] s_payment =
    [
        new("Stripe secret key", "sk_live_", Alnum, 10, 250) { NeedsDigit = true },
        new("Stripe test key", "sk_test_", Alnum, 10, 250) { NeedsDigit = true },
        new("Stripe restricted key", "rk_live_", Alnum, 10, 250) { NeedsDigit = true },
        new("Stripe restricted test key", "rk_test_", Alnum, 10, 250) { NeedsDigit = true },
        new("Stripe key, prod", "sk_prod_", Base64Url, 10, 250) { NeedsDigit = true },
        new("Stripe restricted key, prod", "rk_prod_", Alnum, 10, 250) { NeedsDigit = true },
        new("signing secret of a webhook", "whsec_", Base64, 24, 80) { NeedsDigit = true },
        new("Mollie live key", "live_", Alnum, 30) { MinEntropy = 3.5 },
        new("Mollie test key", "test_", Alnum, 30) { MinEntropy = 3.5, NeedsDigit = true },
        new("Mollie access token", "access_", Alnum, 30, 60) { MinEntropy = 3.5, NeedsDigit = true },
        new("MessageBird live key", "live_", Alnum, 25) { MinEntropy = 3.3 },
        new("MessageBird test key", "test_", Alnum, 25) { MinEntropy = 3.3, NeedsDigit = true },
        new("Lob live key", "live_", LowerHex, 35),
        new("Lob test key", "test_", LowerHex, 35),
        new("GoCardless key", "live_", Base64Url, 40),
        new("GoCardless sandbox key", "sandbox_", Base64Url, 40),
        new("Adyen key", "AQE", Base64 | Hyphen | Underscore, 60, 300) { MinEntropy = 4 },
        new("Square access token", "sq0atp-", Base64Url, 22),
        new("Square OAuth secret", "sq0csp-", Base64Url, 43),
        new("Square token", "EAAA", Base64Url, 60),
        new("Braintree token", "access_token$production$", LowerAlnum | Dollar, 49),
        new("Braintree sandbox token", "access_token$sandbox$", LowerAlnum | Dollar, 49),
        new("Shopify access token", "shpat_", Hex, 32),
        new("Shopify custom app token", "shpca_", Hex, 32),
        new("Shopify private app token", "shppa_", Hex, 32),
        new("Shopify shared secret", "shpss_", Hex, 32),
        new("Razorpay key", "rzp_live_", Alnum, 14),
        new("Razorpay test key", "rzp_test_", Alnum, 14),
        new("Flutterwave key", "FLWSECK-", Alnum | Hyphen, 32, 40),
        new("Flutterwave test key", "FLWSECK_TEST-", Alnum | Hyphen, 12, 40),
        new("Plaid token", "access-production-", LowerHex | Hyphen, 36),
        new("Plaid sandbox token", "access-sandbox-", LowerHex | Hyphen, 36),
        new("Plaid development token", "access-development-", LowerHex | Hyphen, 36),
        new("Klarna key", "klarna_live_api_", Base64 | Underscore | Hyphen, 40, 120),
        new("Klarna test key", "klarna_test_api_", Base64 | Underscore | Hyphen, 40, 120),
        new("Paddle key", "pdl_live_apikey_", Word, 50, 56),
        new("Paddle sandbox key", "pdl_sdbx_apikey_", Word, 50, 56),
        new("Xendit key", "xnd_production_", Alnum, 40, 80),
        new("Xendit development key", "xnd_development_", Alnum, 40, 80),
        new("Revolut token", "oa_prod_", Base64Url, 43),
        new("Revolut sandbox token", "oa_sand_", Base64Url, 43),
        new("Duffel key", "duffel_live_", Base64Url, 43),
        new("Duffel test key", "duffel_test_", Base64Url, 43),
        new("EasyPost key", "EZAK", Alnum, 54),
        new("EasyPost test key", "EZTK", Alnum, 54),
        new("Shippo key", "shippo_live_", LowerHex, 40),
        new("Shippo test key", "shippo_test_", LowerHex, 40),
        new("Checkout.com sandbox key", "sk_sbox_", LowerAlnum | Dollar, 20, 40) { NeedsDigit = true },
    ];
}
