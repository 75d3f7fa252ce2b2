using Microsoft.AspNetCore.Components;
using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.OrganisationPapers;
using Registry.Members.Recognitions;
using Registry.Members.Roster;
using Registry.Tests.Web;
using Shouldly;
using Xunit;

namespace Registry.Tests.Documents;

/// <summary>Scans and forms are shown on the page of whatever they belong to, which another module has.</summary>
public sealed class PanelTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private static readonly Guid Root = Host.ReferenceData.DemoAccounts.Root;

    [Fact]
    public async Task Every_subject_shows_its_scans_and_whatever_has_forms_its_forms()
    {
        using var all = await app.UserAsync("xemgiay", Roles.All, Root);
        var newest = (await app.NewestAsync(1)).ToDictionary(t => t.Type, t => t.Id);
        var transfers = await all.ReadAsync<Page<CaseListItemDto>>("/api/members/cases?kind=OfficialTransfer");
        await ShouldShowAsync<DossierPage>(newest[typeof(AdmissionDossier)], forms: true);
        await ShouldShowAsync<RecognitionPage>(newest[typeof(RecognitionDossier)], forms: true);
        await ShouldShowAsync<CasePage>(transfers.Items[0].Id, forms: true);
        await ShouldShowAsync<MemberPage>(newest[typeof(PartyMember)], forms: true);
        await ShouldShowAsync<OrganisationPapersPage>(Root, forms: false);
    }

    private async Task ShouldShowAsync<TPage>(Guid id, bool forms)
        where TPage : IComponent
    {
        var html = await app.RenderAsync<TPage>("xemgiay", "/", new() { ["Id"] = id });
        html.ShouldContain("id=\"attachments-", customMessage: typeof(TPage).Name);
        html.Contains("id=\"forms-title\"", StringComparison.Ordinal).ShouldBe(forms, typeof(TPage).Name);
    }
}
