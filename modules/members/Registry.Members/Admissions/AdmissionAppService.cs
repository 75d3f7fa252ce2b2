using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Members.RuleSets;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;
using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.Members.Admissions;

/// <summary>Writes of the admission workflow; what is read is put together by <see cref="DossierReader"/>.</summary>
internal sealed class AdmissionAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    RuleBook rules,
    DossierReader reader,
    IPersonIntegrationService people,
    IOrganisationIntegrationService organisations
) : IAdmissionAppService
{
    public Task<Page<DossierListItemDto>> ListAsync(ListDossiersInput input, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ViewAdmissions);
        return reader.ListAsync(input, cancellation);
    }

    public Task<IReadOnlyDictionary<DossierState, int>> CountAsync(CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ViewAdmissions);
        return reader.CountAsync(cancellation);
    }

    public Task<DossierDto> GetAsync(Guid id, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ViewAdmissions);
        return reader.ReadAsync(id, cancellation);
    }

    public Task<IReadOnlyList<CellDto>> GetCellsAsync(CancellationToken cancellation)
    {
        user.Require(MembersPermissions.RecordAdmissions);
        return reader.CellsAsync(cancellation);
    }

    public async Task<DossierDto> CreateAsync(CreateDossierInput input, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.RecordAdmissions);
        var check = new Check();
        var person = await people.ValidateAsync(
            new PersonInput(input.FullName, input.BirthDate, input.Sex, input.NationalId),
            check,
            null,
            cancellation
        );
        var cell = await FindCellAsync(check, input.OrganisationId, cancellation);
        check.ThrowIfAny();
        var context = await ContextAsync(clock.Today, cancellation);
        var dossier = AdmissionDossier.Open(Guid.CreateVersion7(), people.Add(person), cell!, clock.Today, context);
        db.Add(dossier);
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(dossier.Id, cancellation);
    }

    public Task<DossierDto> CorrectApplicantAsync(Guid id, CorrectApplicantInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            MembersPermissions.RecordAdmissions,
            async dossier =>
            {
                var check = new Check();
                var typed = new PersonInput(input.FullName, input.BirthDate, input.Sex, input.NationalId);
                var data = await people.ValidateAsync(typed, check, dossier.PersonId, cancellation);
                check.ThrowIfAny();
                dossier.CorrectApplicant(await ContextAsync(clock.Today, cancellation));
                await people.CorrectAsync(dossier.PersonId, data, cancellation);
            },
            cancellation
        );

    public Task<DossierDto> ReceiveDocumentAsync(Guid id, ReceiveDocumentInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            MembersPermissions.RecordAdmissions,
            async dossier =>
            {
                var context = await ContextAsync(clock.Today, cancellation);
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
        ChangeAsync(
            id,
            input,
            MembersPermissions.RecordAdmissions,
            async dossier =>
            {
                var resolution = ToResolution(input);
                var context = await ContextAsync(resolution.Date, cancellation);
                await CheckVoteBaseAsync(dossier.OrganisationId, resolution, cancellation);
                var birthDate = await BirthDateAsync(dossier, cancellation);
                dossier.RecordCellResolution(resolution, birthDate, rules.At(resolution.Date), context);
            },
            cancellation
        );

    public Task<DossierDto> SubmitAsync(Guid id, SubmitDossierInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            MembersPermissions.RecordAdmissions,
            async dossier =>
            {
                var context = await ContextAsync(clock.Today, cancellation);
                var start = dossier.CellResolution?.Date ?? clock.Today;
                var dueOn = rules.AddWorkingDays(start, rules.At(start).Number(RuleKeys.DecisionDays));
                dossier.Submit(dueOn, rules.At(start), await BirthDateAsync(dossier, cancellation), context);
            },
            cancellation
        );

    public Task<DossierDto> RecordGrassrootsResolutionAsync(
        Guid id,
        RecordResolutionInput input,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            id,
            input,
            MembersPermissions.ResolveAdmissions,
            async dossier =>
            {
                var resolution = ToResolution(input);
                var context = await ContextAsync(resolution.Date, cancellation);
                dossier.RecordGrassrootsResolution(resolution, rules.At(resolution.Date), context);
            },
            cancellation
        );

    public Task<DossierDto> ApproveAsync(Guid id, ApproveDossierInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            MembersPermissions.DecideAdmissions,
            async dossier =>
            {
                var decision = await ToDecisionAsync(dossier, input.DecisionNumber, input.DecisionDate, null, cancellation);
                var context = await ContextAsync(decision.Date, cancellation);
                var dueOn = rules.AddWorkingDays(decision.Date, rules.At(decision.Date).Number(RuleKeys.CeremonyDays));
                dossier.Approve(decision, dueOn, context);
            },
            cancellation
        );

    public Task<DossierDto> ReturnAsync(Guid id, ReturnDossierInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            MembersPermissions.DecideAdmissions,
            async dossier =>
            {
                var check = new Check();
                var reasons = check.Text("reasons", input.Reasons, AdmissionDossierConfiguration.MaxReasons);
                check.ThrowIfAny();
                dossier.Return(reasons!, await ContextAsync(clock.Today, cancellation));
            },
            cancellation
        );

    public Task<DossierDto> RefuseAsync(Guid id, RefuseDossierInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            MembersPermissions.DecideAdmissions,
            async dossier =>
            {
                var check = new Check();
                var reasons = check.Text("reasons", input.Reasons, AdmissionDossierConfiguration.MaxReasons);
                var decision = await ToDecisionAsync(dossier, input.DecisionNumber, input.DecisionDate, check, cancellation);
                dossier.Refuse(decision, reasons!, await ContextAsync(decision.Date, cancellation));
            },
            cancellation
        );

    public Task<DossierDto> RecordCeremonyAsync(Guid id, RecordCeremonyInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            MembersPermissions.RecordAdmissions,
            async dossier =>
            {
                var check = new Check();
                var heldOn = check.Past("heldOn", input.HeldOn, clock.Today);
                check.ThrowIfAny();
                var context = await ContextAsync(heldOn, cancellation);
                var member = new PartyMember(Guid.CreateVersion7(), dossier.PersonId);
                dossier.RecordCeremony(heldOn, member.Id, context);
                member.BeginProbation(dossier, rules.At(heldOn).Number(RuleKeys.ProbationMonths), context);
                db.Add(member);
            },
            cancellation
        );

    public async Task DiscardAsync(Guid id, DiscardDossierInput input, CancellationToken cancellation)
    {
        var dossier = await LoadAsync(id, input, MembersPermissions.RecordAdmissions, cancellation);
        dossier.Discard(await ContextAsync(clock.Today, cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>One step: load in scope, compare the stamp, change, save all or nothing; who comes second is shown what happened.</summary>
    private async Task<DossierDto> ChangeAsync(
        Guid id,
        StampedInput input,
        string permission,
        Func<AdmissionDossier, Task> change,
        CancellationToken cancellation
    )
    {
        var dossier = await LoadAsync(id, input, permission, cancellation);
        await change(dossier);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (BusinessException e) when (e.Kind == RejectionKind.Conflict)
        {
            db.ChangeTracker.Clear();
            var current = await reader.ReadAsync(id, cancellation);
            if (current.Stamp != input.Stamp)
                throw BusinessException.Stale(current);
            throw new BusinessException(e.Kind, e.Rejections) { Current = current };
        }
        return await reader.ReadAsync(id, cancellation);
    }

    private async Task<AdmissionDossier> LoadAsync(Guid id, StampedInput input, string permission, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ViewAdmissions);
        var dossier =
            await db.Set<AdmissionDossier>().Include(d => d.Steps).SingleOrDefaultAsync(d => d.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        user.RequireOn(permission, dossier.OrganisationPath);
        db.Expect(dossier, input.Stamp);
        if (dossier.Stamp != input.Stamp)
            throw BusinessException.Stale(await reader.ReadAsync(id, cancellation));
        return dossier;
    }

    private async Task<CellPlace?> FindCellAsync(Check check, Guid? id, CancellationToken cancellation)
    {
        var found = id is { } wanted ? (await organisations.GetAsync([wanted], cancellation)).GetValueOrDefault(wanted) : null;
        var visible = found is not null && user.IsGranted(MembersPermissions.RecordAdmissions, found.Path);
        check.That(visible, "organisationId", "Members:UnknownCell");
        if (!visible)
            return null;
        check.That(
            found!.Type is OrganisationType.Cell or OrganisationType.GrassrootsCell,
            "organisationId",
            "Members:NotACell",
            found.Name
        );
        check.That(found.ClosedOn is null, "organisationId", "Members:CellClosed", found.Name, found.ClosedOn);
        return new CellPlace(
            found.Id,
            found.Path,
            found.ParentType == OrganisationType.GrassrootsCommittee ? found.ParentId : null
        );
    }

    private Task<DateOnly> BirthDateAsync(AdmissionDossier dossier, CancellationToken cancellation) =>
        db.Set<PersonRow>().Where(p => p.Id == dossier.PersonId).Select(p => p.BirthDate).SingleAsync(cancellation);

    /// <summary>The vote base is all official members of the cell; those on temporary transfer or exempt may be left out (domain.md 13, 2).</summary>
    private async Task CheckVoteBaseAsync(Guid cellId, Resolution resolution, CancellationToken cancellation)
    {
        var (present, away) = await reader.VoteBaseAsync(cellId, resolution.Date, cancellation);
        var check = new Check();
        check.That(
            resolution.Total >= present && resolution.Total <= present + away,
            "officialMembers",
            "Members:VoteBaseDiffers",
            resolution.Date,
            present,
            present + away,
            resolution.Total
        );
        check.ThrowIfAny();
    }

    private Resolution ToResolution(RecordResolutionInput input)
    {
        var check = new Check();
        var number = check.Text("number", input.Number, 50);
        var date = check.Past("date", input.Date, clock.Today);
        check.That(input.OfficialMembers is >= 0 and <= 10_000, "officialMembers", "Members:VoteNumber");
        check.That(input.Present is >= 0 and <= 10_000, "present", "Members:VoteNumber");
        check.That(input.InFavour is >= 0 and <= 10_000, "inFavour", "Members:VoteNumber");
        check.That(input.Against is >= 0 and <= 10_000, "against", "Members:VoteNumber");
        check.ThrowIfAny();
        return new(
            number!,
            date,
            input.OfficialMembers!.Value,
            input.Present!.Value,
            input.InFavour!.Value,
            input.Against!.Value
        );
    }

    private async Task<Decision> ToDecisionAsync(
        AdmissionDossier dossier,
        string? number,
        DateOnly? date,
        Check? collected,
        CancellationToken cancellation
    )
    {
        var check = collected ?? new Check();
        var text = check.Text("decisionNumber", number, 50);
        var on = check.Past("decisionDate", date, clock.Today);
        check.ThrowIfAny();
        return new Decision(text!, on, await reader.DecidingCommitteeAsync(dossier.OrganisationPath, cancellation));
    }

    private async Task<StepContext> ContextAsync(DateOnly judgedOn, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        return new StepContext(user.Id, user.Name, clock.Now, clock.Today, rules.At(judgedOn).Id);
    }
}
