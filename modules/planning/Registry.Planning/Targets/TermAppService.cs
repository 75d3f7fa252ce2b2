using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations.Rows;
using Registry.Planning.Catalogue;
using Registry.Workflow;

namespace Registry.Planning.Targets;

internal sealed class TermAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IndicatorCatalogue catalogue,
    TargetBook book
) : ITermAppService
{
    /// <summary>The Charter has terms of five years, and lets some congresses be held early or late.</summary>
    private const int MaxYears = 6;

    public async Task<TermBookDto> GetAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        var root = await RootPathAsync(cancellation);
        return new TermBookDto(
            root is not null && user.IsGranted(PlanningPermissions.SetTargets, root),
            [
                .. catalogue.All.Select(i => new TermIndicatorDto(
                    i.Key,
                    i.Name.In(PageLanguage.IsEnglish),
                    i.Unit,
                    i.Direction,
                    i.Kind == IndicatorKind.Level
                )),
            ],
            [.. (await book.TermsAsync(cancellation)).Select(ToDto)]
        );
    }

    public async Task<IReadOnlyList<TargetDto>> GetTargetsAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        var terms = await book.TermsAsync(cancellation);
        return [.. terms.SelectMany(term => term.Targets, (term, t) => t.ToDto(term.Name))];
    }

    public async Task<TermDto> AddAsync(AddTermInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.SetTargets);
        await RequireRootAsync(cancellation);
        var name = await CheckAsync(null, input.Name, input.From, input.To, cancellation);
        var term = new Term(name, input.From!.Value, input.To!.Value);
        db.Add(term);
        await db.SaveChangesAsync(cancellation);
        return ToDto(term);
    }

    public async Task<TermDto> ChangeAsync(Guid id, ChangeTermInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.SetTargets);
        await RequireRootAsync(cancellation);
        var term = await FindAsync(id, input.Stamp, cancellation);
        term.Change(await CheckAsync(id, input.Name, input.From, input.To, cancellation), input.From!.Value, input.To!.Value);
        await db.SaveChangesAsync(cancellation);
        return ToDto(term);
    }

    public async Task<TermDto> SetAsync(Guid id, SetTermTargetsInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.SetTargets);
        await RequireRootAsync(cancellation);
        var term = await FindAsync(id, input.Stamp, cancellation);
        var check = new Check();
        var number = check.Text("decisionNumber", input.DecisionNumber, 50);
        var date = check.Past("decisionDate", input.DecisionDate, clock.Today);
        var note = check.Text("note", input.Note, Target.MaxNote, required: false);
        var targets = input.Targets ?? [];
        check.That(targets.Count > 0, "targets", "Registry:Required");
        check.That(targets.All(t => catalogue.Find(t.Indicator) is not null), "targets", "Planning:UnknownIndicator");
        check.That(targets.DistinctBy(t => (t.Indicator, t.Cadence)).Count() == targets.Count, "targets", "Planning:TargetTwice");
        check.That(targets.All(t => t.Value is not null and >= 0 && t.To is null or >= 0), "targets", "Planning:NegativeTarget");
        check.That(
            targets.All(t => FitsUnit(t, t.Value) && FitsUnit(t, t.To)),
            "targets",
            "Planning:NotACount",
            IndicatorRange.Most
        );
        check.That(targets.All(t => t.To is null || t.To > t.Value), "targets", "Planning:RangeReversed");
        check.That(
            targets.All(t => t.Cadence == TargetCadence.Year || catalogue.Find(t.Indicator)?.Kind != IndicatorKind.Level),
            "targets",
            "Planning:LevelOfTerm"
        );
        check.ThrowIfAny();
        term.Set(
            targets.Select(t => new TargetDto(
                term.Name,
                t.Indicator,
                t.Cadence,
                catalogue.Find(t.Indicator)!.Direction,
                t.Value!.Value,
                t.To,
                t.GrowthPercent,
                note ?? ""
            )),
            new TargetSource(number, date, user.Name, clock.Now)
        );
        await db.SaveChangesAsync(cancellation);
        return ToDto(term);
    }

    private bool FitsUnit(TermTargetInput target, decimal? value) =>
        catalogue.Find(target.Indicator) is not { } indicator || IndicatorRange.Fits(indicator.Unit, value);

    /// <summary>The name without outer white space.</summary>
    private async Task<string> CheckAsync(Guid? id, string? name, DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        var check = new Check();
        var clean = check.Text("name", name, Term.MaxName);
        // It stands in addresses, where a number alone is a year.
        var plain = clean is null || (clean.IndexOfAny(['/', '\\', '?', '#', '%']) < 0 && !clean.All(char.IsAsciiDigit));
        check.That(plain, "name", "Planning:TermNameCharacters");
        check.That(from is not null, "from", "Registry:Required");
        check.That(to is not null, "to", "Registry:Required");
        check.That(to is null || from is null || to > from, "to", "Planning:TermEndsBefore");
        check.That(to is null || from is null || to < from.Value.AddYears(MaxYears), "to", "Planning:TermTooLong", MaxYears);
        var others = await db.Set<Term>().Where(t => t.Id != id).AsNoTracking().ToListAsync(cancellation);
        check.That(others.TrueForAll(t => t.Name != clean), "name", "Planning:TermNameTaken", clean);
        var overlap = others.Find(t => t.From <= to && t.To >= from);
        check.That(overlap is null, "from", "Planning:TermsOverlap", overlap?.Name, overlap?.From, overlap?.To);
        check.ThrowIfAny();
        return clean!;
    }

    private async Task<Term> FindAsync(Guid id, Guid? stamp, CancellationToken cancellation)
    {
        var term =
            await db.Set<Term>().Include(t => t.Versions).SingleOrDefaultAsync(t => t.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        await db.CompareAsync(term, stamp, () => Task.FromResult(ToDto(term)));
        return term;
    }

    /// <summary>The targets of a congress are the whole committee's.</summary>
    private async Task RequireRootAsync(CancellationToken cancellation)
    {
        if (await RootPathAsync(cancellation) is not { } root)
            throw BusinessException.Forbidden(PlanningPermissions.SetTargets);
        user.RequireOn(PlanningPermissions.SetTargets, root);
    }

    /// <summary>Null: the top of the tree is not within the user's subtrees.</summary>
    private Task<string?> RootPathAsync(CancellationToken cancellation) =>
        db.Set<OrganisationRow>()
            .Where(o => !EF.Functions.Like(o.OrganisationPath, "%.%"))
            .Select(o => o.OrganisationPath)
            .FirstOrDefaultAsync(cancellation);

    private static TermDto ToDto(Term term) =>
        new(
            term.Id,
            term.Stamp,
            term.Name,
            term.From,
            term.To,
            [.. term.Targets.Select(t => t.ToDto(term.Name))],
            [
                .. term
                    .Versions.GroupBy(t => t.Version)
                    .OrderByDescending(g => g.Key)
                    .Select(g =>
                    {
                        var first = g.First();
                        return new TermVersionDto(
                            g.Key,
                            first.DecisionNumber,
                            first.DecisionDate,
                            first.Note,
                            first.By,
                            first.At,
                            [.. g.OrderBy(t => t.Position).Select(t => t.ToDto(term.Name))]
                        );
                    }),
            ]
        );
}
