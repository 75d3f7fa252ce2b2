namespace Registry.Documents.Files;

/// <summary>A file on its way out.</summary>
public sealed record FileDownload(string Name, string ContentType, Stream Content);
