namespace Registry.Documents.Localization;

/// <summary>Marker of the module's texts (Vietnamese neutral, English beside it).</summary>
public sealed class DocumentsTexts;
