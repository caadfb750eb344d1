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
    public static Task PlantAsync(TestDatabase database, double rest = 0.2) => PlantedFault.PlantAsync(
        database, "book-batch.sql", (Lock, 4, ""), (Look, 1, FormattableString.Invariant($"{Look}; perform pg_sleep({rest})")));

    /// <summary>
    /// Takes the locks out of <c>change_instances</c>, and rests between giving everything back and emptying the instance: who books
    /// meanwhile sits in a class that counts nobody.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="rest">Seconds between looking and writing.</param>
    public static async Task PlantChangesAsync(TestDatabase database, double rest = 0.2)
    {
        const string Emptied = "    update class_instances set booked_count = 0";
        await PlantedFault.PlantAsync(database, "change-instances.sql", (Lock, 2, ""));
        await PlantedFault.PlantAsync(database, "give-everything-back.sql", (Emptied, 1, FormattableString.Invariant($"    perform pg_sleep({rest});\n{Emptied}")));
    }
}
