using Microsoft.EntityFrameworkCore;
using Registry.Committees.Bodies;
using Registry.Committees.Rows;
using Registry.Kernel;
using Registry.Members;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.People.Rows;
using Registry.Workflow;

namespace Registry.Committees.Congresses;

internal sealed class CongressAppService(RegistryDbContext db, ICurrentUser user, RegistryClock clock, IHeadCounts headCounts)
    : ICongressAppService
{
    private const int MaxDelegates = 5000;
    private const int MaxYears = 10;

    public async Task<IReadOnlyList<CongressListItemDto>> ListAsync(Guid organisationId, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewRoster);
        return await db.Set<Congress>()
            .Where(c => c.OrganisationId == organisationId)
            .OrderByDescending(c => c.HeldOn)
            .Select(c => new CongressListItemDto(
                c.Id,
                c.Name,
                c.HeldOn,
                c.Total,
                c.TermId == null
                    ? null
                    : db.Set<Office>().Count(o => o.TermId == c.TermId && o.Body == Body.ExecutiveCommittee && o.From == c.HeldOn)
            ))
            .ToListAsync(cancellation);
    }

    public async Task<CongressDto> GetAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewRoster);
        var congress =
            await db.Set<Congress>()
                .Include(c => c.Delegates)
                .Include(c => c.Places)
                .AsNoTracking()
                .AsSplitQuery()
                .SingleOrDefaultAsync(c => c.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        var organisations = congress.Places.Select(p => p.OrganisationId).Append(congress.OrganisationId).ToList();
        var names = await db.Set<OrganisationRow>()
            .Where(o => organisations.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        var people = await PeopleAsync(id, cancellation);
        var elected = await db.Set<Office>()
            .CountAsync(
                o => o.TermId == congress.TermId && o.Body == Body.ExecutiveCommittee && o.From == congress.HeldOn,
                cancellation
            );
        return new CongressDto(
            congress.Id,
            congress.Stamp,
            congress.OrganisationId,
            names.GetValueOrDefault(congress.OrganisationId, ""),
            congress.Name,
            congress.HeldOn,
            congress.CountedOn,
            congress.Total,
            congress.BaseEach,
            congress.Delegates.Count(d => d.Present),
            congress.TermId is null ? null : elected,
            user.IsGranted(CommitteesPermissions.Manage, congress.OrganisationPath),
            [
                .. congress
                    .Places.Select(p => new AllotmentDto(
                        p.OrganisationId,
                        names.GetValueOrDefault(p.OrganisationId, ""),
                        p.Members,
                        p.Delegates,
                        congress.Delegates.Count(d => d.OrganisationId == p.OrganisationId)
                    ))
                    .OrderByDescending(a => a.Members)
                    .ThenBy(a => a.OrganisationName, StringComparer.Ordinal),
            ],
            [
                .. congress
                    .Delegates.Select(d => new DelegateDto(
                        d.MemberId,
                        people[d.MemberId],
                        d.OrganisationId,
                        names.GetValueOrDefault(d.OrganisationId, ""),
                        d.Present
                    ))
                    .OrderBy(d => d.OrganisationName, StringComparer.Ordinal)
                    .ThenBy(d => d.FullName, StringComparer.Ordinal),
            ]
        );
    }

    private Task<Dictionary<Guid, string>> PeopleAsync(Guid congressId, CancellationToken cancellation) =>
        (
            from member in db.Set<MemberRow>()
            where db.Set<CongressDelegate>().Any(d => d.CongressId == congressId && d.MemberId == member.Id)
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            select new { member.Id, person.FullName }
        ).ToDictionaryAsync(m => m.Id, m => m.FullName, cancellation);

    public async Task<CongressDto> CallAsync(Guid organisationId, CallCongressInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(CommitteesPermissions.Manage);
        var organisation =
            await db.Set<OrganisationRow>().SingleOrDefaultAsync(o => o.Id == organisationId, cancellation)
            ?? throw BusinessException.NotFound();
        var check = new Check();
        var name = check.Text("name", input.Name, 200);
        var countedOn = check.Past("countedOn", input.CountedOn, clock.Today);
        check.That(input.HeldOn is not null, "heldOn", "Registry:Required");
        check.That(input.HeldOn is null || input.HeldOn >= countedOn, "heldOn", "Committees:HeldBeforeCounted", countedOn);
        foreach (var (field, day) in new[] { ("countedOn", countedOn), ("heldOn", input.HeldOn ?? countedOn) })
        {
            if (day != default && Home.Of(organisation).Against(day, field) is { } against)
                check.Found.Add(against);
        }
        check.That(input.Delegates is > 0 and <= MaxDelegates, "delegates", "Committees:DelegatesRange", MaxDelegates);
        check.That(input.BaseEach is >= 0 and <= MaxDelegates, "baseEach", "Committees:DelegatesRange", MaxDelegates);
        var decision = Decision(check, input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
        check.ThrowIfAny();
        var congress = new Congress(
            Guid.CreateVersion7(),
            organisation.Id,
            organisation.OrganisationPath,
            name!,
            input.HeldOn!.Value,
            countedOn,
            input.Delegates!.Value,
            input.BaseEach!.Value
        )
        {
            DecisionNumber = decision.Number,
            DecisionDate = decision.Date,
            DecisionIssuer = decision.Issuer,
        };
        congress.Allot(await MembersAsync(organisation, countedOn, cancellation));
        db.Add(congress);
        await db.SaveChangesAsync(cancellation);
        return await GetAsync(congress.Id, cancellation);
    }

    /// <summary>Members of each organisation that stood directly below on a day.</summary>
    private async Task<Dictionary<Guid, int>> MembersAsync(
        OrganisationRow organisation,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var below = await db.Set<PlacementRow>()
            .AsOf(day)
            .Where(p => p.ParentId == organisation.Id)
            .ToDictionaryAsync(p => p.Path, p => p.OrganisationId, cancellation);
        var above = await db.Set<PlacementRow>()
            .AsOf(day)
            .Where(p => p.OrganisationId == organisation.Id)
            .Select(p => p.Path)
            .FirstOrDefaultAsync(cancellation);
        var counts = await headCounts.BelowAsync(above ?? organisation.OrganisationPath, day, today: false, cancellation);
        return below.ToDictionary(b => b.Value, b => counts.GetValueOrDefault(b.Key));
    }

    public Task<CongressDto> NameAsync(Guid id, DelegateInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async congress =>
            {
                var member = await MemberAsync(congress, input.MemberId, "memberId", cancellation);
                var allotted = congress.Places.Select(p => p.OrganisationId).ToList();
                var sending = await db.Set<OrganisationRow>()
                    .Where(o => allotted.Contains(o.Id) && member.OrganisationPath.StartsWith(o.OrganisationPath))
                    .Select(o => (Guid?)o.Id)
                    .FirstOrDefaultAsync(cancellation);
                congress.Send(member.Id, sending ?? member.OrganisationId);
            },
            cancellation
        );

    public Task<CongressDto> WithdrawAsync(Guid id, DelegateInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            congress =>
            {
                congress.Withdraw(input.MemberId ?? Guid.Empty);
                return Task.CompletedTask;
            },
            cancellation
        );

    public Task<CongressDto> CheckCredentialsAsync(Guid id, CredentialsInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            congress =>
            {
                congress.CheckCredentials([.. (input.Present ?? []).Distinct()]);
                return Task.CompletedTask;
            },
            cancellation
        );

    public Task<CongressDto> RecordResultAsync(Guid id, ElectionResultInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async congress =>
            {
                var elected = (input.Elected ?? []).Distinct().ToList();
                var check = new Check();
                var name = check.Text("termName", input.TermName, 100);
                var decision = Decision(check, input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
                check.That(elected.Count > 0, "elected", "Registry:Required");
                check.That(input.SecretaryId is { } s && elected.Contains(s), "secretaryId", "Committees:SecretaryElected");
                check.That(congress.HeldOn <= clock.Today, "elected", "Committees:CongressNotHeld", congress.HeldOn);
                var last = congress.HeldOn.AddYears(MaxYears);
                check.That(input.TermTo > congress.HeldOn && input.TermTo <= last, "termTo", "Committees:TermLength", MaxYears);
                check.ThrowIfAny();
                foreach (var member in elected)
                    await MemberAsync(congress, member, "elected", cancellation);
                congress.Elect(await SeatAsync(congress, elected, name!, decision, input, cancellation));
            },
            cancellation
        );

    private async Task<Guid> SeatAsync(
        Congress congress,
        List<Guid> elected,
        string name,
        Decision decision,
        ElectionResultInput input,
        CancellationToken cancellation
    )
    {
        var earlier = await db.Set<CommitteeTerm>()
            .Include(t => t.Seats)
            .Where(t => t.OrganisationId == congress.OrganisationId)
            .ToListAsync(cancellation);
        if (earlier.Exists(t => t.From >= congress.HeldOn))
            throw new BusinessException("Committees:LaterTerm", "elected");
        foreach (var before in earlier)
            before.GiveWay(congress.HeldOn.AddDays(-1), name);
        var id = Guid.CreateVersion7();
        var term = new CommitteeTerm(id, congress.OrganisationId, name, congress.HeldOn, input.TermTo!.Value, decision);
        foreach (var member in elected)
        {
            var post = member == input.SecretaryId ? Post.Secretary : Post.Member;
            term.Put(member, Body.ExecutiveCommittee, post, congress.HeldOn);
        }
        db.Add(term);
        return id;
    }

    private Decision Decision(Check check, string? number, DateOnly? date, string? issuer) =>
        new(
            check.Text("decisionNumber", number, 50) ?? "",
            check.Past("decisionDate", date, clock.Today),
            check.Text("decisionIssuer", issuer, 200) ?? ""
        );

    /// <summary>An official member of the congress's organisation on its day (today, as long as that is to come).</summary>
    private async Task<(Guid Id, Guid OrganisationId, string OrganisationPath)> MemberAsync(
        Congress congress,
        Guid? memberId,
        string field,
        CancellationToken cancellation
    )
    {
        var day = congress.HeldOn < clock.Today ? congress.HeldOn : clock.Today;
        var found = await db.OfficialsOf(congress.OrganisationPath, day)
            .Where(s => s.MemberId == memberId)
            .Select(s => new
            {
                s.MemberId,
                s.OrganisationId,
                s.OrganisationPath,
            })
            .FirstOrDefaultAsync(cancellation);
        return found is null
            ? throw new BusinessException("Committees:SeatNeedsOfficial", field, day)
            : (found.MemberId, found.OrganisationId, found.OrganisationPath);
    }

    private async Task<CongressDto> ChangeAsync(
        Guid id,
        StampedInput input,
        Func<Congress, Task> change,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(CommitteesPermissions.Manage);
        var congress =
            await db.Set<Congress>()
                .Include(c => c.Delegates)
                .Include(c => c.Places)
                .AsSplitQuery()
                .SingleOrDefaultAsync(c => c.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        return await db.ChangeAsync(
            congress,
            input.Stamp,
            () => change(congress),
            () => GetAsync(id, cancellation),
            cancellation
        );
    }
}
