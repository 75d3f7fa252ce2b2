using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.Workflow;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Outstanding;

internal sealed class OutstandingAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    OutstandingReader reader,
    IOrganisationIntegrationService organisations
) : IOutstandingAppService
{
    public async Task<Page<ProposalDto>> ListAsync(ListProposalsInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.View);
        return await reader.ListAsync(input, cancellation);
    }

    public async Task<ProposalDto> GetAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.View);
        return await reader.ReadAsync(id, cancellation);
    }

    public async Task<IReadOnlyList<ProposalCellDto>> GetCellsAsync(Guid memberId, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.Propose);
        var path =
            await db.Set<YouthMember>()
                .Where(m => m.Id == memberId)
                .Select(m => m.OrganisationPath)
                .SingleOrDefaultAsync(cancellation)
            ?? throw BusinessException.NotFound();
        var end = path + "~";
        return await db.Set<OrganisationRow>()
            .Where(o => o.Type == OrganisationType.Cell || o.Type == OrganisationType.GrassrootsCell)
            .Where(o => o.ClosedOn == null)
            .Where(o => string.Compare(o.OrganisationPath, path) >= 0 && string.Compare(o.OrganisationPath, end) < 0)
            .OrderBy(o => o.Name)
            .Select(o => new ProposalCellDto(o.Id, o.Name))
            .ToListAsync(cancellation);
    }

    public async Task<ProposalDto> ProposeAsync(ProposeMemberInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.Propose);
        var check = new Check();
        check.That(input.MemberId is not null, "memberId", "Registry:Required");
        var member = await db.Set<YouthMember>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == input.MemberId, cancellation);
        if (input.MemberId is not null && member is null)
            throw BusinessException.NotFound();
        check.That(member is null || member.Standing is not null, "memberId", "YouthUnion:NotAMember");
        check.That(member?.JoinedPartyOn is null, "memberId", "YouthUnion:InPartyAlready", member?.JoinedPartyOn);
        var open = await db.Set<OutstandingProposal>()
            .AnyAsync(
                p => p.MemberId == input.MemberId && p.State != ProposalState.Withdrawn && p.State != ProposalState.Admitted,
                cancellation
            );
        check.That(!open, "memberId", "YouthUnion:ProposedAlready");
        await CheckCellAsync(check, input.CellId, member, cancellation);
        var vote = CheckVote(check, input.Number, input.Date, input.Total, input.Present, input.InFavour, input.Against);
        check.ThrowIfAny();
        var proposed = new ProposedMember(member!.Id, member.BranchId, member.OrganisationPath);
        var made = OutstandingProposal.Propose(Guid.CreateVersion7(), proposed, input.CellId!.Value, vote, Context());
        db.Add(made);
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(made.Id, cancellation);
    }

    public Task<ProposalDto> EndorseAsync(Guid id, EndorseProposalInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            YouthUnionPermissions.Endorse,
            proposal =>
            {
                var check = new Check();
                var vote = CheckVote(check, input.Number, input.Date, input.Total, input.Present, input.InFavour, input.Against);
                check.ThrowIfAny();
                proposal.Endorse(vote, Context());
            },
            cancellation
        );

    public Task<ProposalDto> RecordCourseAsync(Guid id, RecordCourseInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            YouthUnionPermissions.Propose,
            proposal =>
            {
                var check = new Check();
                var number = check.Text("certificateNumber", input.CertificateNumber, 50);
                var on = check.Past("certificateOn", input.CertificateOn, clock.Today);
                check.ThrowIfAny();
                proposal.RecordCourse(number!, on, Context());
            },
            cancellation
        );

    public Task<ProposalDto> WithdrawAsync(Guid id, WithdrawProposalInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            YouthUnionPermissions.Propose,
            proposal =>
            {
                var check = new Check();
                var reason = check.Text("reason", input.Reason?.ReplaceLineEndings(" "), OutstandingProposal.MaxNote);
                check.ThrowIfAny();
                proposal.Withdraw(reason!, clock.Today, Context());
            },
            cancellation
        );

    private async Task<ProposalDto> ChangeAsync(
        Guid id,
        StampedInput input,
        string permission,
        Action<OutstandingProposal> change,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(permission);
        var proposal =
            await db.Set<OutstandingProposal>().Include(p => p.Steps).SingleOrDefaultAsync(p => p.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        return await db.ChangeAsync(
            proposal,
            input.Stamp,
            () => change(proposal),
            () => reader.ReadAsync(id, cancellation),
            cancellation
        );
    }

    private async Task CheckCellAsync(Check check, Guid? cellId, YouthMember? member, CancellationToken cancellation)
    {
        check.That(cellId is not null, "cellId", "Registry:Required");
        if (cellId is not { } id || member is null)
            return;
        var cell = (await organisations.GetAsync([id], cancellation)).GetValueOrDefault(id);
        var fits =
            cell is { ClosedOn: null, Type: OrganisationType.Cell or OrganisationType.GrassrootsCell }
            && cell.Path.StartsWith(member.OrganisationPath, StringComparison.Ordinal);
        check.That(fits, "cellId", "YouthUnion:UnknownCell");
    }

    private Vote CheckVote(Check check, string? number, DateOnly? date, int? total, int? present, int? inFavour, int? against)
    {
        var text = check.Text("number", number, 50);
        var on = check.Past("date", date, clock.Today);
        Heads("total", total);
        Heads("present", present);
        Heads("inFavour", inFavour);
        Heads("against", against);
        return new Vote(text ?? "", on, total ?? 0, present ?? 0, inFavour ?? 0, against ?? 0);

        void Heads(string field, int? heads)
        {
            check.That(heads is not null, field, "Registry:Required");
            check.That(heads is null or >= 0 and <= 10_000, field, "YouthUnion:Heads");
        }
    }

    private StepContext Context() => StepContext.Of(user, clock);
}
