using System.CommandLine;
using System.CommandLine.Help;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers;
using Microsoft.AspNetCore.Connections;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary>The command line of the one executable. Without a command it serves.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        ParseResult parsed = Root(terminal).Parse(WithCommand(args));
        if (parsed.Errors.Count > 0 && parsed.Action is not SpokenHelp)
        {
            UsageErrors.Write(parsed, terminal.Error);
            return ExitCode.Usage;
        }

        try
        {
            InvocationConfiguration configuration = new()
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                // The library would end the process two seconds after a signal; the gateway drains its answers first and listens to the signal itself.
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (Explain(e) is { } fault)
        {
            await terminal.Error.WriteLineAsync(fault.Message).ConfigureAwait(false);
            return fault.ExitCode;
        }
    }

    /// <summary>All commands; a test walks them for their help.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("AI-poort: laat vragen aan AI-diensten door zonder persoonsgegevens en geheimen.");
        root.Add(ServeCommand.Create());
        root.Add(ScanCommand.Create(terminal));
        root.Add(RulesCommand.Create(terminal));
        root.Add(KeysCommand.Create(terminal));
        root.Add(ExportCommand.Create(terminal));
        root.Add(VerifyCommand.Create(terminal));
        root.Add(CheckEndpointCommand.Create(terminal));
        foreach (Option option in root.Options)
        {
            if (option is HelpOption help) (help.Description, help.Action) = ("Toon uitleg.", new SpokenHelp());
            if (option is VersionOption version) version.Description = "Toon de versie.";
        }

        return root;
    }

    /// <summary>Options without a command are those of <c>serve</c>, except the two of the root itself.</summary>
    static IReadOnlyList<string> WithCommand(IReadOnlyList<string> args) => args switch
    {
        [] => ["serve"],
        ["--help" or "-h" or "-?" or "/?" or "/h" or "--version", ..] => args,
        [['-', ..], ..] => ["serve", .. args],
        _ => args,
    };

    /// <summary>What to tell about an expected failure; null for a fault of the program, which may keep its stack.</summary>
    static CommandFault? Explain(Exception e) => e switch
    {
        CommandFault fault => fault,
        PolicyException policy => new(ExitCode.Failed, $"{policy.Message}{Environment.NewLine}De regels kloppen niet. Er is niets gestart."),
        StoreUnavailableException => new(ExitCode.Failed, "De registers kunnen niet worden gebruikt. Kijk of de map van --data bestaat, beschrijfbaar is en ruimte heeft."),
        FileNotFoundException { FileName: null } missing => new(ExitCode.Failed, missing.Message),
        FileNotFoundException or DirectoryNotFoundException => new(ExitCode.Failed, "Het bestand is niet gevonden."),
        UnauthorizedAccessException => new(ExitCode.Failed, "Dit account mag het bestand of de map niet gebruiken."),
        IOException { InnerException: AddressInUseException } => new(ExitCode.Failed,
            "Het adres van --urls of --operations-url is al in gebruik. Stop het andere programma of kies een andere poort."),
        IOException => new(ExitCode.Failed, "Lezen of schrijven lukt niet. Is de schijf vol, of is het andere programma gestopt?"),
        OperationCanceledException => new(ExitCode.Failed, "Afgebroken."),
        _ => null,
    };
}
