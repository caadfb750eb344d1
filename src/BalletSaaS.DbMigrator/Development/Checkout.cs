namespace BalletSaaS.Development;

/// <summary>Where this checkout of the project lies on disk. Development and tests only: a deployed migrator has none.</summary>
public static class Checkout
{
    /// <summary>The folder that holds <c>BalletSaaS.sln</c>, looked for upwards from the current folder, then from the program's.</summary>
    /// <exception cref="InvalidOperationException">Neither lies inside a checkout.</exception>
    public static string Root => Find() ?? throw new InvalidOperationException(
        "This is not inside a checkout of BalletSaaS (no BalletSaaS.sln above it). "
        + "Run it from the checkout, or set ConnectionStrings__Owner, ConnectionStrings__App and ConnectionStrings__Host.");

    /// <summary>As <see cref="Root"/>, or null outside a checkout.</summary>
    public static string? Find() => FindAbove(Environment.CurrentDirectory) ?? FindAbove(AppContext.BaseDirectory);

    /// <summary>The ignored folder for everything the scripts make: databases, secrets, logs, stamps.</summary>
    public static string RunFolder => Path.Combine(Root, ".run");

    private static string? FindAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BalletSaaS.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
