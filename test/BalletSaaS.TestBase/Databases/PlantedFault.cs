using BalletSaaS.Kernel;
using Npgsql;
using Shouldly;

namespace BalletSaaS;

/// <summary>
/// An atomic operation with a fault in it, for controls: what does not fail there proves nothing where the operation is sound.
/// </summary>
public static class PlantedFault
{
    /// <summary>Replaces parts of an operation in one database, which is good for nothing else afterwards.</summary>
    /// <param name="database">The database.</param>
    /// <param name="file">The operation's file, such as <c>cancel-booking.sql</c>.</param>
    /// <param name="faults">What stands there, how often, and what is to stand there instead.</param>
    public static async Task PlantAsync(TestDatabase database, string file, params IEnumerable<(string Rule, int Times, string Fault)> faults)
    {
        var sql = await ReadAsync(file);
        foreach (var (rule, times, fault) in faults)
        {
            sql.Split(rule).Length.ShouldBe(times + 1, $"{file} is to say \"{rule}\" as often as the control replaces it.");
            sql = sql.Replace(rule, fault, StringComparison.Ordinal);
        }

        await using var owner = new NpgsqlConnection(database.Connections.Owner);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ReadAsync(string file)
    {
        var assembly = typeof(DatabaseSetup).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith("." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync();
    }
}
