using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Integration;
using Registry.Organisations.Integration;
using Registry.People.Rows;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Outstanding;

/// <summary>Puts together what pages and the API show of proposals. The caller stands within a permission, which sets the scope.</summary>
internal sealed class OutstandingReader(
    RegistryDbContext db,
    ICurrentUser user,
    Texts texts,
    IOrganisationIntegrationService organisations,
    IDossierProgress dossiers
)
{
    private sealed class Row
    {
        public required OutstandingProposal Proposal { get; init; }
        public required PersonRow Person { get; init; }
    }

    private IQueryable<Row> Rows() =>
        from proposal in db.Set<OutstandingProposal>()
        join member in db.Set<YouthFacts>() on proposal.MemberId equals member.Id
        join person in db.Set<PersonRow>() on member.PersonId equals person.Id
        select new Row { Proposal = proposal, Person = person };

    public async Task<Page<ProposalDto>> ListAsync(ListProposalsInput input, CancellationToken cancellation)
    {
        var rows = Rows();
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            rows = rows.Where(r => r.Person.SearchName.Contains(search));
        }
        if (input.State is { } state)
            rows = rows.Where(r => r.Proposal.State == state);
        if (input.MemberId is { } member)
            rows = rows.Where(r => r.Proposal.MemberId == member);
        var total = await rows.CountAsync(cancellation);
        var found = await rows.OrderByDescending(r => r.Proposal.BranchVote.Date)
            .ThenBy(r => r.Proposal.Id)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new(await ToDtosAsync(found, cancellation), total);
    }

    public async Task<ProposalDto> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var found =
            await Rows().Where(r => r.Proposal.Id == id).AsNoTracking().SingleOrDefaultAsync(cancellation)
            ?? throw BusinessException.NotFound();
        return (await ToDtosAsync([found], cancellation))[0];
    }

    private async Task<List<ProposalDto>> ToDtosAsync(IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(r => r.Proposal.BranchId).Distinct().ToList();
        var branches = await db.Unscoped<YouthOrganisation>("The branch of a proposal in scope is named, wherever it belongs.")
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        var shown = rows.Select(r => r.Proposal.Id).ToList();
        var whole = await db.Set<OutstandingProposal>()
            .Include(p => p.Steps)
            .Where(p => shown.Contains(p.Id))
            .AsNoTracking()
            .ToDictionaryAsync(p => p.Id, cancellation);
        var cells = await organisations.GetAsync(rows.Select(r => r.Proposal.CellId), cancellation);
        var states = await dossiers.GetAsync([.. rows.Select(r => r.Proposal.DossierId).OfType<Guid>()], cancellation);
        return
        [
            .. rows.Select(r =>
                ToDto(
                    whole[r.Proposal.Id],
                    r.Person,
                    branches[r.Proposal.BranchId],
                    cells[r.Proposal.CellId].Name,
                    r.Proposal.DossierId is { } d && states.TryGetValue(d, out var state) ? state : null
                )
            ),
        ];
    }

    private ProposalDto ToDto(OutstandingProposal p, PersonRow person, string branch, string cell, DossierState? dossier) =>
        new(
            p.Id,
            p.Stamp,
            p.MemberId,
            person.FullName,
            person.BirthDate,
            p.BranchId,
            branch,
            cell,
            p.State,
            ToDto(p.BranchVote)!,
            ToDto(p.UnionVote),
            p.CertificateNumber,
            p.CertificateOn,
            p.Reason,
            dossier is null ? null : p.DossierId,
            dossier,
            [.. p.StepsByHand().Select(step => new ProposalNextStepDto(step, Blocker(p, step)))],
            [
                .. p
                    .Steps.OrderByDescending(s => s.Sequence)
                    .Select(s => new ProposalStepDto(s.Step, s.OccurredOn, s.RecordedAt, s.ActorName, s.Note)),
            ]
        );

    private string? Blocker(OutstandingProposal p, ProposalStep step)
    {
        var permission = step == ProposalStep.Endorse ? YouthUnionPermissions.Endorse : YouthUnionPermissions.Propose;
        if (!user.IsGranted(permission, p.OrganisationPath))
            return texts["YouthUnion:OnlyOfficer"];
        return p.WasRecordedBy(user.Id, step) ? texts["YouthUnion:OwnProposal"] : null;
    }

    private static VoteDto? ToDto(Vote? v) =>
        v is null ? null : new VoteDto(v.Number, v.Date, v.Total, v.Present, v.InFavour, v.Against);
}
