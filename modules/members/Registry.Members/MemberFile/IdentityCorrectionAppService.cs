using Microsoft.EntityFrameworkCore;
using Registry.Access;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.MemberFile;

internal sealed class IdentityCorrectionAppService(
    RegistryDbContext db,
    IRuleBook rules,
    ICurrentUser user,
    RegistryClock clock,
    Texts texts,
    FileReader reader,
    ProcedureService procedures,
    IPersonIntegrationService people
) : IIdentityCorrectionAppService
{
    public async Task<IReadOnlyList<IdentityCorrectionDto>> ListAsync(Guid memberId, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewFile);
        var member = await reader.MemberAsync(memberId, cancellation);
        var corrections = await OfMember(member.Id)
            .Include(c => c.Steps)
            .AsNoTracking()
            .OrderByDescending(c => c.Id)
            .ToListAsync(cancellation);
        return [.. corrections.Select(ToDto)];
    }

    public async Task<IdentityCorrectionDto> ProposeAsync(
        Guid memberId,
        ProposeIdentityInput input,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(MembersPermissions.ViewFile);
        var member = await reader.MemberAsync(memberId, cancellation);
        user.RequireOn(MembersPermissions.EditFile, member.OrganisationPath);
        var now = await db.Set<PersonRow>().SingleAsync(p => p.Id == member.PersonId, cancellation);
        var check = new Check();
        var waiting = await OfMember(memberId).AnyAsync(c => c.State == IdentityState.Proposed, cancellation);
        check.That(!waiting, "fullName", "Members:CorrectionWaits");
        var proposed = await people.ValidateAsync(
            new(input.FullName, input.BirthDate, now.Sex, null),
            check,
            member.PersonId,
            cancellation
        );
        await RequireAgeAtAdmissionAsync(member, proposed.BirthDate, now.BirthDate, check, cancellation);
        var paper = ToPaper(input, check);
        check.ThrowIfAny();
        var context = await procedures.ContextAsync(clock.Today, cancellation);
        var correction = new IdentityCorrection(member, now, proposed, paper, context);
        db.Add(correction);
        await db.SaveChangesAsync(cancellation);
        return ToDto(correction);
    }

    /// <summary>A birth date by which the member was admitted too young is no correction of the file alone.</summary>
    private async Task RequireAgeAtAdmissionAsync(
        PartyMember member,
        DateOnly proposed,
        DateOnly now,
        Check check,
        CancellationToken cancellation
    )
    {
        if ((member.AdmittedOn ?? member.AdmissionDecisionOn) is not { } admitted || proposed == now)
            return;
        await rules.LoadAsync(cancellation);
        var least = rules.At(admitted).Number(RuleKeys.MinAge);
        check.That(
            Months.Between(proposed, admitted) >= least,
            "birthDate",
            "Members:CorrectionMakesTooYoung",
            admitted,
            least / 12
        );
    }

    public Task<IdentityCorrectionDto> ConfirmAsync(Guid id, ConfirmIdentityInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async correction =>
            {
                correction.Confirm(await procedures.ContextAsync(clock.Today, cancellation));
                var now = await db.Set<PersonRow>().SingleAsync(p => p.Id == correction.PersonId, cancellation);
                var corrected = new PersonData(correction.NewFullName, correction.NewBirthDate, now.Sex, NationalId: null);
                await people.CorrectByPaperAsync(
                    correction.PersonId,
                    corrected,
                    new PersonCorrection(correction.Paper.Number, correction.ProposedBy, user.Id),
                    cancellation
                );
            },
            cancellation
        );

    public Task<IdentityCorrectionDto> RefuseAsync(Guid id, RefuseIdentityInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async correction =>
            {
                var check = new Check();
                var reasons = check.Text(
                    "reasons",
                    input.Reasons?.ReplaceLineEndings(" "),
                    ProcedureStep<IdentityState, IdentityStep>.MaxNote
                );
                check.ThrowIfAny();
                correction.Refuse(reasons!, await procedures.ContextAsync(clock.Today, cancellation));
            },
            cancellation
        );

    private Task<IdentityCorrectionDto> ChangeAsync(
        Guid id,
        StampedInput input,
        Func<IdentityCorrection, Task> change,
        CancellationToken cancellation
    ) =>
        procedures.ChangeAsync<IdentityCorrection, IdentityState, IdentityStep, IdentityCorrectionDto>(
            id,
            input,
            (MembersPermissions.ViewFile, MembersPermissions.ConfirmIdentity),
            change,
            ReadAsync,
            cancellation
        );

    private IQueryable<IdentityCorrection> OfMember(Guid memberId) =>
        db.Unscoped<IdentityCorrection>("Of a member in scope, those proposed where the member was before too.")
            .Where(c => c.MemberId == memberId);

    private async Task<IdentityCorrectionDto> ReadAsync(Guid id, CancellationToken cancellation) =>
        ToDto(await db.Set<IdentityCorrection>().Include(c => c.Steps).AsNoTracking().SingleAsync(c => c.Id == id, cancellation));

    private IdentityPaper ToPaper(ProposeIdentityInput input, Check check)
    {
        check.That(input.PaperKind is { } kind && Enum.IsDefined(kind), "paperKind", "Members:PaperMissing");
        var number = check.Text("paperNumber", input.PaperNumber, 50);
        var date = check.Past("paperDate", input.PaperDate, clock.Today);
        var issuer = check.Text("paperIssuer", input.PaperIssuer, 200);
        return new(input.PaperKind ?? default, number ?? "", date, issuer ?? "");
    }

    private IdentityCorrectionDto ToDto(IdentityCorrection c) =>
        new(
            c.Id,
            c.Stamp,
            c.MemberId,
            c.State,
            c.OldFullName,
            c.OldBirthDate,
            c.NewFullName,
            c.NewBirthDate,
            c.Paper.Kind,
            new Decision(c.Paper.Number, c.Paper.Date, c.Paper.Issuer),
            c.Reasons,
            [.. Blockers(c)],
            [.. c.Steps.OrderByDescending(s => s.Sequence).Select(s => new IdentityStepDto(s.Step, s.RecordedAt, s.ActorName))]
        );

    private IEnumerable<string> Blockers(IdentityCorrection correction)
    {
        if (!user.IsGranted(MembersPermissions.ConfirmIdentity, correction.OrganisationPath))
            yield return texts["Members:OnlyRoleCan", texts["Access:Role." + Roles.OrganisationBoard]];
        else if (correction.WasRecordedBy(user.Id, IdentityStep.Confirm))
            yield return texts["Members:RecorderMayNotDecide"];
    }
}
