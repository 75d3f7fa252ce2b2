using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Procedures;
using Registry.Members.Roster;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>From prospect to ceremony: what the cell gathers, what goes wrong on the way and how it goes on (domain.md 2.1–2.4).</summary>
public sealed class AdmissionPapersTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task A_prospect_has_an_official_member_as_mentor_before_the_application_is_received()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var prospect = await ProspectAsync(secretary);
        prospect.State.ShouldBe(DossierState.Prospect);
        var application = new { prospect.Stamp, applicationOn = Api.Today };
        (await secretary.RefusedAsync(Step(prospect, "begin"), application, 422)).Rules.ShouldBe([
            "mentor: Members:MentorMissing",
        ]);
        var stranger = new { prospect.Stamp, memberId = Guid.NewGuid() };
        (await secretary.RefusedAsync(Step(prospect, "mentor"), stranger, 422)).Rules.ShouldBe([
            "mentor: Members:MentorNotOfficial",
        ]);
        var candidates = await secretary.ReadAsync<List<IntroducerCandidateDto>>(Step(prospect, "introducer-candidates"));
        var mentored = await secretary.DoAsync<DossierDto>(
            Step(prospect, "mentor"),
            new { prospect.Stamp, candidates[0].MemberId }
        );
        var begun = await secretary.DoAsync<DossierDto>(
            Step(prospect, "begin"),
            new { mentored.Stamp, applicationOn = Api.Today }
        );
        begun.State.ShouldBe(DossierState.Drafting);
        begun.Papers.Mentor!.Name.ShouldBe(candidates[0].Name);
        begun.Checklist.Single(c => c.FormCode == "1-KNĐ").ReceivedOn.ShouldBe(Api.Today);
    }

    [Fact]
    public async Task Two_official_members_introduce_or_one_with_the_resolution_of_a_union()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        var one = dossier.Papers.Introducers.Take(1).Select(i => new { i.MemberId, i.TogetherSince });
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "introducers"), new { dossier.Stamp, introducers = one });
        (await RefusedVoteAsync(secretary, dossier)).ShouldBe(["introducers: Members:IntroducersMissing"]);
        var union = new
        {
            dossier.Stamp,
            formCode = "4A-KNĐ",
            receivedOn = Api.Today,
        };
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "documents"), union);
        (await secretary.ResolveAsync(dossier)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_introducer_has_been_together_with_the_applicant_for_twelve_months_not_eleven()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        dossier = await TogetherSinceAsync(Api.Today.AddMonths(-12).AddDays(1));
        (await RefusedVoteAsync(secretary, dossier)).ShouldBe([
            "introducers: Members:IntroducerTooShort",
            "introducers: Members:IntroducerTooShort",
        ]);
        dossier = await TogetherSinceAsync(Api.Today.AddMonths(-12));
        (await secretary.ResolveAsync(dossier)).CellResolution.ShouldNotBeNull();

        Task<DossierDto> TogetherSinceAsync(DateOnly since)
        {
            var introducers = dossier.Papers.Introducers.Select(i => new { i.MemberId, togetherSince = since });
            return secretary.DoAsync<DossierDto>(Step(dossier, "introducers"), new { dossier.Stamp, introducers });
        }
    }

    [Fact]
    public async Task The_applicant_is_verified_by_a_letter_that_was_answered()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.IntroducedAsync(await secretary.WithDocumentsAsync(await secretary.OpenAsync()));
        dossier = await secretary.RelativesAsync(dossier);
        (await RefusedVoteAsync(secretary, dossier)).ShouldBe(["verifications: Members:VerificationMissing.Applicant"]);
        dossier = await secretary.DoAsync<DossierDto>(
            Step(dossier, "verifications"),
            new
            {
                dossier.Stamp,
                subject = "Applicant",
                name = "Bản thân",
                sentTo = "Đảng ủy phường",
                sentOn = Api.Today,
            }
        );
        (await RefusedVoteAsync(secretary, dossier)).ShouldBe(["verifications: Members:VerificationUnanswered"]);
        var sent = dossier.Papers.Verifications.Single(v => v.SentTo is not null);
        dossier = await secretary.DoAsync<DossierDto>(
            Step(dossier, "verifications"),
            new
            {
                dossier.Stamp,
                sent.Id,
                sent.Subject,
                sent.Name,
                sent.SentTo,
                sent.SentOn,
                answeredOn = Api.Today,
                answer = "Confirmed",
            }
        );
        dossier.Papers.Verifications.Count.ShouldBe(5);
        (await secretary.ResolveAsync(dossier)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_relative_who_is_a_Party_member_needs_no_verification_but_the_applicant_does()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        var father = new
        {
            dossier.Stamp,
            subject = "Parent",
            name = "Nguyễn Văn Ba",
            notNeeded = true,
        };
        (await secretary.RefusedAsync(Step(dossier, "verifications"), father, 422)).Rules.ShouldBe(["reason: Registry:Required"]);
        var declared = new
        {
            dossier.Stamp,
            father.subject,
            father.name,
            notNeeded = true,
            reason = "Là đảng viên, đã khai đầy đủ",
        };
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "verifications"), declared);
        var applicant = new
        {
            dossier.Stamp,
            subject = "Applicant",
            name = "Bản thân",
            notNeeded = true,
            reason = "Là đảng viên",
        };
        (await secretary.RefusedAsync(Step(dossier, "verifications"), applicant, 422)).Rules.ShouldBe([
            "notNeeded: Members:ApplicantIsVerified",
        ]);
        (await secretary.ResolveAsync(dossier)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_political_question_is_concluded_before_the_cell_votes()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "political-review"), new { dossier.Stamp, needed = true });
        (await RefusedVoteAsync(secretary, dossier)).ShouldBe(["politicalReview: Members:PoliticalConclusionMissing"]);
        var concluded = new
        {
            dossier.Stamp,
            needed = true,
            number = "5-KL/ĐU",
            date = Api.Today,
        };
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "political-review"), concluded);
        (await secretary.ResolveAsync(dossier)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_answer_that_differs_is_settled_by_a_conclusion_and_not_by_the_secretary_alone()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        var differs = new
        {
            dossier.Stamp,
            subject = "Parent",
            name = "Nguyễn Văn Ba",
            sentTo = "Đảng ủy xã",
            sentOn = Api.Today,
            answeredOn = Api.Today,
            answer = "Differs",
        };
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "verifications"), differs);
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "political-review"), new { dossier.Stamp, needed = false });
        (await RefusedVoteAsync(secretary, dossier)).ShouldBe(["politicalReview: Members:PoliticalConclusionMissing"]);
        var concluded = new
        {
            dossier.Stamp,
            needed = true,
            number = "5-KL/ĐU",
            date = Api.Today,
        };
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "political-review"), concluded);
        (await secretary.ResolveAsync(dossier)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task One_introducer_is_the_mentor_or_stands_in_for_the_mentor_with_a_reason()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        var candidates = await secretary.ReadAsync<List<IntroducerCandidateDto>>(Step(dossier, "introducer-candidates"));
        var others = candidates.Where(c => c.MemberId != dossier.Papers.Mentor!.MemberId).Take(2).ToList();
        var without = others.Select(c => new { c.MemberId, togetherSince = Api.Today.AddYears(-2) });
        var input = new { dossier.Stamp, introducers = without };
        (await secretary.RefusedAsync(Step(dossier, "introducers"), input, 422)).Rules.ShouldBe([
            "introducers: Members:MentorDoesNotIntroduce",
        ]);
        var instead = others.Select(c => new
        {
            c.MemberId,
            togetherSince = Api.Today.AddYears(-2),
            insteadOfMentor = "Người giúp đỡ đã chuyển công tác",
        });
        dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "introducers"), new { dossier.Stamp, introducers = instead });
        (await secretary.ResolveAsync(dossier)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_cell_votes_only_on_an_applicant_who_has_a_mentor()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.VerifiedAsync(await secretary.WithDocumentsAsync(await secretary.OpenAsync()));
        (await RefusedVoteAsync(secretary, dossier)).ShouldBe(
            ["mentor: Members:MentorMissing", "introducers: Members:IntroducersMissing"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_resolution_of_the_Youth_Union_introduces_only_whom_its_age_allows()
    {
        using var secretary = await app.SignInAsync("thuky2");
        (await VoteAsync(Api.Today.AddMonths(-372))).ShouldBe(["introducers: Members:TooOldForYouthUnion"]);
        (await VoteAsync(Api.Today.AddMonths(-371))).ShouldBeEmpty();

        async Task<IEnumerable<string>> VoteAsync(DateOnly birthDate)
        {
            var dossier = await secretary.CompleteAsync(birthDate: birthDate);
            var one = dossier.Papers.Introducers.Take(1).Select(i => new { i.MemberId, i.TogetherSince });
            dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "introducers"), new { dossier.Stamp, introducers = one });
            var union = new
            {
                dossier.Stamp,
                formCode = "4-KNĐ",
                receivedOn = Api.Today,
            };
            dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "documents"), union);
            using var response = await secretary.PostAsync(Step(dossier, "cell-resolution"), Vote(dossier));
            return response.IsSuccessStatusCode ? [] : (await response.ProblemAsync(422)).Rules;
        }
    }

    [Fact]
    public async Task Nobody_applies_before_the_age_of_eighteen()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var prospect = await ProspectAsync(secretary);
        var candidates = await secretary.ReadAsync<List<IntroducerCandidateDto>>(Step(prospect, "introducer-candidates"));
        prospect = await secretary.DoAsync<DossierDto>(Step(prospect, "mentor"), new { prospect.Stamp, candidates[0].MemberId });
        var tooEarly = new { prospect.Stamp, applicationOn = new DateOnly(2017, 1, 1) };
        (await secretary.RefusedAsync(Step(prospect, "begin"), tooEarly, 422)).Rules.ShouldBe([
            "applicationOn: Members:ApplicationTooEarly",
        ]);
    }

    [Fact]
    public async Task A_verification_answered_after_the_meeting_does_not_count_for_it()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync(on: _ => Api.Today);
        var list = await secretary.ReadAsync<Page<DossierListItemDto>>(Root + "?state=Drafting&take=200");
        list.Items.ShouldNotBeEmpty();
        var facts = new VoteFacts(dossier.Applicant.BirthDate, 9, dossier.Papers.Introducers.Select(i => i.MemberId).ToHashSet());
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var rules = services.GetRequiredService<Registry.Rules.RuleSets.RuleBook>();
            await rules.LoadAsync(Api.Stop);
            var stored = await db.Set<AdmissionDossier>().SingleAsync(d => d.Id == dossier.Id, Api.Stop);
            var dayBefore = Api.Today.AddDays(-1);
            VoteGuard
                .Missing(stored, dayBefore, facts, rules.At(dayBefore))
                .Select(r => r.Code)
                .ShouldContain("Members:VerificationAfterVote");
        });
    }

    [Fact]
    public async Task Without_two_thirds_the_vote_is_kept_and_the_third_one_is_referred_up()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        var all = dossier.OfficialMembersInCell;
        for (var round = 1; round <= 3; round++)
        {
            dossier.State.ShouldBe(DossierState.Drafting);
            var failed = new
            {
                dossier.Stamp,
                number = "BB",
                date = Api.Today,
                officialMembers = all,
                present = all,
                inFavour = 1,
                against = all - 1,
                notCarried = true,
            };
            dossier = await secretary.DoAsync<DossierDto>(Step(dossier, "cell-resolution"), failed);
            dossier.FailedVotes.ShouldBe(round);
        }
        dossier.State.ShouldBe(DossierState.ReferredUp);
        dossier.History[0].Note.ShouldBe($"1/{all}");
        using var approver = await app.SignInAsync("duyet");
        var returned = await approver.DoAsync<DossierDto>(Step(dossier, "return"), new { dossier.Stamp, reasons = "Xét lại" });
        returned.State.ShouldBe(DossierState.Returned);
    }

    [Fact]
    public async Task A_vote_that_reached_two_thirds_is_not_recorded_as_failed()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.CompleteAsync();
        var all = dossier.OfficialMembersInCell;
        var carried = new
        {
            dossier.Stamp,
            number = "BB",
            date = Api.Today,
            officialMembers = all,
            present = all,
            inFavour = all,
            against = 0,
            notCarried = true,
        };
        (await secretary.RefusedAsync(Step(dossier, "cell-resolution"), carried, 422)).Rules.ShouldBe([
            "inFavour: Members:VoteCarried",
        ]);
    }

    [Fact]
    public async Task The_decision_is_due_after_45_working_days_and_extended_once_by_15()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await secretary.SubmittedAsync();
        dossier.WorkingDaysLeft.ShouldBe(45);
        var why = new { dossier.Stamp, reasons = "Chờ xác minh\nbổ sung" };
        var extended = await approver.DoAsync<DossierDto>(Step(dossier, "extend"), why);
        extended.WorkingDaysLeft.ShouldBe(60);
        extended.History[0].Note.ShouldBe("Chờ xác minh bổ sung");
        var again = new { extended.Stamp, reasons = "Chờ nữa" };
        (await approver.RefusedAsync(Step(dossier, "extend"), again, 422)).Rules.ShouldBe([": Members:ExtendedAlready"]);
        (await approver.ApproveAsync(extended)).State.ShouldBe(DossierState.Approved);
    }

    [Fact]
    public async Task A_decision_after_its_last_day_says_why_it_is_late()
    {
        using var late = new RegistryApp();
        using var secretary = await late.SignInAsync("thuky2");
        var dossier = await secretary.SubmittedAsync();
        late.Clock.Set(dossier.DueOn!.Value.AddDays(1));
        using var approver = await late.SignInAsync("duyet");
        var decision = new
        {
            dossier.Stamp,
            decisionNumber = "345-QĐ/ĐU",
            decisionDate = dossier.DueOn.Value.AddDays(1),
        };
        (await approver.RefusedAsync(Step(dossier, "approve"), decision, 422)).Rules.ShouldBe([
            "lateReason: Members:DecisionLate",
        ]);
        var explained = new
        {
            decision.Stamp,
            decision.decisionNumber,
            decision.decisionDate,
            lateReason = "Chờ ý kiến cấp trên",
        };
        var approved = await approver.DoAsync<DossierDto>(Step(dossier, "approve"), explained);
        approved.History[0].Note.ShouldBe("Chờ ý kiến cấp trên");
    }

    [Fact]
    public async Task A_ceremony_after_thirty_working_days_needs_the_consent_of_the_committee_above()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var list = await secretary.ReadAsync<Page<DossierListItemDto>>(Root + "?state=Approved&overdueOnly=true");
        var dossier = await secretary.ReadAsync<DossierDto>($"{Root}/{list.Items[0].Id}");
        var late = new { dossier.Stamp, heldOn = Api.Today };
        (await secretary.RefusedAsync(Step(dossier, "ceremony"), late, 422)).Rules.ShouldBe([
            "consentNumber: Members:CeremonyLate",
        ]);
        var agreed = new
        {
            dossier.Stamp,
            heldOn = Api.Today,
            consentNumber = "12-CV/ĐU",
        };
        (await secretary.DoAsync<DossierDto>(Step(dossier, "ceremony"), agreed)).State.ShouldBe(DossierState.Admitted);
    }

    [Fact]
    public async Task A_wrong_decision_is_cancelled_by_another_and_the_ledger_says_so()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var approved = await approver.ApproveAsync(await secretary.SubmittedAsync());
        var ceremony = new { approved.Stamp, heldOn = Api.Today };
        var admitted = await secretary.DoAsync<DossierDto>(Step(approved, "ceremony"), ceremony);
        var cancelled = await approver.DoAsync<DossierDto>(
            Step(admitted, "cancel-decision"),
            new
            {
                admitted.Stamp,
                decisionNumber = "77-QĐ/ĐU",
                decisionDate = Api.Today,
                reasons = "Không đủ tuổi",
            }
        );
        cancelled.State.ShouldBe(DossierState.Cancelled);
        using var officer = await app.SignInAsync("nhansu");
        var member = await officer.ReadAsync<MemberDto>($"/api/members/{admitted.MemberId}");
        member.Standing.ShouldBeNull();
        member.Timeline[0].Kind.ShouldBe(Registry.Members.Ledger.MembershipEventKind.AdmissionCancelled);
    }

    [Fact]
    public async Task An_applicant_who_moves_goes_on_in_the_other_cell_with_the_papers_and_a_new_vote()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.ResolveAsync(await secretary.CompleteAsync());
        var move = new
        {
            dossier.Stamp,
            organisationId = Cell,
            certificateNumber = "4-GCN",
            certificateDate = Api.Today,
        };
        (await secretary.PostAsync(Step(dossier, "move-away"), move)).EnsureSuccessStatusCode();
        await secretary.RefusedAsync($"{Root}/{dossier.Id}", 404);
        using var there = await app.SignInAsync("thuky");
        var arrived = await there.ReadAsync<DossierDto>($"{Root}/{dossier.Id}");
        arrived.State.ShouldBe(DossierState.Drafting);
        arrived.CellResolution.ShouldBeNull();
        arrived.Papers.Introducers.ShouldBeEmpty();
        arrived.Checklist.Count(c => c.ReceivedOn is not null).ShouldBe(5);
    }

    [Fact]
    public async Task An_applicant_who_leaves_the_registry_takes_a_certificate_and_the_dossier_ends()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.OpenAsync();
        var nowhere = new { dossier.Stamp };
        (await secretary.RefusedAsync(Step(dossier, "move-away"), nowhere, 422)).Rules.ShouldBe(
            ["certificateNumber: Registry:Required", "certificateDate: Registry:Required", "destination: Registry:Required"],
            ignoreOrder: true
        );
        var away = new
        {
            dossier.Stamp,
            destination = "Đảng bộ tỉnh Bắc Ninh",
            certificateNumber = "5-GCN",
            certificateDate = Api.Today,
        };
        (await secretary.PostAsync(Step(dossier, "move-away"), away)).EnsureSuccessStatusCode();
        (await secretary.ReadAsync<DossierDto>($"{Root}/{dossier.Id}")).State.ShouldBe(DossierState.MovedAway);
    }

    [Fact]
    public async Task Somebody_who_left_is_admitted_again_after_36_months_and_keeps_the_first_decision()
    {
        using var officer = await app.SignInAsync("nhansu");
        var left = await LeftByAsync(officer, Registry.Members.Ledger.MembershipEventKind.StruckOff);
        using var secretary = await app.SignInWithAsync("thu-ky-ket-nap-lai", (Roles.CellSecretary, left.Cell));
        var dossier = await secretary.DoAsync<DossierDto>(
            Root,
            new
            {
                organisationId = left.Cell,
                formerMemberId = left.Member.Id,
                education = "UpperSecondary",
            }
        );
        dossier.Applicant.FullName.ShouldBe(left.Member.FullName);
        dossier = await secretary.VerifiedAsync(await secretary.IntroducedAsync(await secretary.WithDocumentsAsync(dossier)));
        var months = Months.Between(left.Member.Timeline[0].EffectiveOn, Api.Today);
        if (months < 36)
            (await RefusedVoteAsync(secretary, dossier)).ShouldBe([": Members:ReadmissionTooEarly"]);
        else
            (await secretary.ResolveAsync(dossier)).CellResolution.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_is_a_member_is_not_admitted_again()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var members = await secretary.ReadAsync<Page<RosterRowDto>>("/api/members");
        var input = new { organisationId = GrassrootsCell, formerMemberId = members.Items[0].MemberId };
        (await secretary.RefusedAsync(Root, input, 422)).Rules.ShouldBe(["formerMemberId: Members:StillAMember"]);
    }

    /// <summary>A former member of the reference data and the cell left, which is open still.</summary>
    private async Task<(MemberDto Member, Guid Cell)> LeftByAsync(
        HttpClient officer,
        Registry.Members.Ledger.MembershipEventKind kind
    )
    {
        var left = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var open = db.Set<Registry.Organisations.Rows.OrganisationRow>().Where(o => o.ClosedOn == null).Select(o => o.Id);
            return await db.Set<Registry.Members.Rows.MembershipEventRow>()
                .Where(e => e.Kind == kind && open.Contains(e.FromOrganisationId!.Value))
                .OrderBy(e => e.EffectiveOn)
                .Select(e => new { e.MemberId, Cell = e.FromOrganisationId!.Value })
                .FirstAsync();
        });
        return (await officer.ReadAsync<MemberDto>("/api/members/" + left.MemberId), left.Cell);
    }

    [Fact]
    public async Task The_biography_has_the_26_items_of_its_layout_and_fills_what_the_dossier_knows()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var dossier = await secretary.OpenAsync(name: "Nguyễn Thị Đào");
        var biography = await secretary.ReadAsync<BiographyDto>(Step(dossier, "biography"));
        biography.Items.Count.ShouldBe(26);
        biography.Items[0].Text.ShouldBe("NGUYỄN THỊ ĐÀO");
        var text = "Từ 9/2016: học nghề\nTừ 9/2019: công nhân";
        var items = new Dictionary<string, string?> { ["15"] = text };
        var written = await secretary.DoAsync<BiographyDto>(Step(dossier, "biography"), new { dossier.Stamp, items });
        written.Items[14].Text.ShouldBe(text);
        var remark = new Dictionary<string, string?> { ["24"] = "Đã thẩm tra" };
        (await secretary.RefusedAsync(Step(dossier, "biography"), new { written.Stamp, items = remark }, 422)).Rules.ShouldBe([
            "items.24: Members:RemarkBeforeVerification",
        ]);
        var wrong = new Dictionary<string, string?> { ["1"] = "Tên khác", ["27"] = "x" };
        (await secretary.RefusedAsync(Step(dossier, "biography"), new { written.Stamp, items = wrong }, 422)).Rules.ShouldBe([
            "items.1: Members:NoSuchItem",
            "items.27: Members:NoSuchItem",
        ]);
    }

    [Fact]
    public async Task Sensitive_items_of_a_biography_are_masked_until_a_reason_is_on_record()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var inspector = await app.SignInAsync("kiemtra");
        var dossier = await secretary.OpenAsync();
        var items = new Dictionary<string, string?> { ["9"] = "Không", ["15"] = "Công nhân" };
        var written = await secretary.DoAsync<BiographyDto>(Step(dossier, "biography"), new { dossier.Stamp, items });
        (written.Items[8].Text, written.Items[8].Masked, written.Items[14].Text).ShouldBe((null, true, "Công nhân"));
        var unmask = Step(dossier, "biography/unmask");
        (await secretary.RefusedAsync(unmask, new { reason = "xem" }, 422)).Rules.ShouldBe(["reason: Members:ReasonTooShort"]);
        await inspector.RefusedAsync(unmask, new { reason = "Muốn xem tôn giáo của người này" }, 403);
        var shown = await secretary.DoAsync<BiographyDto>(unmask, new { reason = "Đối chiếu với bản khai gốc" });
        shown.Items[8].Text.ShouldBe("Không");
        var log = await inspector.ReadAsync<List<BiographyAccessDto>>(Step(dossier, "biography/access-log"));
        log.Single().Reason.ShouldBe("Đối chiếu với bản khai gốc");
        await secretary.RefusedAsync(Step(dossier, "biography/access-log"), 403);
    }

    [Fact]
    public async Task A_sectional_committee_reports_before_the_grassroots_committee_resolves()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var committee = await app.SignInAsync("dangbo");
        var dossier = await secretary.SubmittedAsync(Cell);
        var report = new
        {
            dossier.Stamp,
            number = "3-BC/ĐUBP",
            date = Api.Today,
            supports = true,
        };
        var reported = await committee.DoAsync<DossierDto>(Step(dossier, "sectional-report"), report);
        reported.State.ShouldBe(DossierState.AwaitingGrassroots);
        reported.SectionalReport!.Supports.ShouldBeTrue();
    }

    private static async Task<DossierDto> ProspectAsync(HttpClient secretary) =>
        await secretary.DoAsync<DossierDto>(
            Root,
            new
            {
                organisationId = GrassrootsCell,
                fullName = "Trần Thị Lan",
                birthDate = new DateOnly(1999, 1, 2),
                sex = "Female",
                asProspect = true,
            }
        );

    private static async Task<IEnumerable<string>> RefusedVoteAsync(HttpClient secretary, DossierDto dossier) =>
        (await secretary.RefusedAsync(Step(dossier, "cell-resolution"), Vote(dossier), 422)).Rules;
}
