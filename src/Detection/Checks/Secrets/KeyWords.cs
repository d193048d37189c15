namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>The names under which programs and people keep keys and tokens.</summary>
static class KeyWords
{
    public static KeywordList Names { get; } = new("""
        secret, secrets, client_secret, client-secret, clientsecret, client secret, app_secret, appsecret, app secret, api_secret, apisecret, api secret, consumer_secret, consumersecret,
        webhook_secret, webhooksecret, webhook secret, shared_secret, shared secret, sharedsecret, jwt_secret, jwtsecret, session_secret, sessionsecret, cookie_secret, secret_key, secret key,
        secretkey, secret-key, secret_key_base, secret_access_key, secretaccesskey, secret access key, aws_secret_access_key, aws_session_token, django_secret_key,
        token, tokens, access_token, access-token, access token, accesstoken, auth_token, auth-token, authtoken, auth token, refresh_token, refresh-token, refreshtoken, refresh token,
        id_token, bearer_token, bearertoken, bearer token, bot_token, bottoken, bot token, api_token, apitoken, api-token, api token, deploy_token, personal access token, private_token,
        private-token, privatetoken, session_token, sessiontoken, sas_token, sastoken, sas token, usertoken, user_token, csrf_token, registration_token, vault_token,
        api_key, api-key, apikey, api key, apisleutel, api-sleutel, api sleutel, x-api-key, x-functions-key, x-auth-token, x-access-token, x-vault-token, ocp-apim-subscription-key, subscription_key,
        subscription-key, subscriptionkey, subscription key, access_key, access-key, accesskey, access key, accountkey, account_key, account key, storage_key, storagekey,
        storage key, sharedaccesskey, primary_key_value, primarykey, secondarykey, encryption_key, encryptionkey, encryption key, signing_key, signingkey, signing key, master_key,
        masterkey, master key, private_key, privatekey, private key, hmac_key, hmackey, hash_key, service_key, servicekey, license_key, licensekey, license key, licentiesleutel,
        licentie-sleutel, productsleutel, product key, toegangssleutel, toegangstoken, geheime sleutel, privésleutel, beveiligingssleutel, versleutelingssleutel,
        authenticatietoken, credential, credentials, appkey, app_key, app-key, application_key, integration_key, instrumentation_key, instrumentationkey, functionkey,
        function_key, host_key, hostkey, openai_key, anthropic_key, mistral_key, google_key, azure_key, recaptcha_secret, passkey, pat, cookie, sessionid, session_id, phpsessid, jsessionid
        """);
}
