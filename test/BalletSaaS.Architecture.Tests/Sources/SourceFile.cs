using BalletSaaS.Development;

namespace BalletSaaS.Sources;

/// <summary>A file of the checkout, or one that a test plants.</summary>
/// <param name="Path">From the checkout's root, with forward slashes.</param>
/// <param name="Text">What is in it.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Build output, and what a generator writes.</summary>
    private static readonly HashSet<string> NotWritten = ["bin", "obj", "node_modules", "dist", "Migrations", "projects/api"];

    private string[] Places => Path.Split('/');

    /// <summary>The project's name without <c>BalletSaaS.</c></summary>
    public string Project => Places[1].Replace("BalletSaaS.", "", StringComparison.Ordinal);

    /// <summary>The feature (or other) folder of its project; null for a file at the project's root.</summary>
    public string? Folder => Places.Length > 3 ? Places[2] : null;

    /// <summary>What people wrote below some folders of the checkout.</summary>
    public static List<SourceFile> Below(params string[] folders) =>
    [
        .. from folder in folders
           let root = new DirectoryInfo(System.IO.Path.Combine(Checkout.Root, folder))
           where root.Exists
           from file in Written(root)
           select new SourceFile(System.IO.Path.GetRelativePath(Checkout.Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)),
    ];

    private static IEnumerable<FileInfo> Written(DirectoryInfo folder) => folder.EnumerateFiles()
        .Where(file => file.Extension is ".cs" or ".csproj" or ".sql" or ".ts")
        .Concat(folder.EnumerateDirectories()
            .Where(inner => inner.Name[0] != '.' && !NotWritten.Contains(inner.Name) && !NotWritten.Contains($"{folder.Name}/{inner.Name}"))
            .SelectMany(Written));
}
