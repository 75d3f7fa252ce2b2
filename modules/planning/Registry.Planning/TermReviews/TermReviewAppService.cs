using Registry.Committees.Congresses;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Planning.Targets;

namespace Registry.Planning.TermReviews;

internal sealed class TermReviewAppService(
    RegistryDbContext db,
    TargetBook book,
    ICurrentUser user,
    RegistryClock clock,
    TermReviewReader reader,
    ICongressAppService congresses,
    Texts texts
) : ITermReviewAppService
{
    /// <summary>A congress held up to so many days after the end of a term, or as many before, ends it.</summary>
    private const int DaysAround = 366;

    public async Task<TermReviewDto> GetAsync(string? term, Guid? organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        var terms = await book.TermsAsync(cancellation);
        var found = Find(terms, term);
        var organisation = (await db.FindOrganisationAsync(organisationId, cancellation)).Id;
        var congress = await CongressAsync(organisation, found, cancellation);
        var next = terms.LastOrDefault(t => t.From > found.To);
        var last = congress?.HeldOn ?? next?.From ?? found.To;
        var day = last < clock.Today ? last : clock.Today;
        var (at, sentences) = await reader.ReadAsync(found, day, organisation, congress, cancellation);
        var targets = at.IsRoot ? next?.Targets : null;
        return new TermReviewDto(
            [.. terms.Select(t => t.Name)],
            found.Name,
            found.From,
            found.To,
            day,
            at.OrganisationId,
            at.OrganisationName,
            sentences,
            at.IsRoot ? [.. found.Targets.Select(t => t.Note).Where(n => n.Length > 0).Distinct()] : [],
            next?.Name,
            [.. targets?.Select(t => t.ToDto(next!.Name)) ?? []]
        );
    }

    public async Task<TermReviewFile> ExportAsync(string? term, Guid? organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(PlanningPermissions.View);
        return new TermReviewDocument(texts).Write(await GetAsync(term, organisationId, cancellation));
    }

    private Term Find(List<Term> terms, string? name)
    {
        if (name is not null)
            return terms.Find(t => t.Name == name) ?? throw new BusinessException("Planning:UnknownTerm", "term", name);
        return terms.Find(t => t.To < clock.Today) ?? terms.FirstOrDefault() ?? throw BusinessException.NotFound();
    }

    /// <summary>The congress nearest to the end of the term.</summary>
    private async Task<CongressListItemDto?> CongressAsync(Guid organisation, Term term, CancellationToken cancellation)
    {
        return (await congresses.ListAsync(organisation, cancellation))
            .Where(c => c.HeldOn <= clock.Today && Distance(c) <= DaysAround)
            .MinBy(Distance);

        int Distance(CongressListItemDto congress) => Math.Abs(congress.HeldOn.DayNumber - term.To.DayNumber);
    }
}
