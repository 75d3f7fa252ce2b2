using Microsoft.EntityFrameworkCore;
using Registry.Access;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

internal sealed class ClassificationAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    Texts texts,
    CaseSubjects subjects,
    ClassificationMembers members
) : IClassificationAppService
{
    public async Task<IReadOnlyList<ClassificationCellDto>> GetCellsAsync(int year, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        var sheets = await db.Set<ClassificationSheet>()
            .Where(s => s.Year == year)
            .Select(s => new
            {
                s.OrganisationId,
                s.State,
                Rated = s.Ratings.Count,
            })
            .ToDictionaryAsync(s => s.OrganisationId, cancellation);
        var cells = await db.Set<OrganisationRow>()
            .Where(o => (o.Type == OrganisationType.Cell || o.Type == OrganisationType.GrassrootsCell) && o.ClosedOn == null)
            .OrderBy(o => o.OrganisationPath)
            .Select(o => new { o.Id, o.Name })
            .ToListAsync(cancellation);
        return
        [
            .. cells.Select(c =>
                sheets.TryGetValue(c.Id, out var sheet)
                    ? new ClassificationCellDto(c.Id, c.Name, sheet.State, sheet.Rated)
                    : new ClassificationCellDto(c.Id, c.Name, null, 0)
            ),
        ];
    }

    public async Task<ClassificationDto> GetAsync(Guid organisationId, int year, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        return await ReadAsync(await CellAsync(organisationId, cancellation), year, cancellation);
    }

    public async Task<ClassificationDto> RecordAsync(
        Guid organisationId,
        int year,
        RecordClassificationInput input,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        var cell = await CellAsync(organisationId, cancellation);
        user.RequireOn(MembersPermissions.RecordClassifications, cell.Path);
        var (toRate, _) = await members.OfAsync(cell.Id, year, cancellation);
        var check = new Check();
        check.That(year >= 2012 && year <= clock.Today.Year, "year", "Members:YearOfReview", clock.Today.Year);
        var given = (input.Ratings ?? []).Where(r => r.Rating is not null).DistinctBy(r => r.MemberId).ToList();
        check.That(given.TrueForAll(r => Enum.IsDefined(r.Rating!.Value)), "ratings", "Registry:Required");
        var others = given.Count(r => !toRate.Exists(m => m.MemberId == r.MemberId));
        check.That(others == 0, "ratings", "Members:RatingsOfOthers", others);
        check.ThrowIfAny();
        var sheet = await SheetAsync(organisationId, year, cancellation);
        if (sheet is null)
            db.Add(sheet = ClassificationSheet.Open(cell.Id, cell.Path, year));
        else
            await db.CompareAsync(sheet, input.Stamp, () => ReadAsync(cell, sheet.Year, cancellation));
        sheet.Record(given.ToDictionary(r => r.MemberId, r => r.Rating!.Value), Context(members.AsOf(year)));
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(cell, year, cancellation);
    }

    public async Task<ClassificationDto> DecideAsync(
        Guid organisationId,
        int year,
        DecideClassificationInput input,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(MembersPermissions.ViewCases);
        var cell = await CellAsync(organisationId, cancellation);
        user.RequireOn(MembersPermissions.DecideClassifications, cell.Path);
        var sheet = await SheetAsync(organisationId, year, cancellation) ?? throw BusinessException.NotFound();
        await db.CompareAsync(sheet, input.Stamp, () => ReadAsync(cell, sheet.Year, cancellation));
        await members.LoadAsync(cancellation);
        var check = new Check();
        var number = check.Text("decisionNumber", input.DecisionNumber, 50);
        var date = check.Past("decisionDate", input.DecisionDate, clock.Today);
        var first = members.DecidedFrom(year);
        check.That(input.DecisionDate is null || date >= first, "decisionDate", "Members:RatingsTooEarly", year, first);
        check.ThrowIfAny();
        var issuer = await subjects.IssuerAsync(CaseLevel.Grassroots, cell, cancellation);
        var (toRate, _) = await members.OfAsync(cell.Id, year, cancellation);
        var cap = await members.CapAsync(cell, year, cancellation);
        var refusals = sheet.Refusals([.. toRate.Select(m => m.MemberId)], cap);
        sheet.Decide(new Decision(number!, date, issuer), refusals, Context(date));
        await db.SaveChangesAsync(cancellation);
        return await ReadAsync(cell, year, cancellation);
    }

    private async Task<ClassificationDto> ReadAsync(OrganisationInfo cell, int year, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var (toRate, notRated) = await members.OfAsync(cell.Id, year, cancellation);
        var sheet = await SheetAsync(cell.Id, year, cancellation);
        var ratings = sheet?.Ratings.ToDictionary(r => r.MemberId, r => r.Rating) ?? [];
        var decided = sheet?.State == SheetState.Decided;
        var cap = await members.CapAsync(cell, year, cancellation);
        return new(
            cell.Id,
            cell.Name,
            year,
            sheet?.Stamp,
            sheet?.State,
            members.AsOf(year),
            cap.ToDto(),
            decided
                ? await members.DecidedAsync(ratings, cancellation)
                : [.. toRate.Select(m => m with { Rating = ratings.TryGetValue(m.MemberId, out var r) ? r : null })],
            decided ? [] : notRated,
            decided ? new Decision(sheet!.DecisionNumber!, sheet.DecisionDate!.Value, sheet.DecisionIssuer!) : null,
            !decided && user.IsGranted(MembersPermissions.RecordClassifications, cell.Path),
            [.. Blockers(sheet, cell, toRate, year, cap)]
        );
    }

    private IEnumerable<string> Blockers(
        ClassificationSheet? sheet,
        OrganisationInfo cell,
        List<RatedMemberDto> toRate,
        int year,
        ExcellentCap cap
    )
    {
        if (!user.IsGranted(MembersPermissions.DecideClassifications, cell.Path))
            yield return texts["Members:OnlyRoleCan", texts["Access:Role." + Roles.GrassrootsCommittee]];
        else if (sheet is null)
            yield return texts["Members:RatingsMissing", toRate.Count];
        else if (sheet.WasRecordedBy(user.Id, SheetStepKind.Decide))
            yield return texts["Members:RecorderMayNotDecide"];
        if (clock.Today < members.DecidedFrom(year))
            yield return texts["Members:RatingsTooEarly", year, members.DecidedFrom(year)];
        foreach (var refusal in sheet?.Refusals([.. toRate.Select(m => m.MemberId)], cap) ?? [])
            yield return texts.Of(refusal);
    }

    private Task<ClassificationSheet?> SheetAsync(Guid organisationId, int year, CancellationToken cancellation) =>
        db.Set<ClassificationSheet>()
            .Include(s => s.Ratings)
            .Include(s => s.Steps)
            .AsSplitQuery()
            .SingleOrDefaultAsync(s => s.OrganisationId == organisationId && s.Year == year, cancellation);

    private async Task<OrganisationInfo> CellAsync(Guid id, CancellationToken cancellation)
    {
        if (!await db.Set<OrganisationRow>().AnyAsync(o => o.Id == id, cancellation))
            throw BusinessException.NotFound();
        return (await subjects.FindAsync(id, cancellation))!;
    }

    private StepContext Context(DateOnly judgedOn) => StepContext.Of(user, clock, rules.At(judgedOn).Id);
}
