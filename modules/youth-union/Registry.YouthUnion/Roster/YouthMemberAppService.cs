using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Workflow;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Roster;

internal sealed class YouthMemberAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    YouthSettings settings,
    YouthMemberReader reader,
    YouthRosterExport export,
    IPersonIntegrationService people
) : IYouthMemberAppService
{
    /// <summary>More rows than this are not put into one file.</summary>
    private const int MaxExport = 200_000;

    /// <summary>Entries that an officer writes and takes back; the Party's are written by what the Party decides.</summary>
    public static bool ByHand(YouthEventKind kind) =>
        kind is not (YouthEventKind.JoinedParty or YouthEventKind.PartyAdmissionCancelled or YouthEventKind.Reversed);

    public async Task<Page<YouthRowDto>> SearchAsync(YouthRosterInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.View);
        var day = CheckDay(input.AsOf);
        var rows = YouthRosterQuery.Build(db, input, day, settings);
        var items = await rows.InOrder(day)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .ToListAsync(cancellation);
        return new(items, await rows.CountAsync(cancellation));
    }

    public async Task<YouthFile> ExportAsync(YouthRosterInput input, YouthFileFormat format, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.Export);
        var day = CheckDay(input.AsOf);
        var items = await YouthRosterQuery.Build(db, input, day, settings).InOrder(day).Take(MaxExport).ToListAsync(cancellation);
        db.Note("YouthRoster", Guid.CreateVersion7(), "Exported", $"{format}, {items.Count} rows, as of {day:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancellation);
        return export.Write(items, day, format);
    }

    public async Task<YouthMemberDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.View);
        return await reader.ReadAsync(id, CheckDay(asOf), cancellation);
    }

    public async Task<YouthMemberDto> AdmitAsync(AdmitYouthMemberInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.RecordMembers);
        var check = new Check();
        var typed = new PersonInput(input.FullName, input.BirthDate, input.Sex, input.NationalId);
        var (person, known) = await people.IdentifyAsync(typed, check, outOfSight: true, cancellation);
        var branch = await FindBranchAsync(check, input.BranchId, cancellation);
        var effectiveOn = check.Past("effectiveOn", input.EffectiveOn, clock.Today);
        var admittedOn = input.TransferredIn ? check.Past("admittedOn", input.AdmittedOn, clock.Today) : effectiveOn;
        CheckThere(check, branch, effectiveOn);
        var decision = CheckDecision(check, effectiveOn, input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
        var member = await ExistingAsync(check, known, person, input.BranchId, cancellation);
        check.ThrowIfAny();
        if (member is null)
            db.Add(member = new YouthMember(Guid.CreateVersion7(), known ?? people.Add(person)));
        var kind = input.TransferredIn ? YouthEventKind.TransferredIn : YouthEventKind.Admitted;
        var entry = new YouthEntry(kind, effectiveOn, clock.Now, user.Name, ToBranchId: branch!.Id, Decision: decision);
        member.Enter(entry, person.BirthDate, admittedOn, settings, await HomesAsync(member, branch, cancellation));
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(member.Id, clock.Today, cancellation);
    }

    public Task<YouthMemberDto> MoveAsync(Guid id, MoveYouthMemberInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async (member, _) =>
            {
                var check = new Check();
                var branch = await FindBranchAsync(check, input.BranchId, cancellation);
                var on = check.Past("effectiveOn", input.EffectiveOn, clock.Today);
                CheckThere(check, branch, on);
                var decision = CheckDecision(check, on, input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
                check.That(branch?.Id != member.BranchId, "branchId", "YouthUnion:MovesNowhereMember");
                check.ThrowIfAny();
                member.Append(
                    Entry(YouthEventKind.MovedWithin, on, member, decision) with
                    {
                        ToBranchId = branch!.Id,
                    },
                    await HomesAsync(member, branch, cancellation)
                );
            },
            cancellation
        );

    public Task<YouthMemberDto> ApproveStayAsync(Guid id, ApproveStayInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async (member, birthDate) =>
            {
                var check = new Check();
                check.That(input.Ground is { } g && Enum.IsDefined(g), "ground", "Registry:Required");
                var on = check.Past("effectiveOn", input.EffectiveOn, clock.Today);
                check.That(input.Until is not null, "until", "Registry:Required");
                var decision = CheckDecision(check, on, input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
                check.ThrowIfAny();
                var entry = Entry(YouthEventKind.StayApproved, on, member, decision) with
                {
                    Until = input.Until,
                    Ground = input.Ground,
                };
                member.ApproveStay(entry, birthDate, settings, await HomesAsync(member, null, cancellation));
            },
            cancellation
        );

    public Task<YouthMemberDto> LeaveAsync(Guid id, LeaveYouthUnionInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async (member, birthDate) =>
            {
                var check = new Check();
                var leaves = input.Kind is { } k && YouthFold.Leaving.Contains(k);
                check.That(leaves, "kind", "Registry:Required");
                var on = check.Past("effectiveOn", input.EffectiveOn, clock.Today);
                var note = check.Text("note", input.Note?.ReplaceLineEndings(" "), YouthMemberEvent.MaxNote, required: false);
                var decision =
                    input.Kind == YouthEventKind.Died && input.DecisionNumber is null
                        ? null
                        : CheckDecision(check, on, input.DecisionNumber, input.DecisionDate, input.DecisionIssuer);
                check.ThrowIfAny();
                var entry = Entry(input.Kind!.Value, on, member, decision) with { Note = note };
                member.Leave(entry, birthDate, settings, await HomesAsync(member, null, cancellation));
            },
            cancellation
        );

    public Task<YouthMemberDto> ReverseAsync(Guid id, ReverseYouthEventInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            async (member, _) =>
            {
                var check = new Check();
                var wrong = member.Events.FirstOrDefault(e => e.Id == input.EventId);
                check.That(wrong is not null && ByHand(wrong.Kind), "eventId", "YouthUnion:UnknownEvent");
                var reason = check.Text("reason", input.Reason?.ReplaceLineEndings(" "), YouthMemberEvent.MaxNote);
                check.ThrowIfAny();
                var entry = new YouthEntry(
                    YouthEventKind.Reversed,
                    wrong!.EffectiveOn,
                    clock.Now,
                    user.Name,
                    ReversesEventId: wrong.Id,
                    Note: reason
                );
                member.Append(entry, await HomesAsync(member, null, cancellation));
            },
            cancellation
        );

    private DateOnly CheckDay(DateOnly? asOf)
    {
        var check = new Check();
        var day = check.Past("asOf", asOf ?? clock.Today, clock.Today);
        check.ThrowIfAny();
        return day;
    }

    /// <summary>One entry: load in scope, compare the stamp, change, save all or nothing, show.</summary>
    private async Task<YouthMemberDto> ChangeAsync(
        Guid id,
        StampedInput input,
        Func<YouthMember, DateOnly, Task> change,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(YouthUnionPermissions.RecordMembers);
        var member =
            await Whole(db.Set<YouthMember>()).SingleOrDefaultAsync(m => m.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        await db.CompareAsync(member, input.Stamp, () => reader.ReadAsync(id, clock.Today, cancellation));
        var birthDate = await db.Set<PersonRow>()
            .Where(p => p.Id == member.PersonId)
            .Select(p => p.BirthDate)
            .SingleAsync(cancellation);
        await change(member, birthDate);
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(id, clock.Today, cancellation);
    }

    private static IQueryable<YouthMember> Whole(IQueryable<YouthMember> members) =>
        members.Include(m => m.Events).Include(m => m.Spans).AsSplitQuery();

    /// <summary>The membership of somebody known that ended and begins again; nobody is admitted twice.</summary>
    private async Task<YouthMember?> ExistingAsync(
        Check check,
        Guid? known,
        PersonData person,
        Guid? branchId,
        CancellationToken cancellation
    )
    {
        if (known is { } id)
        {
            var members = db.Unscoped<YouthMember>("Nobody is two youth members: one that ended elsewhere begins again.");
            var member = await Whole(members).SingleOrDefaultAsync(m => m.PersonId == id, cancellation);
            check.That(member?.Standing is null, "nationalId", "YouthUnion:MemberAlready");
            return member;
        }
        var search = VietnameseText.SearchName(person.FullName);
        var twin = await db.Set<YouthMember>()
            .Where(m => m.BranchId == branchId && m.Standing != null)
            .Join(db.Set<PersonRow>(), m => m.PersonId, p => p.Id, (_, p) => p)
            .AnyAsync(p => p.SearchName == search && p.BirthDate == person.BirthDate, cancellation);
        check.That(!twin || person.NationalId is not null, "fullName", "YouthUnion:SameNameInBranch");
        return null;
    }

    private async Task<YouthOrganisation?> FindBranchAsync(Check check, Guid? id, CancellationToken cancellation)
    {
        check.That(id is not null, "branchId", "Registry:Required");
        var branch = await db.Set<YouthOrganisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellation);
        check.That(id is null || branch is not null, "branchId", "YouthUnion:UnknownBranch");
        if (branch is null)
            return null;
        check.That(YouthOrganisation.TakingMembers.Contains(branch.Type), "branchId", "YouthUnion:NotABranch", branch.Name);
        check.That(branch.DissolvedOn is null, "branchId", "YouthUnion:Dissolved", branch.Name, branch.DissolvedOn);
        return branch;
    }

    private static void CheckThere(Check check, YouthOrganisation? branch, DateOnly on)
    {
        if (on != default && branch?.AsHome().Against(on, "effectiveOn") is { } against)
            check.Found.Add(against);
    }

    private Decision CheckDecision(Check check, DateOnly effectiveOn, string? number, DateOnly? date, string? issuer)
    {
        var decision = new Decision(
            check.Text("decisionNumber", number, 50) ?? "",
            check.Past("decisionDate", date, clock.Today),
            check.Text("decisionIssuer", issuer, 200) ?? ""
        );
        check.That(
            date is null || effectiveOn == default || date <= effectiveOn,
            "decisionDate",
            "YouthUnion:DecisionAfterEffect",
            date,
            effectiveOn
        );
        return decision;
    }

    private YouthEntry Entry(YouthEventKind kind, DateOnly on, YouthMember member, Decision? decision) =>
        new(kind, on, clock.Now, user.Name, FromBranchId: member.BranchId, Decision: decision);

    /// <summary>Every branch of the ledger, and the one that is entered.</summary>
    private async Task<HomeOf> HomesAsync(YouthMember member, YouthOrganisation? entered, CancellationToken cancellation)
    {
        var homes = await db.HomesOfAsync(member, cancellation);
        if (entered is not null)
            homes[entered.Id] = entered.AsHome();
        return branch => homes[branch];
    }
}

internal static class BranchHomes
{
    /// <summary>Every branch that a member's ledger names.</summary>
    public static Task<Dictionary<Guid, Home>> HomesOfAsync(
        this RegistryDbContext db,
        YouthMember member,
        CancellationToken cancellation
    )
    {
        var ids = member.Events.SelectMany(e => new[] { e.FromBranchId, e.ToBranchId }).OfType<Guid>().Distinct().ToList();
        return db.Unscoped<YouthOrganisation>("The branches that a ledger in scope names, wherever they belong.")
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.AsHome(), cancellation);
    }
}
