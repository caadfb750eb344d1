namespace BalletSaaS.Development;

/// <summary>One PostgreSQL server of a checkout.</summary>
/// <param name="Checkout">The checkout's root, where the programs are looked for first.</param>
/// <param name="Folder">The server's own folder: locks, password, and a data folder for each major version.</param>
/// <param name="Durable">Whether a commit waits for the disk. False only where losing everything is fine (tests).</param>
/// <param name="Settings">Further server settings, <c>name=value</c>.</param>
public sealed record PostgresOptions(string Checkout, string Folder, bool Durable, IReadOnlyList<string> Settings)
{
    /// <summary>The server that <c>etc/run</c> and the command line work on: nothing committed is ever lost.</summary>
    public static PostgresOptions ForDevelopment(string checkout) =>
        new(checkout, Path.Combine(checkout, ".run", "postgres"), Durable: true, ["max_connections=200"]);

    /// <summary>The server that the tests share: fast, forgetful, roomy enough for many databases at once.</summary>
    public static PostgresOptions ForTests(string checkout) =>
        new(checkout, Path.Combine(checkout, ".run", "postgres-test"), Durable: false, ["max_connections=500", "log_statement=none"]);
}
