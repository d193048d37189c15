namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Account numbers and payment references of digits only.</summary>
static class MoneyNumbers
{
    /// <summary>Bank account from before IBAN: nine or ten digits with the eleven test. Still common in archived files.</summary>
    public static NumberScheme OldAccount { get; } = new("bank-account-old", 9, 10)
    {
        Groups = ["2 2 2 3", "3 2 2 3", "2 2 2 2 2", "4 2 2 2", "3 3 3", "3 3 4", "1 2 2 2 3"],
        Check = ElevenTest.IsAccount,
    };

    /// <summary>Postbank giro: three to seven digits without a check; only ever by its label.</summary>
    public static NumberScheme Giro { get; } = new("bank-account-old", 3, 7)
    {
        Groups = ["3 3", "3 4", "2 2 3", "1 3 3", "2 2 2", "1 2 2 2"],
        StuckLabels = ["p"],
        Stuck = Detectors.ContextNeed.Near,
        Check = static _ => false,
    };

    /// <summary>Betalingskenmerk: nine to fourteen or sixteen digits with a check digit.</summary>
    public static NumberScheme Payment { get; } = new("payment-reference", 7, 16)
    {
        Groups = ["4 4 4 4", "2 4 4 4", "1 4 4 4", "4 4 4", "3 4 4", "2 4 4", "1 4 4"],
        Check = PaymentReference.Passes,
    };

    /// <summary>Betalingskenmerk of the tax office: sixteen digits out of which a citizen number can be calculated.</summary>
    public static NumberScheme TaxPayment { get; } = new("payment-reference", 16, 16)
    {
        Groups = ["4 4 4 4"],
        Check = static d => PaymentReference.Passes(d) && PaymentReference.MayCarryCitizenNumber(d),
        Failing = null,
    };
}
