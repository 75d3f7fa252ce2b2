using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>Rules are judged on the day of the meeting, however late it is recorded (domain.md 13, 6).</summary>
public sealed class MeetingDayTests
{
    [Fact]
    public async Task A_vote_recorded_late_is_judged_by_the_certificate_as_it_was_on_the_day_of_the_meeting()
    {
        using var app = new RegistryApp();
        using var before = await app.SignInAsync("thuky2");
        var dossier = await before.CompleteAsync(on: form => form == "CN-NTVĐ" ? Api.Today.AddMonths(-60) : Api.Today);
        app.Clock.Set(Api.Today.AddDays(3));
        using var secretary = await app.SignInAsync("thuky2");
        dossier = await secretary.ReadAsync<DossierDto>($"{Root}/{dossier.Id}");
        dossier.Checklist.Single(c => c.FormCode == "CN-NTVĐ").Missing.ShouldBeFalse();
        dossier.NextSteps.Single(n => n.Step == DossierStepKind.RecordCellResolution).Blockers.ShouldBeEmpty();
        var tooLate = Vote(dossier, Api.Today.AddDays(2));
        (await secretary.RefusedAsync(Step(dossier, "cell-resolution"), tooLate, 422)).Rules.ShouldBe([
            "checklist: Members:CertificateExpired",
        ]);
        var inTime = await secretary.DoAsync<DossierDto>(Step(dossier, "cell-resolution"), Vote(dossier, Api.Today));
        inTime.CellResolution!.Date.ShouldBe(Api.Today);
    }

    [Fact]
    public async Task After_a_return_the_cell_votes_anew_and_not_on_a_day_before_it()
    {
        using var app = new RegistryApp();
        using var before = await app.SignInAsync("thuky2");
        var dossier = await before.SubmittedAsync();
        app.Clock.Set(Api.Today.AddDays(2));
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var back = await approver.DoAsync<DossierDto>(Step(dossier, "return"), new { dossier.Stamp, reasons = "Xét lại" });
        var early = Vote(back, Api.Today.AddDays(1));
        (await secretary.RefusedAsync(Step(back, "cell-resolution"), early, 422)).Rules.ShouldBe([
            "date: Members:ResolutionBeforeReturn",
        ]);
        var again = await secretary.DoAsync<DossierDto>(Step(back, "cell-resolution"), Vote(back, Api.Today.AddDays(2)));
        again.CellResolution!.Date.ShouldBe(Api.Today.AddDays(2));
    }

    [Fact]
    public async Task Who_was_recognised_after_the_meeting_had_no_vote_in_it()
    {
        using var app = new RegistryApp();
        using var approver = await app.SignInAsync("duyet");
        var (recognition, secretary) = await RecognitionDesk.WaitingAsync(app, approver);
        var meeting = Api.Today;
        var before = recognition.OfficialMembersInCell;
        recognition = await RecognitionDesk.RecogniseAsync(app, recognition, secretary, approver);
        recognition.OfficialOn!.Value.ShouldBeLessThan(meeting);

        app.Clock.Set(Api.Today.AddDays(1));
        using var later = await app.SignInWithAsync("thu-ky-hom-sau", (Roles.CellSecretary, recognition.OrganisationId));
        var dossier = await later.VerifiedAsync(
            await later.IntroducedAsync(await later.WithDocumentsAsync(await later.OpenAsync(recognition.OrganisationId)))
        );
        dossier.OfficialMembersInCell.ShouldBe(before + 1);
        var onTheDay = Vote(dossier, dossier.OpenedOn, total: before);
        (await later.RefusedAsync(Step(dossier, "cell-resolution"), onTheDay, 422)).Rules.ShouldBe([
            "officialMembers: Members:VoteBaseDiffers",
        ]);
        await app.InScopeAsync(async services =>
        {
            var desk = (Registry.Members.Procedures.VoteBases)services.GetService(typeof(Registry.Members.Procedures.VoteBases))!;
            var dayBefore = meeting.AddDays(-1);
            var then = await desk.OfAsync(recognition.OrganisationId, dayBefore, Api.Stop);
            then.Heads.ShouldBe(before);
            (await desk.OfAsync(recognition.OrganisationId, meeting, Api.Stop)).Heads.ShouldBe(before + 1);
            (await desk.OfficialsAsync([recognition.MemberId], dayBefore, Api.Stop)).ShouldBeEmpty();
        });
    }
}
