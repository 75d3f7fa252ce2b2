using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Rows;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>Who of a cell is rated in a year, and who is not. The caller stands within a permission, which sets the scope.</summary>
internal sealed class ClassificationMembers(RegistryDbContext db, IRuleBook rules, RegistryClock clock)
{
    /// <summary>The day that decides who is rated: the end of the year, or today.</summary>
    public DateOnly AsOf(int year)
    {
        var end = new DateOnly(Math.Clamp(year, 1, 9998), 12, 31);
        return end < clock.Today ? end : clock.Today;
    }

    public Task LoadAsync(CancellationToken cancellation) => rules.LoadAsync(cancellation);

    /// <summary>First day of a decision on the ratings of a year, by the rules at its end.</summary>
    public DateOnly DecidedFrom(int year) => rules.At(new DateOnly(year, 12, 31)).Day(LifecycleRules.ClassificationFrom, year);

    /// <summary>The cap of the grassroots organisation of the cell; a grassroots cell is one of its own.</summary>
    public async Task<ExcellentCap> CapAsync(OrganisationInfo cell, int year, CancellationToken cancellation)
    {
        var ruleSet = rules.At(AsOf(year));
        var within = await db.Unscoped<OrganisationRow>("The organisation within which the cap counts is named to its cells.")
            .Where(o => cell.Path.StartsWith(o.OrganisationPath) && o.Type == OrganisationType.GrassrootsCommittee)
            .Select(o => new { o.Name, o.OrganisationPath })
            .FirstOrDefaultAsync(cancellation);
        var elsewhere = within is null
            ? []
            : await db.Unscoped<ClassificationSheet>("Of the other cells only the numbers of their decided ratings are told.")
                .Where(s => s.Year == year && s.State == SheetState.Decided && s.OrganisationId != cell.Id)
                .Where(s => s.OrganisationPath.StartsWith(within.OrganisationPath))
                .SelectMany(s => s.Ratings)
                .Select(r => r.Rating)
                .ToListAsync(cancellation);
        return new(
            ruleSet.Number(LifecycleRules.ExcellentCap),
            ruleSet.Text(LifecycleRules.ExcellentCapBase) == LifecycleRules.GoodAlone,
            elsewhere,
            within?.Name ?? cell.Name
        );
    }

    /// <summary>Members of the cell on the day that counts: those to be rated, and those who are not, with the reason.</summary>
    public async Task<(List<RatedMemberDto> ToRate, List<NotRatedMemberDto> NotRated)> OfAsync(
        Guid cellId,
        int year,
        CancellationToken cancellation
    )
    {
        await rules.LoadAsync(cancellation);
        var day = AsOf(year);
        var rows = await (
            from span in db.Set<MembershipSpan>().AsOf(day)
            where span.OrganisationId == cellId
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            orderby person.SortKey, member.Id
            select new
            {
                member.Id,
                member.AdmittedOn,
                person.FullName,
                person.BirthDate,
                span.Standing,
            }
        ).ToListAsync(cancellation);
        var ids = rows.ConvertAll(r => r.Id);
        var ledgers = (
            await db.Set<MembershipEvent>().AsNoTracking().Where(e => ids.Contains(e.MemberId)).ToListAsync(cancellation)
        ).ToLookup(e => e.MemberId);
        var elsewhere = await db.Set<MemberRating>()
            .Where(r => r.Year == year && ids.Contains(r.MemberId))
            .Where(r => !db.Set<ClassificationSheet>().Any(s => s.Id == r.SheetId && s.OrganisationId == cellId))
            .Select(r => r.MemberId)
            .ToListAsync(cancellation);
        var latest = day.AddMonths(-rules.At(day).Number(LifecycleRules.ClassificationMonths));
        var toRate = new List<RatedMemberDto>();
        var notRated = new List<NotRatedMemberDto>();
        foreach (var r in rows)
        {
            NotRatedReason? reason =
                r.AdmittedOn > latest ? NotRatedReason.TooNew
                : r.Standing == Standing.OfficialExempt ? NotRatedReason.Exempt
                : Barred(ledgers[r.Id], day) is { } barred ? barred
                : elsewhere.Contains(r.Id) ? NotRatedReason.RatedElsewhere
                : null;
            if (reason is { } why)
                notRated.Add(new(r.Id, r.FullName, why));
            else
                toRate.Add(new(r.Id, r.FullName, r.BirthDate, null));
        }
        return (toRate, notRated);
    }

    private static NotRatedReason? Barred(IEnumerable<MembershipEvent> ledger, DateOnly day) =>
        Barring.WeightiestOn(ledger, day) switch
        {
            Bar.Detained => NotRatedReason.Detained,
            Bar.Prosecuted => NotRatedReason.Prosecuted,
            Bar.Suspended => NotRatedReason.Suspended,
            _ => null,
        };

    /// <summary>What was decided stays, whoever has left since.</summary>
    public async Task<List<RatedMemberDto>> DecidedAsync(Dictionary<Guid, Rating> ratings, CancellationToken cancellation)
    {
        var ids = ratings.Keys.ToList();
        var people = await (
            from member in db.Set<MemberRow>()
            where ids.Contains(member.Id)
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            orderby person.SortKey, member.Id
            select new
            {
                member.Id,
                person.FullName,
                person.BirthDate,
            }
        ).ToListAsync(cancellation);
        return people.ConvertAll(p => new RatedMemberDto(p.Id, p.FullName, p.BirthDate, ratings[p.Id]));
    }
}
