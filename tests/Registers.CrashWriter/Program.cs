using Gegevenshuis.AiGateway.Registers;
using Gegevenshuis.AiGateway.Registers.Decisions;

// Appends decisions from eight writers until it is killed, and prints every receipt it was given.
// The test that starts this program then looks for each printed receipt in the database.
await using RegisterStore store = RegisterStore.Open(new RegisterOptions { DataFolder = args[0] }, TimeProvider.System);

DecisionRecord record = new()
{
    ExchangeId = "7b1c0e9a54d24f6c8f0a3e2d1c9b8a76",
    At = TimeProvider.System.GetUtcNow(),
    Application = "voorbeeld-chat",
    User = "-",
    Endpoint = "voorbeeld-eindpunt",
    Model = "voorbeeld-model",
    Protocol = "openai-chat",
    Verdict = "pass",
    Reason = "",
    PolicyVersion = new string('a', 64),
    BytesReceived = 10,
    BytesScanned = 5,
    PartsScanned = 1,
};

await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
{
    while (true)
    {
        DecisionReceipt receipt = await store.AppendAsync(record).ConfigureAwait(false);
        lock (record) Console.Out.WriteLine($"{receipt.Sequence}:{receipt.Hash}");
        await Console.Out.FlushAsync().ConfigureAwait(false);
    }
})).ConfigureAwait(false);
