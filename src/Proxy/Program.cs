using Gegevenshuis.AiGateway.Proxy.Commands;

return await CommandLine.RunAsync(args, Terminal.Process(), CancellationToken.None).ConfigureAwait(false);
