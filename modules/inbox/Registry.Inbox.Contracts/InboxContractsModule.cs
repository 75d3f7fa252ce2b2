using Registry.Inbox.Localization;
using Registry.Kernel;

namespace Registry.Inbox;

/// <summary>What other modules may know of the inbox: the ports through which they contribute, what waits, texts.</summary>
public sealed class InboxContractsModule : RegistryModule
{
    public override Type Texts => typeof(InboxTexts);
}
