namespace Registry.Tests.Architecture;

/// <summary>The sources the tests were built from.</summary>
internal static class SourceTree
{
    public static readonly string Root = FindRoot();

    /// <summary>Files of the product (not of the tests), without what the build and EF Core generate.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Registry.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("Registry.sln is in no folder above the tests.");
    }
}
