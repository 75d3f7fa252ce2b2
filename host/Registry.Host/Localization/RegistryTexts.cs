namespace Registry.Host.Localization;

/// <summary>Marker of the texts of the frame and of what every module says (Vietnamese neutral, English beside it).</summary>
public sealed class RegistryTexts;
