using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Rules.RuleSets;

namespace Registry.Members.Admissions;

/// <summary>The secretary's steps of the admission workflow; what is read is put together by <see cref="DossierReader"/>.</summary>
internal sealed class AdmissionAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    DossierReader reader,
    DossierService dossiers,
    ProcedureService procedures,
    VoteBases bases,
    IProbations probations,
    IPersonIntegrationService people,
    EarlierMemberships memberships,
    ApplicantIdentity identity,
    IOrganisationIntegrationService organisations,
    ReferralAppService referrals
) : IAdmissionAppService
{
    public async Task<Page<DossierListItemDto>> ListAsync(ListDossiersInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        return await reader.ListAsync(input, cancellation);
    }

    public async Task<IReadOnlyDictionary<DossierState, int>> CountAsync(Guid? organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        return await reader.CountAsync(organisationId, cancellation);
    }

    public async Task<DossierDto> GetAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        return await reader.ReadAsync(id, cancellation);
    }

    public async Task<string> GetFormerNameAsync(Guid memberId, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.RecordAdmissions);
        return await db.Set<PartyMember>()
                .Where(m => m.Id == memberId && m.Standing == null)
                .Join(db.Set<PersonRow>(), m => m.PersonId, p => p.Id, (m, p) => p.FullName)
                .SingleOrDefaultAsync(cancellation)
            ?? throw BusinessException.NotFound();
    }

    public async Task<IReadOnlyList<CellDto>> GetCellsAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.RecordAdmissions);
        return await reader.CellsAsync(cancellation);
    }

    public async Task<IReadOnlyList<CellDto>> GetDestinationsAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.RecordAdmissions);
        return await reader.DestinationsAsync(cancellation);
    }

    public async Task<DossierDto> CreateAsync(CreateDossierInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.RecordAdmissions);
        var check = new Check();
        ReferralDto? referral = null;
        if (input is { ReferralId: { } id, OrganisationId: { } addressed })
            referral = await referrals.FindAsync(id, addressed, cancellation);
        check.That(input.ReferralId is null || referral is not null, "referralId", "Members:UnknownReferral");
        var applicant = input.FormerMemberId is { } former
            ? await FormerAsync(former, check, cancellation)
            : await NewcomerAsync(input, referral, check, cancellation);
        var cell = await FindCellAsync(check, input.OrganisationId, cancellation);
        if (cell is not null)
            check.That(user.IsGranted(MembersPermissions.RecordAdmissions, cell.Path), "organisationId", "Members:UnknownCell");
        check.ThrowIfAny();
        var context = await procedures.ContextAsync(clock.Today, cancellation);
        var dossier = AdmissionDossier.Open(
            Guid.CreateVersion7(),
            applicant.PersonId(),
            cell!,
            clock.Today,
            input.Education,
            context,
            input.AsProspect,
            formerMemberId: applicant.FormerMemberId,
            note: applicant.Note
        );
        if (referral is not null)
            dossier.TakeReferral(referral, context);
        db.Add(dossier);
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(dossier.Id, cancellation);
    }

    /// <summary>Whom a dossier is opened for; the person is added when it is.</summary>
    private sealed record NewApplicant(Func<Guid> PersonId, Guid? FormerMemberId = null, string? Note = null);

    /// <summary>
    /// Somebody introduced, or typed as new: as far as the cell sees, not a member, and not one who left, unless it is said that they
    /// are to be admitted again. Whom the cell does not see, the dossier neither names nor touches: it has a person of its own.
    /// </summary>
    private async Task<NewApplicant> NewcomerAsync(
        CreateDossierInput input,
        ReferralDto? referral,
        Check check,
        CancellationToken cancellation
    )
    {
        if (input.ReferralId is not null)
        {
            check.That(
                referral is null || !await IsOnTheWayAsync(referral.PersonId, cancellation),
                "referralId",
                "Members:OnTheWay"
            );
            return referral is not null && await identity.IsMemberOutOfSightAsync(referral.PersonId, cancellation)
                ? new(() => people.Add(new(referral.FullName, referral.BirthDate, referral.Sex, null)))
                : new(() => referral!.PersonId);
        }
        var typed = new PersonInput(input.FullName, input.BirthDate, input.Sex, input.NationalId);
        var earlier = await memberships.FindAsync(typed, seenOnly: true, cancellation);
        var reason = EarlierMemberships.RequireSomebodyElse(earlier, input.DifferentPersonReason, check);
        if (earlier is { IsMember: false })
        {
            if (input.Readmission)
            {
                await people.ValidateAsync(typed, check, earlier.PersonId, cancellation);
                return new(() => earlier.PersonId, earlier.MemberId);
            }
            reason = check.Text("differentPersonReason", input.DifferentPersonReason, EarlierMemberships.MaxReason, false);
            check.That(reason is not null && !earlier.ByNationalId, "readmission", "Members:WasAMember");
        }
        else
            check.That(!input.Readmission, "readmission", "Members:NobodyToReadmit");
        if (earlier is { ByNationalId: true })
        {
            // Refused already, and in words of its own; the rest of what was typed is checked all the same.
            var refused = await people.ValidateAsync(typed, check, earlier.PersonId, cancellation);
            return new(() => people.Add(refused));
        }
        var (person, known) = await people.IdentifyAsync(typed, check, outOfSight: false, cancellation);
        if (known is { } same)
        {
            check.That(!await IsOnTheWayAsync(same, cancellation), "nationalId", "People:NationalIdTaken");
            known = await identity.IsMemberOutOfSightAsync(same, cancellation) ? null : known;
        }
        return new(() => known ?? people.Add(person), Note: reason);
    }

    /// <summary>Is or was a member, or has a dossier that is open, where the user sees it.</summary>
    private async Task<bool> IsOnTheWayAsync(Guid personId, CancellationToken cancellation) =>
        await db.Set<PartyMember>().AnyAsync(m => m.PersonId == personId, cancellation)
        || await db.Set<AdmissionDossier>()
            .AnyAsync(d => d.PersonId == personId && AdmissionDossier.OpenStates.Contains(d.State), cancellation);

    /// <summary>Somebody who was a member here; whether admission again is open yet, the vote is judged by.</summary>
    private async Task<NewApplicant> FormerAsync(Guid memberId, Check check, CancellationToken cancellation)
    {
        var member = await db.Set<PartyMember>().SingleOrDefaultAsync(m => m.Id == memberId, cancellation);
        check.That(member is not null, "formerMemberId", "Registry:NotFound");
        check.That(member?.Standing is null, "formerMemberId", "Members:StillAMember");
        return new(() => member!.PersonId, memberId);
    }

    public Task<DossierDto> BeginAsync(Guid id, BeginDossierInput input, CancellationToken cancellation) =>
        RecordAsync(
            id,
            input,
            async dossier =>
            {
                var check = new Check();
                var on = check.Past("applicationOn", input.ApplicationOn, clock.Today);
                check.ThrowIfAny();
                await RequireAgeAsync(dossier.PersonId, on, cancellation);
                dossier.Begin(on, await procedures.ContextAsync(on, cancellation));
            },
            cancellation
        );

    /// <summary>Nobody applies before the age at which a cell may consider them.</summary>
    private async Task RequireAgeAsync(Guid personId, DateOnly on, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var birthDate = await db.Set<PersonRow>().Where(p => p.Id == personId).Select(p => p.BirthDate).SingleAsync(cancellation);
        var least = rules.At(on).Number(RuleKeys.MinAge);
        if (Months.Between(birthDate, on) < least)
            throw new BusinessException("Members:ApplicationTooEarly", "applicationOn", on, least / 12);
    }

    public Task<DossierDto> CorrectApplicantAsync(Guid id, CorrectApplicantInput input, CancellationToken cancellation) =>
        RecordAsync(
            id,
            input,
            async dossier =>
            {
                var check = new Check();
                var typed = new PersonInput(input.FullName, input.BirthDate, input.Sex, input.NationalId);
                var data = await people.ValidateAsync(typed, check, dossier.PersonId, cancellation);
                check.ThrowIfAny();
                dossier.CorrectApplicant(input.Education, await procedures.ContextAsync(clock.Today, cancellation));
                await people.CorrectAsync(dossier.PersonId, dossier.Id, data, cancellation);
            },
            cancellation
        );

    public Task<DossierDto> ReceiveDocumentAsync(Guid id, ReceiveDocumentInput input, CancellationToken cancellation) =>
        RecordAsync(
            id,
            input,
            async dossier =>
            {
                var context = await procedures.ContextAsync(clock.Today, cancellation);
                var check = new Check();
                check.That(
                    rules.At(clock.Today).Checklist().Any(f => f.Code == input.FormCode),
                    "formCode",
                    "Members:UnknownForm"
                );
                if (input.ReceivedOn is not null)
                    check.Past("receivedOn", input.ReceivedOn, clock.Today);
                check.ThrowIfAny();
                dossier.ReceiveDocument(input.FormCode!, input.ReceivedOn, context);
            },
            cancellation
        );

    public Task<DossierDto> RecordCellResolutionAsync(Guid id, RecordResolutionInput input, CancellationToken cancellation) =>
        RecordAsync(
            id,
            input,
            async dossier =>
            {
                var vote = procedures.ToResolution(input);
                var context = await procedures.ContextAsync(vote.Date, cancellation);
                await bases.CheckAsync(dossier.OrganisationId, vote, cancellation);
                var facts = await dossiers.VoteFactsAsync(dossier, vote.Date, cancellation);
                if (input.NotCarried)
                    dossier.RecordFailedVote(vote, facts, rules.At(vote.Date), context);
                else
                    dossier.RecordCellResolution(vote, facts, rules.At(vote.Date), context);
            },
            cancellation
        );

    public Task<DossierDto> SubmitAsync(Guid id, SubmitDossierInput input, CancellationToken cancellation) =>
        RecordAsync(
            id,
            input,
            async dossier =>
            {
                var context = await procedures.ContextAsync(clock.Today, cancellation);
                var start = dossier.CellResolution?.Date ?? clock.Today;
                var dueOn = rules.AddWorkingDays(start, rules.At(start).Number(RuleKeys.DecisionDays));
                var facts = await dossiers.VoteFactsAsync(dossier, start, cancellation);
                dossier.Submit(dueOn, rules.At(start), facts, context);
            },
            cancellation
        );

    public Task<DossierDto> RecordCeremonyAsync(Guid id, RecordCeremonyInput input, CancellationToken cancellation) =>
        RecordAsync(
            id,
            input,
            async dossier =>
            {
                var check = new Check();
                var heldOn = check.Past("heldOn", input.HeldOn, clock.Today);
                var consent = check.Text("consentNumber", input.ConsentNumber, 50, required: false);
                if (input.ReceivedOn is { } received)
                {
                    check.Past("receivedOn", received, clock.Today);
                    check.That(
                        dossier.DecisionDate is null || received >= dossier.DecisionDate,
                        "receivedOn",
                        "Members:ReceivedBeforeDecision",
                        received,
                        dossier.DecisionDate
                    );
                }
                await identity.RefuseMemberSinceAsync(dossier, check, cancellation);
                check.ThrowIfAny();
                var context = await procedures.ContextAsync(heldOn, cancellation);
                // A ceremony that was taken back and is recorded anew makes the same member.
                var (member, homeOf) = (dossier.FormerMemberId ?? dossier.MemberId) is { } former
                    ? await procedures.MemberAsync(former, cancellation, dossier.OrganisationId)
                    : (
                        db.Add(new PartyMember(Guid.CreateVersion7(), dossier.PersonId)).Entity,
                        await procedures.HomesAsync([dossier.OrganisationId], cancellation)
                    );
                dossier.RecordCeremony(heldOn, LastDayOfCeremony(dossier, input.ReceivedOn), consent, member.Id, context);
                member.BeginProbation(dossier.Held(), rules.At(heldOn).Number(RuleKeys.ProbationMonths), context, homeOf);
                await probations.FollowAsync(member, context, cancellation);
            },
            cancellation
        );

    /// <summary>From the issue of the decision; under the older regulations from its receipt, where that day is known.</summary>
    private DateOnly LastDayOfCeremony(AdmissionDossier dossier, DateOnly? receivedOn)
    {
        var issued = dossier.DecisionDate ?? clock.Today;
        var ruleSet = rules.At(issued);
        var start = ruleSet.Text(RuleKeys.CeremonyStart) == RuleKeys.FromReceipt ? receivedOn ?? issued : issued;
        return rules.AddWorkingDays(start, ruleSet.Number(RuleKeys.CeremonyDays));
    }

    public Task MoveAwayAsync(Guid id, MoveDossierInput input, CancellationToken cancellation) =>
        dossiers.LeaveAsync(
            id,
            input,
            MembersPermissions.RecordAdmissions,
            async dossier =>
            {
                var check = new Check();
                var number = check.Text("certificateNumber", input.CertificateNumber, 50);
                var on = check.Past("certificateDate", input.CertificateDate, clock.Today);
                var cell = input.OrganisationId is null ? null : await FindCellAsync(check, input.OrganisationId, cancellation);
                var destination = input.OrganisationId is null ? check.Text("destination", input.Destination, 300) : cell?.Name;
                check.ThrowIfAny();
                dossier.MoveAway(cell, destination!, number!, on, await procedures.ContextAsync(on, cancellation));
            },
            cancellation
        );

    public Task DiscardAsync(Guid id, DiscardDossierInput input, CancellationToken cancellation) =>
        dossiers.LeaveAsync(
            id,
            input,
            MembersPermissions.RecordAdmissions,
            async dossier => dossier.Discard(await procedures.ContextAsync(clock.Today, cancellation)),
            cancellation
        );

    private Task<DossierDto> RecordAsync(
        Guid id,
        StampedInput input,
        Func<AdmissionDossier, Task> change,
        CancellationToken cancellation
    ) => dossiers.ChangeAsync(id, input, MembersPermissions.RecordAdmissions, change, cancellation);

    private async Task<CellPlace?> FindCellAsync(Check check, Guid? id, CancellationToken cancellation)
    {
        var found = id is { } wanted ? (await organisations.GetAsync([wanted], cancellation)).GetValueOrDefault(wanted) : null;
        check.That(found is not null, "organisationId", "Members:UnknownCell");
        if (found is null)
            return null;
        check.That(
            found.Type is OrganisationType.Cell or OrganisationType.GrassrootsCell,
            "organisationId",
            "Members:NotACell",
            found.Name
        );
        check.That(found.ClosedOn is null, "organisationId", "Members:CellClosed", found.Name, found.ClosedOn);
        return new CellPlace(
            found.Id,
            found.Path,
            found.ParentType == OrganisationType.GrassrootsCommittee ? found.ParentId : null,
            found.Name
        );
    }
}
