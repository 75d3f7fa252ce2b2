namespace Registry.Notifications.Contracts;

/// <summary>Marker of the module's texts (Vietnamese neutral, English beside it).</summary>
public sealed class NotificationsTexts;
