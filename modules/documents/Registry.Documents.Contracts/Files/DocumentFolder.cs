namespace Registry.Documents.Files;

/// <summary>Where the contents of files are: a folder of Registry:DataDirectory, outside of what the web server serves.</summary>
public static class DocumentFolder
{
    /// <summary>Below it ab/cdef…, named by the SHA-256 of the content: a file is never changed, only added.</summary>
    public const string Name = "files";
}
