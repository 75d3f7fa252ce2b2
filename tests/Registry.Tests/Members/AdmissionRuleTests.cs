using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>Bad input: every rejection names the field and the rule, and nothing is saved.</summary>
public sealed class AdmissionRuleTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task Who_turns_eighteen_on_the_day_of_the_vote_is_accepted_and_a_day_later_is_not()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var young = await secretary.CompleteAsync(birthDate: Api.Today.AddMonths(-216).AddDays(1));
        (await secretary.RefusedAsync(Step(young, "cell-resolution"), Vote(young), 422)).Rules.ShouldBe([
            "date: Members:TooYoung",
        ]);
        var justOld = await secretary.CompleteAsync(birthDate: Api.Today.AddMonths(-216));
        (await secretary.ResolveAsync(justOld)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task Sixty_years_are_accepted_and_a_month_more_only_with_the_consent_of_the_standing_committee()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var old = await secretary.CompleteAsync(birthDate: Api.Today.AddMonths(-721));
        (await secretary.RefusedAsync(Step(old, "cell-resolution"), Vote(old), 422)).Rules.ShouldBe(["date: Members:TooOld"]);
        var consent = new
        {
            old.Stamp,
            formCode = "CV-60",
            receivedOn = Api.Today,
        };
        var agreed = await secretary.DoAsync<DossierDto>(Step(old, "documents"), consent);
        (await secretary.ResolveAsync(agreed)).CellResolution.ShouldNotBeNull();
        var sixty = await secretary.CompleteAsync(birthDate: Api.Today.AddMonths(-720));
        (await secretary.ResolveAsync(sixty)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_thirds_are_of_all_official_members_not_of_those_present()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        var all = dossier.OfficialMembersInCell;
        var least = (all * 2 + 2) / 3;
        var below = Vote(dossier, present: least - 1, inFavour: least - 1);
        (await secretary.RefusedAsync(Step(dossier, "cell-resolution"), below, 422)).Rules.ShouldBe([
            "inFavour: Members:BelowTwoThirds",
        ]);
        var enough = Vote(dossier, present: least, inFavour: least);
        (await secretary.DoAsync<DossierDto>(Step(dossier, "cell-resolution"), enough)).CellResolution!.InFavour.ShouldBe(least);
    }

    [Fact]
    public async Task A_vote_is_checked_against_itself_and_against_the_ledger()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        var all = dossier.OfficialMembersInCell;
        (await RefuseAsync(Vote(dossier, inFavour: all - 1))).ShouldBe(["inFavour: Members:VotesDoNotAddUp"]);
        (await RefuseAsync(Vote(dossier, present: all + 1, inFavour: all + 1))).ShouldContain(
            "present: Members:PresentExceedsTotal"
        );
        (await RefuseAsync(Vote(dossier, total: all - 1))).ShouldBe(["officialMembers: Members:VoteBaseDiffers"]);
        (await RefuseAsync(Vote(dossier, total: all + 40))).ShouldBe(["officialMembers: Members:VoteBaseDiffers"]);
        (await RefuseAsync(Vote(dossier, against: -1))).ShouldBe(["against: Members:VoteNumber"]);
        (await RefuseAsync(new { dossier.Stamp })).ShouldBe(
            [
                "number: Registry:Required",
                "date: Registry:Required",
                "officialMembers: Members:VoteNumber",
                "present: Members:VoteNumber",
                "inFavour: Members:VoteNumber",
                "against: Members:VoteNumber",
            ],
            ignoreOrder: true
        );

        async Task<IEnumerable<string>> RefuseAsync(object vote) =>
            (await secretary.RefusedAsync(Step(dossier, "cell-resolution"), vote, 422)).Rules;
    }

    [Fact]
    public async Task Probationary_members_in_the_vote_base_are_refused_by_name_of_the_rule()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var admitted = await approver.ApproveAsync(await secretary.SubmittedAsync());
        await secretary.DoAsync<DossierDto>(Step(admitted, "ceremony"), new { admitted.Stamp, heldOn = Api.Today });
        var dossier = await secretary.CompleteAsync();
        var counted = Vote(dossier, total: dossier.OfficialMembersInCell + 1);
        (await secretary.RefusedAsync(Step(dossier, "cell-resolution"), counted, 422)).Rules.ShouldBe([
            "officialMembers: Members:ProbationersDoNotVote",
        ]);
    }

    [Fact]
    public async Task Who_is_on_temporary_transfer_elsewhere_is_not_in_the_vote_base()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        using var secretary = await app.SignInAsync("thuky");
        var before = await secretary.CompleteAsync(Cell);
        var members = await secretary.ReadAsync<Page<Registry.Members.Roster.RosterRowDto>>("/api/members?standing=Official");
        await desk.CompleteAsync(Registry.Members.Lifecycle.CaseKind.TemporaryTransfer, members.Items[^1].MemberId);
        var dossier = await secretary.ReadAsync<DossierDto>($"{Root}/{before.Id}");
        dossier.OfficialMembersInCell.ShouldBe(before.OfficialMembersInCell - 1);
        // Where the cell has somebody on probation, one head too many may as well be that person.
        var tooMany = await secretary.RefusedAsync(Step(before, "cell-resolution"), Vote(before), 422);
        tooMany.Rules.ShouldHaveSingleItem().ShouldStartWith("officialMembers: Members:");
        (await secretary.ResolveAsync(dossier)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_required_document_that_is_missing_is_named_and_an_optional_one_is_not_asked_for()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync(on: form => form == "2-KNĐ" ? null : Api.Today);
        dossier.Checklist.Where(c => c.Missing).Select(c => c.FormCode).ShouldBe(["2-KNĐ"]);
        var problem = await secretary.RefusedAsync(Step(dossier, "cell-resolution"), Vote(dossier), 422);
        problem.Rules.ShouldBe(["checklist: Members:DocumentMissing"]);
        problem.Errors["checklist"][0].Message.ShouldContain("2-KNĐ");
        var unknown = new
        {
            dossier.Stamp,
            formCode = "99-KNĐ",
            receivedOn = Api.Today,
        };
        (await secretary.RefusedAsync(Step(dossier, "documents"), unknown, 422)).Rules.ShouldBe([
            "formCode: Members:UnknownForm",
        ]);
    }

    [Fact]
    public async Task The_awareness_certificate_lives_sixty_months_to_the_day_of_the_vote()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var expired = await WithCertificateAsync(Api.Today.AddMonths(-60).AddDays(-1));
        (await secretary.RefusedAsync(Step(expired, "cell-resolution"), Vote(expired), 422)).Rules.ShouldBe([
            "checklist: Members:CertificateExpired",
        ]);
        expired.Checklist.Single(c => c.FormCode == "CN-NTVĐ").Missing.ShouldBeTrue();
        var lastDay = await WithCertificateAsync(Api.Today.AddMonths(-60));
        (await secretary.ResolveAsync(lastDay)).CellResolution.ShouldNotBeNull();

        Task<DossierDto> WithCertificateAsync(DateOnly issued) =>
            secretary.CompleteAsync(on: form => form == "CN-NTVĐ" ? issued : Api.Today);
    }

    [Fact]
    public async Task What_was_voted_on_stays_true_until_it_is_submitted()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.ResolveAsync(await secretary.CompleteAsync());
        var younger = new
        {
            dossier.Stamp,
            fullName = "Nguyễn Thị Đào",
            birthDate = Api.Today.AddYears(-17),
            sex = "Female",
            education = "UpperSecondary",
        };
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "applicant"), younger);
        (await secretary.RefusedAsync(Step(dossier, "submit"), new { dossier.Stamp }, 422)).Rules.ShouldBe([
            "date: Members:TooYoung",
        ]);
    }

    [Fact]
    public async Task No_paper_comes_before_the_one_it_rests_on_or_out_of_the_future()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var tomorrow = Api.Today.AddDays(1);
        var yesterday = Api.Today.AddDays(-1);
        var dossier = await secretary.CompleteAsync();
        (await RefuseAsync(secretary, "cell-resolution", Vote(dossier, date: tomorrow))).ShouldBe(["date: Registry:FutureDate"]);
        (await RefuseAsync(secretary, "cell-resolution", Vote(dossier, date: yesterday))).ShouldContain(
            "date: Members:ResolutionBeforeOpening"
        );
        (
            await RefuseAsync(
                secretary,
                "documents",
                new
                {
                    dossier.Stamp,
                    formCode = "1-KNĐ",
                    receivedOn = tomorrow,
                }
            )
        ).ShouldBe(["receivedOn: Registry:FutureDate"]);
        dossier = await secretary.SubmitAsync(await secretary.ResolveAsync(dossier));
        (await RefuseAsync(approver, "approve", Decision(dossier, tomorrow))).ShouldBe(["decisionDate: Registry:FutureDate"]);
        (await RefuseAsync(approver, "approve", Decision(dossier, yesterday))).ShouldBe([
            "decisionDate: Members:DecisionBeforeResolution",
        ]);
        dossier = await approver.ApproveAsync(dossier);
        (await RefuseAsync(secretary, "ceremony", new { dossier.Stamp, heldOn = yesterday })).ShouldBe([
            "heldOn: Members:CeremonyBeforeDecision",
        ]);
        (await RefuseAsync(secretary, "ceremony", new { dossier.Stamp, heldOn = tomorrow })).ShouldBe([
            "heldOn: Registry:FutureDate",
        ]);

        async Task<IEnumerable<string>> RefuseAsync(HttpClient client, string step, object input) =>
            (await client.RefusedAsync(Step(dossier, step), input, 422)).Rules;
    }

    [Fact]
    public async Task A_step_that_is_not_its_turn_is_refused()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await secretary.CompleteAsync();
        (await approver.RefusedAsync(Step(dossier, "approve"), Decision(dossier), 409)).Code.ShouldBe("Members:StepNotAllowed");
        (await secretary.RefusedAsync(Step(dossier, "ceremony"), new { dossier.Stamp, heldOn = Api.Today }, 409)).Code.ShouldBe(
            "Members:StepNotAllowed"
        );
    }

    [Fact]
    public async Task Returning_and_refusing_need_reasons_and_a_refusal_needs_its_paper()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await secretary.SubmittedAsync();
        (await approver.RefusedAsync(Step(dossier, "return"), new { dossier.Stamp, reasons = "  " }, 422)).Rules.ShouldBe([
            "reasons: Registry:Required",
        ]);
        (await approver.RefusedAsync(Step(dossier, "refuse"), new { dossier.Stamp }, 422)).Rules.ShouldBe(
            ["reasons: Registry:Required", "decisionNumber: Registry:Required", "decisionDate: Registry:Required"],
            ignoreOrder: true
        );
        (
            await approver.RefusedAsync(
                Step(dossier, "approve"),
                new { dossier.Stamp, differentPersonReason = "Trùng họ tên" },
                422
            )
        ).Rules.ShouldBe(["decisionNumber: Registry:Required", "decisionDate: Registry:Required"], ignoreOrder: true);
        var refusal = new
        {
            dossier.Stamp,
            decisionNumber = "8-QĐ/ĐU",
            decisionDate = Api.Today,
            reasons = "Chưa đủ điều kiện",
        };
        (await approver.DoAsync<DossierDto>(Step(dossier, "refuse"), refusal)).State.ShouldBe(DossierState.Refused);
    }

    [Fact]
    public async Task A_stale_stamp_shows_both_versions_and_a_missing_one_is_asked_for()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var read = await secretary.OpenAsync();
        var changed = await secretary.WithDocumentsAsync(read);
        var input = new
        {
            read.Stamp,
            formCode = "4-KNĐ",
            receivedOn = Api.Today,
        };
        var problem = await secretary.RefusedAsync(Step(read, "documents"), input, 409);
        problem.Code.ShouldBe("Registry:StaleStamp");
        problem.Current.GetProperty("stamp").GetGuid().ShouldBe(changed.Stamp);
        problem.Yours.GetProperty("formCode").GetString().ShouldBe("4-KNĐ");
        (await secretary.RefusedAsync(Step(read, "documents"), new { formCode = "4-KNĐ" }, 428)).Code.ShouldBe(
            "Registry:StampMissing"
        );
    }

    [Fact]
    public async Task The_stamp_may_come_as_If_Match_and_goes_back_as_ETag()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Step(dossier, "documents"));
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{dossier.Stamp}\""));
        request.Content = new StringContent(
            """{"formCode":"1-KNĐ","receivedOn":"2026-11-20"}""",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await secretary.SendAsync(request, Api.Stop);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync(Api.Stop));
        var now = await secretary.ReadAsync<DossierDto>($"{Root}/{dossier.Id}");
        response.Headers.ETag!.Tag.ShouldBe($"\"{now.Stamp}\"");
    }

    [Fact]
    public async Task An_applicant_is_checked_field_by_field()
    {
        using var secretary = await app.SignInAsync("thuky2");
        (await RefuseAsync(new { })).ShouldBe(
            [
                "fullName: Registry:Required",
                "birthDate: Registry:Required",
                "sex: Registry:Required",
                "organisationId: Members:UnknownCell",
            ],
            ignoreOrder: true
        );
        (await RefuseAsync(Applicant(GrassrootsCell, new string('a', 9_999) + " b"))).ShouldBe(["fullName: Registry:TooLong"]);
        (await RefuseAsync(Applicant(GrassrootsCell, "Đào"))).ShouldBe(["fullName: People:FamilyAndGivenName"]);
        (await RefuseAsync(Applicant(GrassrootsCell, "=cmd Đào"))).ShouldBe(["fullName: People:NameCharacters"]);
        (await RefuseAsync(Applicant(GrassrootsCell, "Nguyễn\u0007 Đào"))).ShouldBe(["fullName: Registry:ControlCharacters"]);
        (await RefuseAsync(Applicant(GrassrootsCell, birthDate: Api.Today.AddDays(1)))).ShouldBe([
            "birthDate: Registry:FutureDate",
        ]);
        (await RefuseAsync(Applicant(GrassrootsCell, birthDate: new DateOnly(1899, 12, 31)))).ShouldBe([
            "birthDate: Registry:DateTooEarly",
        ]);
        (await RefuseAsync(Applicant(GrassrootsCell, nationalId: "12345"))).ShouldBe([
            "nationalId: People:NationalIdTwelveDigits",
        ]);
        (await RefuseAsync(Applicant(GrassrootsCell, nationalId: "٠٠١٠٩٨٠٠٠٠٠١"))).ShouldBe([
            "nationalId: People:NationalIdTwelveDigits",
        ]);

        async Task<IEnumerable<string>> RefuseAsync(object applicant) =>
            (await secretary.RefusedAsync(Root, applicant, 422)).Rules;
    }

    [Fact]
    public async Task A_national_id_taken_in_the_cell_is_refused_without_saying_whose_it_is()
    {
        using var secretary = await app.SignInAsync("thuky2");
        await secretary.OpenAsync(GrassrootsCell, "Vũ Thị Bí Mật", nationalId: "000198000777");
        using var response = await secretary.PostAsync(Root, Applicant(GrassrootsCell, nationalId: "000198000777"));
        var text = await response.Content.ReadAsStringAsync(Api.Stop);
        (await response.ProblemAsync(422)).Rules.ShouldBe(["nationalId: People:NationalIdTaken"]);
        text.ShouldNotContain("Bí Mật");
        text.ShouldNotContain("000198000777");
    }

    [Fact]
    public async Task A_national_id_is_shown_but_for_its_last_three_digits()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.OpenAsync(nationalId: "000198000123");
        dossier.Applicant.MaskedNationalId.ShouldBe("•••••••••123");
    }

    [Fact]
    public async Task A_name_typed_with_separate_marks_is_stored_composed_and_found_without_them()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.OpenAsync(name: "  Đặng   Thị Hường Giang ".Normalize(NormalizationForm.FormD));
        dossier.Applicant.FullName.ShouldBe("Đặng Thị Hường Giang".Normalize(NormalizationForm.FormC));
        var found = await secretary.ReadAsync<Page<DossierListItemDto>>($"{Root}?text=dang thi huong giang");
        found.Items.ShouldHaveSingleItem().Id.ShouldBe(dossier.Id);
    }

    [Fact]
    public async Task A_dossier_is_opened_only_in_an_open_cell_of_ones_own()
    {
        using var secretary = await app.SignInAsync("thuky2");
        (await RefuseAsync(Guid.CreateVersion7())).ShouldBe(["organisationId: Members:UnknownCell"]);
        (await RefuseAsync(Cell)).ShouldBe(["organisationId: Members:UnknownCell"]);
        using var everywhere = await app.SignInWithAsync("moi-noi", (Roles.CellSecretary, Host.ReferenceData.DemoAccounts.Root));
        var committee = Applicant(Host.ReferenceData.DemoAccounts.Committee);
        (await everywhere.RefusedAsync(Root, committee, 422)).Rules.ShouldBe(["organisationId: Members:NotACell"]);
        var closed = (await everywhere.ReadAsync<List<OrganisationNodeDto>>("/api/organisations?asOf=2016-04-13"))
            .ExceptBy((await everywhere.ReadAsync<List<OrganisationNodeDto>>("/api/organisations")).Select(o => o.Id), o => o.Id)
            .First(o => o.Type is OrganisationType.Cell or OrganisationType.GrassrootsCell);
        (await everywhere.RefusedAsync(Root, Applicant(closed.Id), 422)).Rules.ShouldBe(["organisationId: Members:CellClosed"]);

        async Task<IEnumerable<string>> RefuseAsync(Guid cell) =>
            (await secretary.RefusedAsync(Root, Applicant(cell), 422)).Rules;
    }

    [Fact]
    public async Task The_wrong_role_is_refused_and_what_is_out_of_scope_does_not_exist()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var otherSecretary = await app.SignInAsync("thuky");
        using var officer = await app.SignInAsync("nhansu");
        using var administrator = await app.SignInAsync("quantri");
        var dossier = await secretary.CompleteAsync();
        await otherSecretary.RefusedAsync($"{Root}/{dossier.Id}", 404);
        await otherSecretary.RefusedAsync(Step(dossier, "documents"), new { dossier.Stamp, formCode = "1-KNĐ" }, 404);
        await officer.RefusedAsync(Root, Applicant(GrassrootsCell), 403);
        await officer.RefusedAsync(Step(dossier, "documents"), new { dossier.Stamp, formCode = "1-KNĐ" }, 403);
        await administrator.RefusedAsync($"{Root}/{dossier.Id}", 403);
        foreach (var (step, input) in AdmissionJourneyTests.Decisions(dossier))
            await secretary.RefusedAsync(Step(dossier, step), input, 403);
    }

    [Fact]
    public async Task A_rejection_speaks_Vietnamese_unless_asked_for_English()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.OpenAsync();
        var vietnamese = await secretary.RefusedAsync(Step(dossier, "submit"), new { dossier.Stamp }, 422);
        secretary.DefaultRequestHeaders.AcceptLanguage.Add(new("en"));
        var english = await secretary.RefusedAsync(Step(dossier, "submit"), new { dossier.Stamp }, 422);
        (vietnamese.Code, english.Code).ShouldBe(("Members:ResolutionMissing", "Members:ResolutionMissing"));
        vietnamese.Title.ShouldContain("nghị quyết");
        english.Title.ShouldContain("resolution");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"birthDate":"31/12/2000"}""")]
    [InlineData("""{"sex":"Other"}""")]
    public async Task What_is_not_even_JSON_of_the_right_shape_is_a_problem_not_an_empty_page(string body)
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await secretary.PostAsync(Root, content, Api.Stop);
        (await response.Content.ReadAsStringAsync(Api.Stop)).ShouldContain("urn:registry:Registry:BadRequest");
        ((int)response.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Limits_count_working_days_without_week_ends_and_holidays()
    {
        await app.InScopeAsync(async services =>
        {
            var book = services.GetRequiredService<RuleBook>();
            await book.LoadAsync(Api.Stop);
            // Friday 30/4 is a holiday, 1/5 a Saturday.
            book.AddWorkingDays(new DateOnly(2027, 4, 29), 1).ShouldBe(new DateOnly(2027, 5, 3));
            // Tết 2027 is on Saturday 6/2.
            book.AddWorkingDays(new DateOnly(2027, 2, 4), 1).ShouldBe(new DateOnly(2027, 2, 10));
            book.WorkingDaysBetween(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23)).ShouldBe(1);
            book.WorkingDaysBetween(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 20)).ShouldBe(-1);
            for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
                book.WorkingDaysBetween(day, book.AddWorkingDays(day, 60)).ShouldBe(60);
        });
    }

    [Fact]
    public async Task The_rule_set_of_a_date_is_the_last_that_came_into_force()
    {
        await app.InScopeAsync(async services =>
        {
            var book = services.GetRequiredService<RuleBook>();
            await book.LoadAsync(Api.Stop);
            book.At(new DateOnly(2026, 4, 7)).Code.ShouldBe("294-QĐ/TW");
            book.At(new DateOnly(2026, 7, 25)).Code.ShouldBe("20-QĐ/TW");
            book.At(new DateOnly(2026, 7, 26)).Code.ShouldBe("208-QĐ/TW");
            book.At(new DateOnly(2012, 1, 1)).Code.ShouldBe("29-QĐ/TW");
        });
    }
}
