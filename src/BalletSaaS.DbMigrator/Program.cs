using BalletSaaS.Commands;
using Microsoft.Extensions.Configuration;
using Npgsql;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    await RunAsync(args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? "migrate");
    return 0;
}
catch (Exception refused) when (refused is InvalidOperationException or NpgsqlException)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped before the end; run it again to go on.");
    return 130;
}

Task RunAsync(string command)
{
    var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
    return command switch
    {
        "migrate" => MigrateCommand.RunAsync(args, configuration, stop.Token),
        "import" => ImportCommand.RunAsync(args[1..], configuration, stop.Token),
        "rebuild" => RebuildCommand.RunAsync(args[1..], configuration, stop.Token),
        "postgres" => PostgresCommand.RunAsync(args[1..], stop.Token),
        _ => throw new InvalidOperationException(
            $"There is no command `{command}`. There are: migrate [--demo] (the default), import, rebuild, postgres start|stop|status|drop|lend."),
    };
}
