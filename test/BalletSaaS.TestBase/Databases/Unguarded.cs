using BalletSaaS.Kernel;
using Npgsql;
using Shouldly;

namespace BalletSaaS;

/// <summary>
/// Booking with its guard off, for the control of the races: the same functions, but nobody waits for anybody. A race that does not
/// oversell here proves nothing where the guard is on.
/// </summary>
public static class Unguarded
{
    private const string Lock = " for no key update";
    private const string Look = "select * into class from class_instances where tenant_id = studio.id and id = p_instances[n]";

    /// <summary>
    /// Takes the locks out of <c>book_batch</c> in one database, which is good for nothing else afterwards, and rests between looking
    /// and writing, so that the control does not depend on how busy the machine is.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="rest">Seconds between looking and writing.</param>
    public static async Task PlantAsync(TestDatabase database, double rest = 0.2)
    {
        var assembly = typeof(DatabaseSetup).Assembly;
        var file = assembly.GetManifestResourceNames().Single(name => name.EndsWith("book-batch.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
        var sql = await reader.ReadToEndAsync();
        sql.Split(Lock).Length.ShouldBe(5, "book_batch is to lock instances and customers.");

        sql.Split(Look).Length.ShouldBe(2, "book_batch is to look at an instance in one place.");
        sql = sql.Replace(Lock, "", StringComparison.Ordinal)
            .Replace(Look, FormattableString.Invariant($"{Look}; perform pg_sleep({rest})"), StringComparison.Ordinal);

        await using var owner = new NpgsqlConnection(database.Connections.Owner);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync();
    }
}
