using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Lifecycle;
using Registry.Members.Roster;
using Registry.Members.Rows;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Rules.RuleSets;
using Registry.Tests.YouthUnion;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Outstanding;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>A dossier touches nobody whom its cell does not see, and says nothing of them; who sees both says whether they are one person.</summary>
public sealed class ApplicantIdentityTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task A_member_or_former_member_elsewhere_is_opened_a_dossier_for_as_anybody_else_is()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var member = await desk.ReadAsync(await desk.MemberAsync());
        var left = await LeftAsync(desk);
        foreach (var (known, readmission) in new[] { (member, false), (left, false), (left, true) })
        {
            var person = await PersonAsync(known.Id);
            var stranger = Typed("Nguyễn Chưa Ai Biết", known.BirthDate, known.Sex, readmission: readmission);
            var same = Typed(known.FullName, known.BirthDate, known.Sex, readmission: readmission);
            var (withStranger, withSame) = (await AnswerAsync(desk.Receiver, stranger), await AnswerAsync(desk.Receiver, same));
            withSame.Said.ShouldBe(withStranger.Said);
            if (withSame.Dossier is not { } dossier)
                continue;
            dossier.FormerMemberId.ShouldBeNull();
            dossier.Applicant.PersonId.ShouldNotBe(person.Id);
            dossier.Applicant.MaskedNationalId.ShouldBeNull();
            await RewriteAsync(desk.Receiver, dossier);
            (await PersonAsync(known.Id)).ShouldBe(person);
        }
    }

    [Fact]
    public async Task A_person_with_a_membership_changes_only_by_a_correction()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var left = await LeftAsync(desk);
        var again = new { organisationId = Cell, formerMemberId = left.Id };
        var dossier = await desk.Recorder.DoAsync<DossierDto>(Root, again);
        var before = await PersonAsync(left.Id);
        var other = new
        {
            dossier.Stamp,
            fullName = "Tên Người Khác",
            birthDate = left.BirthDate,
            sex = left.Sex,
        };
        (await desk.Recorder.RefusedAsync(Step(dossier, "applicant"), other, 422)).Rules.ShouldBe([
            "fullName: People:ChangedByCorrection",
        ]);
        var numbered = new
        {
            dossier.Stamp,
            fullName = left.FullName,
            birthDate = left.BirthDate,
            sex = left.Sex,
            nationalId = "001190555001",
        };
        (await desk.Recorder.RefusedAsync(Step(dossier, "applicant"), numbered, 422)).Rules.ShouldBe([
            "nationalId: People:ChangedByCorrection",
        ]);
        var education = new
        {
            dossier.Stamp,
            fullName = left.FullName,
            birthDate = left.BirthDate,
            sex = left.Sex,
            education = "UpperSecondary",
        };
        dossier = await desk.Recorder.DoAsync<DossierDto>(Step(dossier, "applicant"), education);
        dossier.Applicant.Education.ShouldBe(GeneralEducation.UpperSecondary);
        (await PersonAsync(left.Id)).ShouldBe(before);
    }

    [Fact]
    public async Task A_national_id_of_somebody_out_of_sight_is_kept_and_the_committee_that_decides_is_told()
    {
        const string Number = "001198000999";
        using var desk = await CaseDesk.OpenAsync(app);
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var first = await SubmittedAsync(secretary, "Vũ Thị Thứ Nhất", Number);
        var second = await SubmittedAsync(secretary, "Vũ Thị Thứ Hai", null);
        // In a cell that sees nothing of the first, the number is taken as any other.
        var elsewhere = await desk.Recorder.DoAsync<DossierDto>(Root, Applicant(Cell, "Vũ Thị Thứ Ba", nationalId: Number));
        elsewhere.Applicant.MaskedNationalId.ShouldNotBeNull();
        await WriteNumberAsync(second, Number);

        (await approver.ReadAsync<DossierDto>($"{Root}/{second.Id}")).SamePeople.ShouldBeEmpty();
        first = await approver.ApproveAsync(first);
        (await approver.RefusedAsync(Step(second, "approve"), Decision(second), 422)).Rules.ShouldBe([
            "nationalId: Members:ApprovedElsewhere",
        ]);
        await secretary.DoAsync<DossierDto>(Step(first, "ceremony"), new { first.Stamp, heldOn = Api.Today });
        (await approver.RefusedAsync(Step(second, "approve"), Decision(second), 422)).Rules.ShouldBe([
            "nationalId: Members:NationalIdOfMember",
        ]);
        (await secretary.ReadAsync<DossierDto>($"{Root}/{second.Id}")).SamePeople.ShouldBeEmpty();
        (await approver.ReadAsync<DossierDto>($"{Root}/{second.Id}")).SamePeople.ShouldContain(s => s.IsMember && s.Certain);
    }

    [Fact]
    public async Task A_member_elsewhere_of_the_same_name_is_shown_to_the_committee_which_says_that_it_is_somebody_else()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var member = await desk.ReadAsync(await desk.MemberAsync());
        var opened = await desk.Receiver.DoAsync<DossierDto>(Root, Typed(member.FullName, member.BirthDate, member.Sex));
        var dossier = await SubmittedAsync(desk.Receiver, opened);
        (await desk.Approver.RefusedAsync(Step(dossier, "approve"), DecisionOn(dossier), 422)).Rules.ShouldBe([
            "differentPersonReason: Members:SamePersonOrNot",
        ]);
        (await desk.Approver.RefusedAsync(Step(dossier, "approve"), DecisionOn(dossier, member.Id), 422)).Rules.ShouldContain(
            "formerMemberId: Members:NotTheFormerMember"
        );
        var decided = DecisionOn(dossier, different: "Khác quê quán, khác cha mẹ");
        dossier = await desk.Approver.DoAsync<DossierDto>(Step(dossier, "approve"), decided);
        dossier.History.ShouldContain(s => s.Step == DossierStepKind.SettleIdentity && s.Note == "Khác quê quán, khác cha mẹ");
    }

    [Fact]
    public async Task A_resolution_that_is_taken_leaves_the_youth_member_as_recorded()
    {
        using var officer = await app.SignInAsync("doan2");
        using var zone = await app.SignInAsync("doan");
        using var secretary = await app.SignInAsync("thuky");
        var youth = await officer.AdmitAsync("Vũ Thị Giữ Nguyên");
        var proposal = await officer.DoAsync<ProposalDto>(YouthDesk.Outstanding, YouthDesk.Propose(youth.Id));
        await zone.DoAsync<ProposalDto>($"{YouthDesk.Outstanding}/{proposal.Id}/endorse", YouthDesk.Endorse(proposal.Stamp));
        var before = await YouthAsync(youth.Id);
        var typed = Applicant(Cell, "Vũ Thị Giữ Nguyên", new(2004, 3, 4), "001204777001");
        var dossier = await secretary.DoAsync<DossierDto>(Root, typed);
        dossier.Applicant.PersonId.ShouldNotBe(before.Id);
        var taken = new { dossier.Stamp, referralId = proposal.Id };
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "referral"), taken);
        dossier.Applicant.PersonId.ShouldBe(before.Id);
        var other = new
        {
            dossier.Stamp,
            fullName = "Vũ Thị Đổi Tên",
            birthDate = before.BirthDate,
            sex = before.Sex,
        };
        (await secretary.RefusedAsync(Step(dossier, "applicant"), other, 422)).Rules.ShouldBe([
            "fullName: People:ChangedByCorrection",
        ]);
        (await secretary.PostAsync(Step(dossier, "discard"), new { dossier.Stamp })).EnsureSuccessStatusCode();
        (await YouthAsync(youth.Id)).ShouldBe(before);
    }

    [Fact]
    public async Task A_youth_member_typed_by_a_cell_that_does_not_see_them_is_one_person_from_the_decision_on()
    {
        using var officer = await app.SignInAsync("doan2");
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var youth = await officer.AdmitAsync("Vũ Thị Đếm Một Lần", new(2000, 3, 4), "001200777002");
        var person = await YouthAsync(youth.Id);
        var typed = Typed("Vũ Thị Đếm Một Lần", person.BirthDate, person.Sex, "001200777002");
        var dossier = await SubmittedAsync(secretary, await secretary.DoAsync<DossierDto>(Root, typed));
        dossier.Applicant.PersonId.ShouldNotBe(person.Id);
        (await approver.ApproveAsync(dossier)).Applicant.PersonId.ShouldBe(person.Id);
    }

    [Fact]
    public async Task Who_confirms_a_correction_of_a_person_is_not_who_proposed_it()
    {
        using var desk = await CaseDesk.OpenAsync(app);
        var before = await PersonAsync(await desk.MemberAsync(untouched: false));
        var self = Guid.CreateVersion7();
        var refused = await Should.ThrowAsync<BusinessException>(() =>
            app.InScopeAsync(services =>
                services
                    .GetRequiredService<IPersonIntegrationService>()
                    .CorrectByPaperAsync(
                        before.Id,
                        new("Tên Tự Ý", before.BirthDate, before.Sex, null),
                        new("1", self, self),
                        Api.Stop
                    )
            )
        );
        refused.Rejections[0].Code.ShouldBe("People:CorrectionNeedsTwo");
    }

    private static async Task<DossierDto> SubmittedAsync(HttpClient secretary, string name, string? nationalId) =>
        await SubmittedAsync(secretary, await secretary.OpenAsync(GrassrootsCell, name, nationalId: nationalId));

    private static async Task<DossierDto> SubmittedAsync(HttpClient secretary, DossierDto opened)
    {
        var dossier = await secretary.IntroducedAsync(await secretary.WithDocumentsAsync(opened));
        return await secretary.SubmitAsync(await secretary.ResolveAsync(await secretary.VerifiedAsync(dossier)));
    }

    /// <summary>As if the number had been typed in a cell that saw no other person with it.</summary>
    private Task WriteNumberAsync(DossierDto dossier, string number) =>
        app.InScopeAsync(async services =>
        {
            var applicant = dossier.Applicant;
            var data = new PersonData(applicant.FullName, applicant.BirthDate, applicant.Sex, number);
            await services
                .GetRequiredService<IPersonIntegrationService>()
                .CorrectAsync(applicant.PersonId, dossier.Id, data, Api.Stop);
            await services.GetRequiredService<RegistryDbContext>().SaveChangesAsync(Api.Stop);
        });

    private static object Typed(
        string fullName,
        DateOnly birthDate,
        Sex sex,
        string? nationalId = null,
        bool readmission = false
    ) =>
        new
        {
            organisationId = GrassrootsCell,
            fullName,
            birthDate,
            sex,
            nationalId,
            education = "UpperSecondary",
            readmission,
        };

    /// <summary>What the cell is told: the rules that were broken, or the steps that come next; and the dossier.</summary>
    private static async Task<(string Said, DossierDto? Dossier)> AnswerAsync(HttpClient secretary, object typed)
    {
        using var response = await secretary.PostAsync(Root, typed);
        if (!response.IsSuccessStatusCode)
            return (string.Join("; ", (await response.ProblemAsync(422)).Rules), null);
        var dossier = await response.AsAsync<DossierDto>();
        var steps = dossier.NextSteps.Select(s => $"{s.Step} {s.Allowed} {string.Join(", ", s.Blockers)}");
        return (string.Join("; ", steps.Concat(dossier.Papers.Missing)), dossier);
    }

    /// <summary>Everything about the applicant is typed anew, then the dossier is thrown away.</summary>
    private static async Task RewriteAsync(HttpClient secretary, DossierDto dossier)
    {
        var applicant = new
        {
            dossier.Stamp,
            fullName = "Tên Bị Ghi Đè",
            birthDate = new DateOnly(1991, 9, 9),
            sex = "Female",
            nationalId = "001191" + Random.Shared.Next(100_000, 999_999),
        };
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "applicant"), applicant);
        (await secretary.PostAsync(Step(dossier, "discard"), new { dossier.Stamp })).EnsureSuccessStatusCode();
    }

    /// <summary>A member of the first cell who resigns today.</summary>
    private static async Task<MemberDto> LeftAsync(CaseDesk desk)
    {
        var member = await desk.MemberAsync();
        await desk.CompleteAsync(CaseKind.Resignation, member);
        return await desk.ReadAsync(member);
    }

    /// <summary>All that is on record of the person behind a membership.</summary>
    private Task<(Guid Id, string FullName, DateOnly BirthDate, Sex Sex, string? NationalId)> PersonAsync(Guid memberId) =>
        app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var id = await db.Set<MemberRow>().Where(m => m.Id == memberId).Select(m => m.PersonId).SingleAsync(Api.Stop);
            return await PersonByIdAsync(services, id);
        });

    /// <summary>All that is on record of the person behind a membership of the Youth Union.</summary>
    private Task<(Guid Id, string FullName, DateOnly BirthDate, Sex Sex, string? NationalId)> YouthAsync(Guid memberId) =>
        app.InScopeAsync(async services =>
        {
            var members = services.GetRequiredService<RegistryDbContext>().Set<YouthMember>();
            var id = await members.Where(m => m.Id == memberId).Select(m => m.PersonId).SingleAsync(Api.Stop);
            return await PersonByIdAsync(services, id);
        });

    private static async Task<(Guid, string, DateOnly, Sex, string?)> PersonByIdAsync(IServiceProvider services, Guid id)
    {
        var row = await services.GetRequiredService<RegistryDbContext>().Set<PersonRow>().SingleAsync(p => p.Id == id, Api.Stop);
        var nationalId = await services.GetRequiredService<IPersonIntegrationService>().GetNationalIdAsync(id, Api.Stop);
        return (id, row.FullName, row.BirthDate, row.Sex, nationalId);
    }
}
