using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Unions.Ledger;
using Registry.Workflow;

namespace Registry.Unions.Introductions;

internal sealed class IntroductionAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IPersonIntegrationService people,
    IOrganisationIntegrationService organisations,
    IDossierProgress dossiers
) : IIntroductionAppService
{
    public async Task<Page<IntroductionDto>> ListAsync(ListIntroductionsInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.View);
        var rows = Rows();
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            rows = rows.Where(r => r.Person.SearchName.Contains(search));
        }
        if (input.UnionId is { } union)
            rows = rows.Where(r => r.Introduction.UnionId == union);
        if (input.State is { } state)
            rows = rows.Where(r => r.Introduction.State == state);
        var total = await rows.CountAsync(cancellation);
        var found = await rows.OrderByDescending(r => r.Introduction.Date)
            .ThenBy(r => r.Introduction.Id)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new(await ToDtosAsync(found, cancellation), total);
    }

    public async Task<IReadOnlyList<IntroductionCellDto>> GetCellsAsync(Guid unionId, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.Introduce);
        var union = await FindUnionAsync(unionId, cancellation);
        var (from, to) = (union.OrganisationPath, union.OrganisationPath + "~");
        return await db.Set<OrganisationRow>()
            .Where(o => o.Type == OrganisationType.Cell || o.Type == OrganisationType.GrassrootsCell)
            .Where(o => o.ClosedOn == null)
            .Where(o => string.Compare(o.OrganisationPath, from) >= 0 && string.Compare(o.OrganisationPath, to) < 0)
            .OrderBy(o => o.Name)
            .Select(o => new IntroductionCellDto(o.Id, o.Name))
            .ToListAsync(cancellation);
    }

    public async Task<IntroductionDto> RecordAsync(Guid unionId, RecordIntroductionInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.Introduce);
        var union = await FindUnionAsync(unionId, cancellation);
        user.RequireOn(UnionsPermissions.Introduce, union.OrganisationPath);
        var check = new Check();
        check.That(union.DissolvedOn is null, "unionId", "Unions:Dissolved", union.Name, union.DissolvedOn);
        var cell = await CheckCellAsync(check, union, input.CellId, cancellation);
        var typed = new PersonInput(input.FullName, input.BirthDate, input.Sex, input.NationalId);
        var (person, known) = await people.IdentifyAsync(typed, check, outOfSight: true, cancellation);
        var vote = CheckVote(check, input);
        if (known is { } id)
        {
            var waits = await db.Unscoped<Introduction>("Nobody is introduced twice, whichever union did it.")
                .AnyAsync(i => i.PersonId == id && i.State != IntroductionState.Withdrawn, cancellation);
            check.That(!waits, "fullName", "Unions:IntroducedAlready");
        }
        check.ThrowIfAny();
        Introduction.Validate(vote);
        var made = new Introduction(
            Guid.CreateVersion7(),
            unionId,
            cell!,
            known ?? people.Add(person),
            vote,
            user.Name,
            clock.Now
        );
        db.Add(made);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(made.Id, cancellation);
    }

    public async Task<IntroductionDto> WithdrawAsync(Guid id, WithdrawIntroductionInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.Introduce);
        var made =
            await db.Set<Introduction>().SingleOrDefaultAsync(i => i.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        await db.CompareAsync(made, input.Stamp, () => ReadAsync(id, cancellation));
        var check = new Check();
        var reason = check.Text("reason", input.Reason?.ReplaceLineEndings(" "), 1000);
        check.ThrowIfAny();
        made.Withdraw(reason!);
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(id, cancellation);
    }

    private sealed class Row
    {
        public required Introduction Introduction { get; init; }
        public required PersonRow Person { get; init; }
    }

    private IQueryable<Row> Rows() =>
        from introduction in db.Set<Introduction>()
        join person in db.Set<PersonRow>() on introduction.PersonId equals person.Id
        select new Row { Introduction = introduction, Person = person };

    private async Task<Union> FindUnionAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<Union>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellation)
        ?? throw BusinessException.NotFound();

    private async Task<IntroductionDto> ReadAsync(Guid id, CancellationToken cancellation) =>
        (
            await ToDtosAsync(
                [await Rows().Where(r => r.Introduction.Id == id).AsNoTracking().SingleAsync(cancellation)],
                cancellation
            )
        )[0];

    private async Task<List<IntroductionDto>> ToDtosAsync(IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(r => r.Introduction.UnionId).Distinct().ToList();
        var unions = await db.Unscoped<Union>("The union of an introduction in scope is named, wherever it belongs.")
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        var cells = await organisations.GetAsync(rows.Select(r => r.Introduction.CellId), cancellation);
        var states = await dossiers.GetAsync([.. rows.Select(r => r.Introduction.DossierId).OfType<Guid>()], cancellation);
        return
        [
            .. rows.Select(r =>
            {
                var i = r.Introduction;
                var state =
                    i.DossierId is { } d && states.TryGetValue(d, out var found) ? found : (Members.Admissions.DossierState?)null;
                return new IntroductionDto(
                    i.Id,
                    i.Stamp,
                    i.UnionId,
                    unions[i.UnionId],
                    i.PersonId,
                    r.Person.FullName,
                    r.Person.BirthDate,
                    cells[i.CellId].Name,
                    i.Number,
                    i.Date,
                    i.Total,
                    i.Present,
                    i.InFavour,
                    i.Against,
                    i.RecordedBy,
                    i.State,
                    i.Reason,
                    state is null ? null : i.DossierId,
                    state
                );
            }),
        ];
    }

    private async Task<IntroducedTo?> CheckCellAsync(Check check, Union union, Guid? cellId, CancellationToken cancellation)
    {
        check.That(cellId is not null, "cellId", "Registry:Required");
        if (cellId is not { } id)
            return null;
        var cell = (await organisations.GetAsync([id], cancellation)).GetValueOrDefault(id);
        var fits =
            cell is { ClosedOn: null, Type: OrganisationType.Cell or OrganisationType.GrassrootsCell }
            && cell.Path.StartsWith(union.OrganisationPath, StringComparison.Ordinal);
        check.That(fits, "cellId", "Unions:UnknownCell");
        return fits ? new IntroducedTo(id, cell!.Path) : null;
    }

    private UnionVote CheckVote(Check check, RecordIntroductionInput input)
    {
        var number = check.Text("number", input.Number, 50);
        var date = check.Past("date", input.Date, clock.Today);
        Heads("total", input.Total);
        Heads("present", input.Present);
        Heads("inFavour", input.InFavour);
        Heads("against", input.Against);
        return new UnionVote(number ?? "", date, input.Total ?? 0, input.Present ?? 0, input.InFavour ?? 0, input.Against ?? 0);

        void Heads(string field, int? heads)
        {
            check.That(heads is not null, field, "Registry:Required");
            check.That(heads is null or >= 0 and <= 10_000, field, "Unions:Heads");
        }
    }
}
