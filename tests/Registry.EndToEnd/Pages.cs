using Microsoft.Playwright;

namespace Registry.EndToEnd;

/// <summary>What a person does to a page, in the words of the fields' names.</summary>
internal static class Pages
{
    public static async Task EnterAsync(this IPage page, string field, string text)
    {
        var input = page.Locator($"[id='field-{field}']").Locator("input, textarea").First;
        await input.FillAsync(text);
        await input.PressAsync("Tab");
    }

    public static Task<string> ValueAsync(this IPage page, string field) =>
        page.Locator($"[id='field-{field}'] input").First.InputValueAsync();

    public static async Task ChooseAsync(this IPage page, string field, string text)
    {
        await page.Locator($"[id='field-{field}'] .mud-input-control").First.ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item", new() { HasTextString = text }).First.ClickAsync();
    }

    /// <summary>Takes one of those a picker finds.</summary>
    public static async Task PickAsync(this IPage page, string field, int which)
    {
        await page.Locator($"[id='field-{field}'] input").First.ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").Nth(which).ClickAsync();
    }

    public static Task PushAsync(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    public static Task SeeAsync(this IPage page, string text) => page.GetByText(text).First.WaitForAsync();

    /// <summary>The error shown at a field.</summary>
    public static Task SeeErrorAsync(this IPage page, string field, string text) =>
        page.Locator($"[id='field-{field}']").GetByText(text).First.WaitForAsync();
}
