namespace BalletSaaS.Development;

/// <summary>Files that only their owner reads (0600): passwords and keys of development.</summary>
internal static class PrivateFile
{
    /// <summary>Writes the file whole; nobody else can read it, not even while it is written.</summary>
    public static void Write(string path, string content)
    {
        var unfinished = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(unfinished, options))
        {
            writer.Write(content);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
