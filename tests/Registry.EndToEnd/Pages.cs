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

    /// <summary>
    /// Takes one of those a picker finds, and waits until it stands in the field: a list still closing from the field before is
    /// not chosen from.
    /// </summary>
    public static async Task PickAsync(this IPage page, string field, int which)
    {
        var input = page.Locator($"[id='field-{field}'] input").First;
        await input.ClickAsync();
        var open = page.Locator(".mud-popover-open");
        await Assertions.Expect(open).ToHaveCountAsync(1);
        var item = open.Locator(".mud-list-item").Nth(which);
        var text = (await item.InnerTextAsync()).Trim();
        await item.ClickAsync();
        await Assertions.Expect(input).ToHaveValueAsync(text);
        await Assertions.Expect(open).ToHaveCountAsync(0);
    }

    public static Task PushAsync(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <exception cref="TimeoutException">The text did not come; the message says what the page refused instead.</exception>
    public static async Task SeeAsync(this IPage page, string text)
    {
        try
        {
            await page.GetByText(text).First.WaitForAsync();
        }
        catch (TimeoutException e)
        {
            var refused = await page.Locator(".error-summary").AllInnerTextsAsync();
            throw new TimeoutException($"'{text}' did not come. Refused: {string.Join(" ", refused)}", e);
        }
    }

    /// <summary>The error shown at a field.</summary>
    public static Task SeeErrorAsync(this IPage page, string field, string text) =>
        page.Locator($"[id='field-{field}']").GetByText(text).First.WaitForAsync();
}
