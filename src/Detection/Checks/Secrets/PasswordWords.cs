namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>The words staff and their programs use for passwords and codes, and what is said about a password without giving it.</summary>
static class PasswordWords
{
    /// <summary>Announce a password of any form.</summary>
    public static KeywordList Passwords { get; } = new("""
        wachtwoord, w@chtwoord, wachtw00rd, w@chtw00rd, p@ssword, passw0rd, p@ssw0rd, wachtwoorden, wachtwrd, wachtw, wachtwoordzin, wachtwordt, wachwoord, wachtword, passwoord, paswoord, ww, wwoord, wwd, psw, pw, pwd, pass, passwd, password, passwords,
        passphrase, passwort, kennwort, mot de passe, contraseña, userpass, userpassword, userpwd, dbpass, dbpassword, dbpwd, adminpass, adminpassword, adminpwd,
        rootpass, rootpassword, rootpw, sapassword, sqlpassword, mysqlpassword, postgrespassword, pgpassword, ftppassword, sftppassword, smtppassword, smtppass,
        mailpassword, emailpassword, ldappassword, bindpassword, keystorepassword, truststorepassword, storepassword, keypassword, certpassword, pfxpassword,
        databasepassword, proxypassword, serverpassword, sshpass, sshpassword, masterpassword, initialpassword, defaultpassword, newpassword, oldpassword,
        currentpassword, wifipassword, wifi password, vnc password, vncpassword, rdppassword, encryptionpassword, encryption_password, requirepass,
        adminwachtwoord, beheerderswachtwoord, beheerwachtwoord, rootwachtwoord, hoofdwachtwoord, startwachtwoord, standaardwachtwoord, inlogwachtwoord,
        windowswachtwoord, netwerkwachtwoord, laptopwachtwoord, mailwachtwoord, e-mailwachtwoord, databasewachtwoord, wifiwachtwoord, wificode, wifi-code, wifisleutel,
        wifi-sleutel, netwerksleutel, wpa-sleutel, wpasleutel, wpa2-sleutel, wpa3-sleutel, wpa-key, wpa2-key, wpa key, netwerkcode, bitlocker, wpa_passphrase, wpa2-psk, psk, gebruikerswachtwoord, welkomstwachtwoord, eenmalig wachtwoord,
        zip-wachtwoord, pdf-wachtwoord, herstelsleutel, recovery key, identified by, convertto-securestring
        """);

    /// <summary>Announce a code of digits or a few letters.</summary>
    public static KeywordList Codes { get; } = new("""
        pincode, pincodes, herstelcodes, backupcodes, backup-codes, backup codes, recovery codes, toegangscodes, pin-code, pin code, pin, puk, pukcode, puk-code, toegangscode, inlogcode, inlog-code, herstelcode, verificatiecode, verificatie-code, activatiecode,
        activeringscode, beveiligingscode, bevestigingscode, smscode, sms-code, sms code, alarmcode, deurcode, kluiscode, ontgrendelcode, ontgrendelingscode, tancode,
        tan-code, otp, mfa-code, 2fa-code, authenticatiecode, vergrendelcode, koppelcode, digid-code, digidcode, sleutelkastcode, poortcode, ingangscode, unlock code,
        access code, security code, verification code, voicemailcode, tag-code, telefooncode, schermcode, backupcode, backup-code, passcode, cvc, cvv, de code is, uw code is, je code is, jouw code is, your code is, code van de kluis, code voor de kluis, heeft code, met code, heeft als code, code van het alarm, code voor het alarm, code van de deur, code voor de deur, code van het slot, code voor het slot,
        code van de poort, code voor de poort, code van mijn, sleutelkluis, slotcode, hangslotcode, fietskluiscode, receptiecode, magazijncode, serverruimtecode
        """);

    /// <summary>Announce a name to log in with, after which a password follows.</summary>
    public static KeywordList Logins { get; } = new("""
        inloggen, ingelogd, inlog, inloggegevens, inlognaam, inlogaccount, log in, logt in, login, logins, log je in, credentials, creds, account, accountgegevens, gebruikersnaam, gebruiker,
        username, user, aanmelden, aanmeldgegevens, wifi, wlan, ssid, beheeraccount, beheerdersaccount, testaccount, adminaccount, wachtwoord/gebruikersnaam, user/pass, usr
        """);

    /// <summary>Words that follow "wachtwoord:" or "wachtwoord is" and are not the password.</summary>
    public static WordSet NotAPassword { get; } = new("""
        verplicht vergeten kwijt verlopen onbekend geheim wijzigen wijzig resetten reset herstellen herstel instellen tonen toon verbergen verberg minimaal minstens maximaal niet
        geen ja nee oke zie via wordt moet moeten mag kan kon is leeg optioneel bevestigen bevestig herhalen herhaal nieuw nieuwe oude huidig huidige bekend sterk zwak onjuist fout
        foutief juist correct gewijzigd aangepast aangemaakt opgeslagen versleuteld gehasht gehashed gehackt gelekt uitgelekt blijft hetzelfde idem zelfde eigen persoonlijk
        uniek nodig vereist ongeldig geldig verstuurd gestuurd toegestuurd opgestuurd ingesteld ingevuld gereset veranderd verkeerd goed veilig onveilig lang kort langer moeilijk
        makkelijk eenvoudig complex belangrijk beschikbaar hoofdlettergevoelig strikt alleen altijd nooit vaak meestal ook nog weer anders hier daar deze dit dat die een het de
        van voor met door over onder tegen bij aan uit als maar want omdat wanneer waarom hoe wat wie waar wijzigt wijzigde delen deel gedeeld afgegeven doorgegeven opvragen
        aanvragen aanvraag invoeren invullen vul kies gebruik gebruikt gebruiken klik stuur mail bel neem vraag jouw uw mijn zijn haar hun ons onze wachtwoord wachtwoorden
        wachtwoordkluis wachtwoordmanager gebruikersnaam gebruiker inloggen beveiliging beleid tekst onderwerp volgt volgens apart separaat separately telefonisch persoonlijke
        string str text varchar boolean bool int integer number required optional true false null none nil undefined void any object password passwords passwd secret hidden
        forgot forgotten change changed confirm confirmation new old current invalid incorrect wrong unknown strong weak encrypted hashed expired the this that with from for
        user username admin-wachtwoord email e-mail name naam login token value waarde field veld input type label prompt unset empty default protected private public
        self request response credentials environment env hash salt plain plaintext rotate rotation policy manager vault keyvault lastpass bitwarden keepass
        same see via not your enter please must should minimum maximum characters tekens karakters cijfers letters hoofdletter hoofdletters kleine speciale leestekens symbool
        """);

    /// <summary>Words that follow a number and make it a measure.</summary>
    public static WordSet Units { get; } = new("""
        tekens karakters cijfers letters keer maal dagen dag weken week maanden maand jaar minuten minuut seconden uur uren pogingen poging characters digits days weeks months years
        times attempts euro procent accounts gebruikers medewerkers stuks posities getallen hoofdletters of or
        """);

    /// <summary>Weak passwords that are words; after "is" only these count without quotes, because "het wachtwoord is ..." is usually followed by a judgement.</summary>
    public static WordSet Common { get; } = new("welkom qwerty qwertyuiop azerty letmein iloveyou admin administrator root guest gast changeme default dragon monkey sunshine zonnebloem vakantie voetbal feyenoord");
}
