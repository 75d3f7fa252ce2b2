using Microsoft.Extensions.Localization;
using MudBlazor;
using Registry.Kernel;

namespace Registry.Host.Localization;

/// <summary>Our words for what MudBlazor's fields say by themselves; what we have no words for stays as MudBlazor says it.</summary>
internal sealed class MudTexts(Texts texts) : MudLocalizer
{
    public override LocalizedString this[string key]
    {
        get
        {
            var ours = "Registry:Mud." + key;
            // MudBlazor fills {0} itself: it is put back in its own place.
            var text = texts[ours, "{0}"];
            return new LocalizedString(key, text, resourceNotFound: text == ours);
        }
    }
}
