using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.People.Integration;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

/// <summary>Writes of the cases; what is read is put together by <see cref="CaseReader"/>.</summary>
internal sealed class CaseAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    CaseReader reader,
    CaseSubjects subjects,
    CaseOptions options,
    CaseLedger ledger,
    EarlierMemberships memberships,
    Newcomers newcomers,
    IPersonIntegrationService people
) : ICaseAppService
{
    public async Task<Page<CaseListItemDto>> ListAsync(ListCasesInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        return await reader.ListAsync(input, cancellation);
    }

    public async Task<CaseDto> GetAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        return await reader.ReadAsync(id, cancellation);
    }

    public async Task<CaseOptionsDto> GetOptionsAsync(Guid? memberId, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        return await options.ReadAsync(memberId, cancellation);
    }

    public async Task<CorrectionPreviewDto> PreviewCorrectionAsync(Guid memberId, Guid eventId, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        var member = await MemberInScopeAsync(memberId, cancellation);
        return await reader.PreviewAsync(member, eventId, cancellation)
            ?? throw new BusinessException("Members:EntryIsBuiltOn", "reversedEventId", clock.Today);
    }

    public async Task<CaseDto> ProposeAsync(ProposeCaseInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        await rules.LoadAsync(cancellation);
        var check = new Check();
        check.That(input.Kind is { } given && CaseKinds.All.ContainsKey(given), "kind", "Registry:Required");
        check.ThrowIfAny();
        var kind = input.Kind!.Value;
        var facts = CaseFactsCheck.Clean(input.Facts ?? new(), CaseKinds.All[kind], check, clock.Today);
        var (subject, personId) = input.MemberId is { } memberId
            ? await OfMemberAsync(kind, memberId, input.OrganisationId, facts, check, cancellation)
            : await OfNewcomerAsync(kind, input, facts, check, cancellation);
        user.RequireOn(CaseLevels.Records(kind).Permission, subject.Home.Path);
        check.That(facts.DestinationId is null || subject.Destination is not null, "destinationId", "Members:UnknownCell");
        if (kind == CaseKind.TransferIn)
            await newcomers.RequireFreeNumbersAsync(facts, subject.Member?.Id, check, cancellation);
        check.That(!await HasOpenAsync(kind, input.MemberId, cancellation), "kind", "Members:CaseAlreadyOpen");
        check.ThrowIfAny();
        var context = Context(clock.Today);
        var proposed = MembershipCase.Propose(
            kind,
            personId(),
            subject,
            MembershipCase.DueBy(rules, kind, facts, clock.Today),
            context
        );
        db.Add(proposed);
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(proposed.Id, cancellation);
    }

    public Task<CaseDto> DecideAsync(Guid id, DecideCaseInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            CaseStepKind.Decide,
            input,
            async (found, today) =>
            {
                var decision = await DecisionAsync(found, today, input, cancellation);
                var subject = await subjects.OfAsync(found, decision.Date, cancellation);
                var arrivalDueOn = MembershipCase.ArrivalBy(rules, decision.Date);
                var context = Context(decision.Date);
                if (found.Decide(decision, subject, arrivalDueOn, context, input.Outcome) is { } entry)
                    await ledger.WriteAsync(found, subject.Member, entry, context, cancellation);
            },
            cancellation
        );

    public Task<CaseDto> RefuseAsync(Guid id, RefuseCaseInput input, CancellationToken cancellation) =>
        EndAsync(
            id,
            CaseStepKind.Refuse,
            input,
            input.Reasons,
            (c, reasons, context) => c.Refuse(reasons, context),
            cancellation
        );

    public Task<CaseDto> WithdrawAsync(Guid id, WithdrawCaseInput input, CancellationToken cancellation) =>
        EndAsync(
            id,
            CaseStepKind.Withdraw,
            input,
            input.Reasons,
            (c, reasons, context) => c.Withdraw(reasons, context),
            cancellation
        );

    public Task<CaseDto> AnnulAsync(Guid id, AnnulCaseInput input, CancellationToken cancellation) =>
        EndAsync(id, CaseStepKind.Annul, input, input.Reasons, (c, reasons, context) => c.Annul(reasons, context), cancellation);

    public Task<CaseDto> LiftAsync(Guid id, LiftHoldInput input, CancellationToken cancellation) =>
        EndAsync(id, CaseStepKind.Lift, input, input.Reasons, (c, reasons, context) => c.Lift(reasons, context), cancellation);

    public Task<CaseDto> RecordArrivalAsync(Guid id, RecordArrivalInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            CaseStepKind.RecordArrival,
            input,
            async (found, today) =>
            {
                var check = new Check();
                var arrivedOn = check.Past("arrivedOn", input.ArrivedOn, clock.Today);
                check.ThrowIfAny();
                var subject = await subjects.OfAsync(found, arrivedOn, cancellation);
                var context = Context(arrivedOn);
                var entry = found.RecordArrival(arrivedOn, subject, context);
                await ledger.WriteAsync(found, subject.Member, entry, context, cancellation);
            },
            cancellation
        );

    private Task<CaseDto> EndAsync(
        Guid id,
        CaseStepKind step,
        StampedInput input,
        string? reasons,
        Action<MembershipCase, string, StepContext> end,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            id,
            step,
            input,
            (found, _) =>
            {
                var check = new Check();
                var text = check.Text("reasons", reasons, MembershipCaseConfiguration.MaxReason);
                check.ThrowIfAny();
                end(found, text!, Context(clock.Today));
                return Task.CompletedTask;
            },
            cancellation
        );

    /// <summary>One step: find in scope, compare the stamp, change, save all or nothing; who comes second is shown what happened.</summary>
    private async Task<CaseDto> ChangeAsync(
        Guid id,
        CaseStepKind step,
        StampedInput input,
        Func<MembershipCase, CaseSubject, Task> change,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        await rules.LoadAsync(cancellation);
        var found = await reader.FindAsync(id, cancellation);
        var today = await subjects.OfAsync(found, clock.Today, cancellation);
        var (permission, _, path) = CaseReader.Allowed(found, step, today);
        user.RequireOn(permission, path);
        await db.CompareAsync(found, input.Stamp, () => reader.ReadAsync(id, cancellation));
        try
        {
            await change(found, today);
            await db.SaveChangesAsync(cancellation);
        }
        catch (BusinessException e) when (e.Kind is RejectionKind.Conflict or RejectionKind.Rule)
        {
            // A rule may be broken only because somebody else has just decided: then that is what to say.
            var current = await reader.ReadAsync(id, cancellation);
            if (current.Stamp != input.Stamp)
                throw BusinessException.Stale(current);
            throw;
        }
        return await reader.ReadAsync(id, cancellation);
    }

    /// <summary>A case of a member in scope; of a former member who comes back, in the cell that receives.</summary>
    private async Task<(CaseSubject Subject, Func<Guid> PersonId)> OfMemberAsync(
        CaseKind kind,
        Guid memberId,
        Guid? organisationId,
        CaseFacts facts,
        Check check,
        CancellationToken cancellation
    )
    {
        var member = await MemberInScopeAsync(memberId, cancellation);
        var birthDate = await subjects.BirthDateAsync(member.PersonId, cancellation);
        var home =
            kind == CaseKind.TransferIn
                ? await ReceivingAsync(organisationId, check, cancellation)
                : await subjects.FindAsync(member.OrganisationId, cancellation);
        var subject = await subjects.OfMemberAsync(member, birthDate, home!, facts, clock.Today, cancellation);
        return (subject, () => member.PersonId);
    }

    /// <summary>Somebody from outside: only a transfer brings in a member who is not known here.</summary>
    private async Task<(CaseSubject Subject, Func<Guid> PersonId)> OfNewcomerAsync(
        CaseKind kind,
        ProposeCaseInput input,
        CaseFacts facts,
        Check check,
        CancellationToken cancellation
    )
    {
        check.That(kind == CaseKind.TransferIn, "memberId", "Registry:Required");
        var given = input.Person ?? new(null, null, null, null);
        var typed = new PersonInput(given.FullName, given.BirthDate, given.Sex, given.NationalId);
        var earlier = await memberships.FindAsync(typed, seenOnly: false, cancellation);
        EarlierMemberships.RequireSomebodyElse(earlier, given.DifferentPersonReason, check);
        await newcomers.RequireNotProposedAsync(typed, given.DifferentPersonReason, check, cancellation);
        var (person, known) = await people.IdentifyAsync(typed, check, outOfSight: true, cancellation);
        // Nobody comes in by a letter past a membership of theirs, present or former, whatever else was typed beside the number.
        check.That(earlier is not { ByNationalId: true }, "nationalId", "People:NationalIdTaken");
        var home = await ReceivingAsync(input.OrganisationId, check, cancellation);
        var subject = await subjects.OfMemberAsync(null, person.BirthDate, home, facts, clock.Today, cancellation);
        return (subject, () => known ?? people.Add(person));
    }

    private async Task<OrganisationInfo> ReceivingAsync(Guid? id, Check check, CancellationToken cancellation)
    {
        var found = id is { } wanted ? await subjects.FindAsync(wanted, cancellation) : null;
        var visible = found is not null && user.IsGranted(MembersPermissions.RecordCases, found.Path);
        check.That(visible, "organisationId", "Members:UnknownCell");
        if (!visible)
            check.ThrowIfAny();
        return found!;
    }

    private async Task<PartyMember> MemberInScopeAsync(Guid id, CancellationToken cancellation)
    {
        if (!await db.Set<PartyMember>().AnyAsync(m => m.Id == id, cancellation))
            throw BusinessException.NotFound();
        return await subjects.MemberAsync(id, cancellation);
    }

    private Task<bool> HasOpenAsync(CaseKind kind, Guid? memberId, CancellationToken cancellation) =>
        db.Set<CaseRow>()
            .AnyAsync(
                c => memberId != null && c.MemberId == memberId && c.Kind == kind && MembershipCase.OpenStates.Contains(c.State),
                cancellation
            );

    /// <summary>The decision as entered; where the cell decided, its paper.</summary>
    private async Task<Decision> DecisionAsync(
        MembershipCase found,
        CaseSubject subject,
        DecideCaseInput input,
        CancellationToken cancellation
    )
    {
        var issuer = CaseKinds.IsOfAuthority(found.Kind)
            ? found.Facts.OutsideOrganisation!
            : await subjects.IssuerAsync(found.Level, subject.Home, cancellation);
        if (!found.NeedsDecision)
            return new(found.Facts.PaperNumber!, found.Facts.PaperDate!.Value, issuer);
        var check = new Check();
        var number = check.Text("decisionNumber", input.DecisionNumber, 50);
        var date = check.Past("decisionDate", input.DecisionDate, clock.Today);
        check.ThrowIfAny();
        return new(number!, date, issuer);
    }

    private StepContext Context(DateOnly judgedOn) => new(user.Id, user.Name, clock.Now, clock.Today, rules.At(judgedOn).Id);
}
