using Registry.Tests.Access;
using Shouldly;
using Xunit;

namespace Registry.Tests.Web;

public sealed class ReturnAddressTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Theory]
    [InlineData("/\t/elsewhere.vn")]
    [InlineData("/\\elsewhere.vn")]
    [InlineData("//elsewhere.vn")]
    [InlineData("/.//elsewhere.vn")]
    [InlineData("https://elsewhere.vn/")]
    [InlineData("/members?text=đức\uFFFE")]
    [InlineData("/\u0001")]
    public async Task An_address_to_go_back_to_never_leads_elsewhere_and_never_answers_500(string address)
    {
        using var signedIn = await app.SignInByPageAsync("nhansu", null);
        using var answer = await signedIn.GetAsync("/language/en-GB?returnUrl=" + Uri.EscapeDataString(address), Api.Stop);
        ((int)answer.StatusCode).ShouldBe(302);
        var to = answer.Headers.Location!.OriginalString;
        new Uri(new Uri("http://registry.vn"), to).Host.ShouldBe("registry.vn");
        to.ShouldStartWith("/");
        (await app.SignInByPageAsync("nhansu", null, address)).Dispose();
    }
}
