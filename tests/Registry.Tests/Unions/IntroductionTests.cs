using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Integration;
using Registry.Unions.Introductions;
using Registry.Unions.Tree;
using Shouldly;
using Xunit;

namespace Registry.Tests.Unions;

/// <summary>A union's resolution (4A-KNĐ) reaches the cell, which takes it into a dossier and types nothing again.</summary>
public sealed class IntroductionTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Admissions = "/api/members/admissions";

    [Fact]
    public async Task A_union_introduces_and_the_secretary_opens_the_dossier_with_the_resolution_in_it()
    {
        using var officer = await app.SignInAsync("congdoan2");
        using var secretary = await app.SignInAsync("thuky");
        var made = await RecordAsync(officer, "Nguyễn Thị Giới Thiệu", new DateOnly(1990, 2, 3));
        var waiting = await secretary.ReadAsync<List<ReferralDto>>(Admissions + "/referrals");
        var referral = waiting.Single(r => r.Id == made.Id);
        (referral.FormCode, referral.FullName, referral.InFavour).ShouldBe(("4A-KNĐ", "Nguyễn Thị Giới Thiệu", 6));

        var open = new { organisationId = DemoAccounts.SecretaryCell, referralId = made.Id };
        var dossier = await secretary.DoAsync<DossierDto>(Admissions, open);
        dossier.Applicant.FullName.ShouldBe("Nguyễn Thị Giới Thiệu");
        dossier.Checklist.Single(i => i.FormCode == "4A-KNĐ").ReceivedOn.ShouldBe(made.Date);
        dossier.History.ShouldContain(s => s.Paper == "4A-KNĐ" && s.Note!.Contains(made.Number));
        (await secretary.ReadAsync<List<ReferralDto>>(Admissions + "/referrals")).ShouldNotContain(r => r.Id == made.Id);
        (await secretary.RefusedAsync(Admissions, open, 422)).Rules.ShouldContain("referralId: Members:UnknownReferral");
        (await FindAsync(officer, made.Id)).State.ShouldBe(IntroductionState.Taken);

        // The paper is taken out again: the resolution waits as before.
        var removed = await secretary.DoAsync<DossierDto>(
            $"{Admissions}/{dossier.Id}/documents",
            new { dossier.Stamp, formCode = "4A-KNĐ" }
        );
        removed.Checklist.Single(i => i.FormCode == "4A-KNĐ").ReceivedOn.ShouldBeNull();
        (await FindAsync(officer, made.Id)).State.ShouldBe(IntroductionState.Waiting);
        var fitting = await secretary.ReadAsync<List<ReferralDto>>($"{Admissions}/{dossier.Id}/referrals");
        fitting.ShouldHaveSingleItem().Id.ShouldBe(made.Id);
        await secretary.DoAsync<DossierDto>($"{Admissions}/{dossier.Id}/referral", new { removed.Stamp, referralId = made.Id });
    }

    [Fact]
    public async Task What_is_wrong_with_an_introduction_is_named_and_nothing_is_written()
    {
        using var officer = await app.SignInAsync("congdoan2");
        var union = await OwnUnionAsync(officer);
        var url = $"{UnionDesk.Root}/{union}/introductions";
        (await officer.RefusedAsync(url, Input("Trần Văn Ít", inFavour: 3, against: 3), 422)).Rules.ShouldBe([
            "inFavour: Unions:BelowHalf",
        ]);
        (await officer.RefusedAsync(url, Input("Trần Văn Ít", inFavour: 6, against: 1), 422)).Rules.ShouldBe([
            "inFavour: Unions:VotesDoNotAddUp",
        ]);
        (await officer.RefusedAsync(url, Input("Trần Văn Ít", cell: DemoAccounts.SecondSecretaryCell), 422)).Rules.ShouldBe([
            "cellId: Unions:UnknownCell",
        ]);
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync(url, Input("Trần Văn Ít"), 403);
        using var zone = await app.SignInAsync("congdoan");
        await officer.RefusedAsync($"{UnionDesk.Root}/{await zone.ZoneUnionAsync()}/introductions", Input("Trần Văn Ít"), 404);
        var none = await officer.ReadAsync<Page<IntroductionDto>>(UnionDesk.Root + "/introductions?text=tran van it");
        none.Total.ShouldBe(0);
    }

    private static async Task<IntroductionDto> RecordAsync(HttpClient officer, string name, DateOnly born) =>
        await officer.DoAsync<IntroductionDto>(
            $"{UnionDesk.Root}/{await OwnUnionAsync(officer)}/introductions",
            Input(name, born: born)
        );

    private static async Task<Guid> OwnUnionAsync(HttpClient officer) =>
        (await officer.ReadAsync<Page<UnionListItemDto>>(UnionDesk.Root + "?type=GrassrootsUnion")).Items[0].Id;

    private static async Task<IntroductionDto> FindAsync(HttpClient officer, Guid id) =>
        (await officer.ReadAsync<Page<IntroductionDto>>(UnionDesk.Root + "/introductions?take=200")).Items.Single(i =>
            i.Id == id
        );

    private static object Input(string name, DateOnly? born = null, int inFavour = 6, int against = 0, Guid? cell = null) =>
        new
        {
            cellId = cell ?? DemoAccounts.SecretaryCell,
            fullName = name,
            birthDate = born ?? new DateOnly(1988, 5, 6),
            sex = "Female",
            number = "07-NQ/CĐCS",
            date = Api.Today.AddDays(-3),
            total = 7,
            present = 6,
            inFavour,
            against,
        };
}
