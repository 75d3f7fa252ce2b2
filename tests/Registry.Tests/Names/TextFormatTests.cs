using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Names;

/// <summary>A refusal must be able to say its text.</summary>
public sealed class TextFormatTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-GB")]
    public void Every_text_can_be_filled_in(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var factory = app.Services.GetRequiredService<IStringLocalizerFactory>();
        var modules = app.Services.GetRequiredService<ModuleList>().Where(m => m.Texts is not null);
        var texts = modules.SelectMany(m => factory.Create(m.Texts!).GetAllStrings(includeParentCultures: true)).ToList();
        texts.Count.ShouldBeGreaterThan(100);
        foreach (var text in texts)
            Should.NotThrow(() => string.Format(CultureInfo.InvariantCulture, text.Value, 1, 2, 3, 4, 5, 6, 7, 8, 9), text.Name);
    }
}
