using Microsoft.AspNetCore.Components;

namespace Registry.Kernel.UI;

/// <summary>Where a page goes whose session has ended.</summary>
public static class SignInAddress
{
    /// <summary>The sign-in, which says that the session ended and leads back to the page that is seen.</summary>
    public static string Of(NavigationManager navigation) =>
        "/sign-in?ended=true&returnUrl=" + Uri.EscapeDataString(new Uri(navigation.Uri).PathAndQuery);
}
