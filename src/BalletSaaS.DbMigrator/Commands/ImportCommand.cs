using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Commands;

/// <summary><c>import</c>: brings a studio's timetable in, as the console does.</summary>
internal static class ImportCommand
{
    private const string Usage = "Say `import --studio market-town --timetable timetable.csv` and, when there are closures, `--closures closures.csv`.";

    /// <param name="arguments"><c>--studio</c> (address or id), <c>--timetable</c>, <c>--closures</c> (files).</param>
    /// <param name="configuration">Names the database.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task RunAsync(IReadOnlyList<string> arguments, IConfiguration configuration, CancellationToken cancellationToken)
    {
        var options = Read(arguments);
        if (!options.TryGetValue("--studio", out var studio) || !options.TryGetValue("--timetable", out var timetable))
        {
            throw new InvalidOperationException(Usage);
        }

        var input = new ImportTimetableDto(
            await TextAsync(timetable, cancellationToken),
            options.TryGetValue("--closures", out var closures) ? await TextAsync(closures, cancellationToken) : null);
        await using var session = await DatabaseSession.OpenAsync(configuration, cancellationToken);
        try
        {
            Report(await ImportAsync(session.Connections, studio, input));
        }
        catch (BusinessException refusal)
        {
            throw new InvalidOperationException(Texts.Get(refusal.Code.Name, values: refusal.Details), refusal);
        }
    }

    private static async Task<ImportResultDto> ImportAsync(DatabaseConnections connections, string studio, ImportTimetableDto input)
    {
        await using var services = ApplicationServices.For(connections);
        var tenant = await services.GetRequiredService<StudioDirectory>().FindAsync(studio) ?? throw TenantErrors.StudioNotFound.Exception();
        using (services.GetRequiredService<ICurrentTenant>().Change(tenant.Id))
        {
            await using var scope = services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ITimetableImportAppService>().ImportAsync(input);
        }
    }

    private static void Report(ImportResultDto result)
    {
        foreach (var row in result.Rows.Where(row => row.Status == ImportRowStatus.Refused))
        {
            Console.WriteLine($"Timetable, line {row.Line}, refused: {row.Reason}  [{row.Text}]");
        }

        foreach (var closure in result.Closures.Where(closure => closure.Status == ImportRowStatus.Refused))
        {
            Console.WriteLine($"Closures, line {closure.Line}, refused: {closure.Reason}  [{closure.Text}]");
        }

        var known = result.Rows.Count(row => row.Status == ImportRowStatus.Exists) + result.Closures.Count(closure => closure.Status == ImportRowStatus.Exists);
        Console.WriteLine(
            $"Imported: {result.NewClasses} classes with {result.Instances} class instances, {result.NewClosures} closures calling off {result.CancelledInstances}. "
            + $"There already: {known} lines. Refused: {result.Refused}.");
    }

    private static Dictionary<string, string> Read(IReadOnlyList<string> arguments)
    {
        string[] known = ["--studio", "--timetable", "--closures"];
        var pairs = arguments.Chunk(2).ToList();
        return pairs.All(pair => pair.Length == 2 && known.Contains(pair[0])) && pairs.DistinctBy(pair => pair[0]).Count() == pairs.Count
            ? pairs.ToDictionary(pair => pair[0], pair => pair[1])
            : throw new InvalidOperationException(Usage);
    }

    private static Task<string> TextAsync(string path, CancellationToken cancellationToken) => File.Exists(path)
        ? File.ReadAllTextAsync(path, cancellationToken)
        : throw new InvalidOperationException($"There is no file {Path.GetFullPath(path)}.");
}
