using CsCheck;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Changes;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Tests.Organisations;

internal enum Turn
{
    Establish,
    Move,
    Merge,
    Split,
    Dissolve,
    Rename,
    TakeBack,

    /// <summary>Somebody comes from outside, moves from cell to cell, or goes: often on the day a cell is founded or ends.</summary>
    Arrive,
    Transfer,
    Leave,
}

/// <summary>One decision of a random history; the numbers choose among what there is.</summary>
internal sealed record TreeStep(Turn Turn, int One, int Other, int DaysBack);

/// <summary>A tree with members in memory, changed by the aggregates of the product as the services change it.</summary>
internal sealed class TreePlay
{
    private static readonly DateOnly Start = new(2020, 1, 1);
    private static readonly DateTime Recorded = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Decision Paper = new("1-QĐ/ĐU", Start, "Đảng ủy");

    public static readonly Gen<TreeStep[]> Any = Steps(Turn.TakeBack, 25);

    /// <summary>With members who come, move and go.</summary>
    public static readonly Gen<TreeStep[]> WithMembers = Steps(Turn.Leave, 60);

    private readonly int number;
    private readonly List<Organisation> all = [];
    private readonly List<PartyMember> members = [];
    private DateOnly today = Start;
    private int tick;

    private static Gen<TreeStep[]> Steps(Turn last, int most) =>
        Gen.Select(
            Gen.Int[0, (int)last],
            Gen.Int[0, 1000],
            Gen.Int[0, 1000],
            Gen.Int[0, 20],
            (turn, one, other, back) => new TreeStep((Turn)turn, one, other, back)
        ).Array[1, most];

    /// <param name="number">Plays of different numbers can be kept in one database.</param>
    public TreePlay(int number = 0)
    {
        this.number = number;
        var root = $"{number + 1:00000}";
        all.Add(Organisation.Establish(Id(0), null, root, "Gốc", OrganisationType.UpperCommittee, null, At(Start)));
        foreach (var committee in new[] { Establish(all[0], Start.AddDays(1)), Establish(all[0], Start.AddDays(1)) })
        {
            for (var cell = 0; cell < 2; cell++)
                Establish(committee, Start.AddDays(2));
        }
        today = Start.AddDays(10);
        foreach (var cell in all.Where(o => o.Type == OrganisationType.Cell).ToList())
        {
            for (var i = 0; i < 3; i++)
                Admit(cell);
        }
    }

    public IReadOnlyList<Organisation> Organisations => all;
    public IReadOnlyList<PartyMember> Members => members;
    public int Done { get; private set; }

    /// <summary>Steps that are refused leave the tree as it was.</summary>
    public TreePlay Play(IEnumerable<TreeStep> steps)
    {
        foreach (var step in steps)
        {
            today = today.AddDays(1);
            tick++;
            try
            {
                Take(step);
                Done++;
            }
            catch (BusinessException)
            {
                // Refused, as the services would.
            }
        }
        return this;
    }

    private void Take(TreeStep step)
    {
        var on = today.AddDays(-step.DaysBack);
        switch (step.Turn)
        {
            case Turn.Establish:
                Establish(Pick(step.One, o => o.Type != OrganisationType.Cell), on);
                break;
            case Turn.Move:
                Move(Pick(step.One, o => o.ParentId is not null), Pick(step.Other, o => o.Type != OrganisationType.Cell), on);
                break;
            case Turn.Merge:
                Merge(Pick(step.One, o => o.ParentId is not null), Pick(step.Other, o => o.ParentId is not null), on);
                break;
            case Turn.Split:
                Split(Pick(step.One, o => o.Type == OrganisationType.Cell), on);
                break;
            case Turn.Dissolve:
                Dissolve(
                    Pick(step.One, o => o.Type == OrganisationType.Cell),
                    Pick(step.Other, o => o.Type == OrganisationType.Cell),
                    on
                );
                break;
            case Turn.Rename:
                var renamed = Pick(step.One, _ => true);
                RequireAfterLast(renamed, on);
                renamed.Rename("Tên " + tick, At(on), PlacementsOf);
                break;
            case Turn.Arrive:
                var cell = Pick(step.One, o => o.Type == OrganisationType.Cell);
                Arrive(cell, DayOf(cell, step, on), step.Other % 2 == 0);
                break;
            case Turn.Transfer:
                var to = Pick(step.One, o => o.Type == OrganisationType.Cell);
                Transfer(Somebody(step.Other), to, DayOf(to, step, on));
                break;
            case Turn.Leave:
                var who = Somebody(step.One);
                Leave(who, DayOf(all.Single(o => o.Id == who.OrganisationId), step, on), step.Other % 2 == 0);
                break;
            default:
                TakeBack(Pick(step.One, o => o.Events.Live().Last().Kind == OrganisationEventKind.Moved));
                break;
        }
    }

    /// <summary>In memory a committee may stand below a committee, so that trees get deep.</summary>
    private Organisation Establish(Organisation parent, DateOnly on)
    {
        var type = all.Count % 3 == 0 ? OrganisationType.GrassrootsCommittee : OrganisationType.Cell;
        if (parent.ParentId is null)
            type = OrganisationType.GrassrootsCommittee;
        var made = Organisation.Establish(
            Id(all.Count),
            parent,
            $"{parent.OrganisationPath}.{NextCode(parent)}",
            "Tổ chức " + all.Count,
            type,
            null,
            At(on)
        );
        all.Add(made);
        return made;
    }

    private void Move(Organisation organisation, Organisation parent, DateOnly on)
    {
        RequireAfterLast(organisation, on);
        if (MoveChange.StandsBelow(parent, organisation, on) || parent.Id == organisation.ParentId)
            throw new BusinessException("Organisations:BelowItself");
        Follow(organisation, () => organisation.Move(parent, NextCode(parent), organisation.Type, At(on), PlacementsOf));
    }

    private void TakeBack(Organisation organisation)
    {
        var moved = organisation.Events.Live().Last();
        var from = organisation.Events.Live().Reverse().Skip(1).First(e => e.Code is not null).ParentId;
        var parent = all.Single(o => o.Id == from);
        if (MoveChange.StandsBelow(parent, organisation, moved.EffectiveOn))
            throw new BusinessException("Organisations:BelowItself");
        Follow(organisation, () => organisation.Reverse(moved, parent, "Ghi nhầm", At(moved.EffectiveOn), PlacementsOf));
    }

    private void Merge(Organisation predecessor, Organisation successor, DateOnly on)
    {
        RequireAfterLast(predecessor, on);
        RequireAfterLast(successor, on);
        if (predecessor.Type != successor.Type || predecessor == successor)
            throw new BusinessException("Organisations:AcrossLevels");
        var below = Below(predecessor, on);
        if (below.Exists(c => MoveChange.StandsBelow(successor, c, on)))
            throw new BusinessException("Organisations:BelowItself");
        below.ForEach(c => RequireAfterLast(c, on));
        RequireNobodyLeft(predecessor, on);
        foreach (var child in below)
            Follow(child, () => child.Move(successor, NextCode(successor), child.Type, At(on), PlacementsOf));
        Carry(predecessor, successor, MembersOf(predecessor), on);
        predecessor.End(OrganisationEventKind.Merged, "Sáp nhập", At(on), PlacementsOf);
    }

    private void Split(Organisation organisation, DateOnly on)
    {
        RequireAfterLast(organisation, on);
        RequireNobodyLeft(organisation, on);
        var parent = all.Single(o => o.Id == organisation.ParentId);
        var people = MembersOf(organisation);
        Organisation[] parts = [Beside(organisation, parent, on), Beside(organisation, parent, on)];
        Carry(organisation, parts[0], people[..(people.Count / 2)], on);
        Carry(organisation, parts[1], people[(people.Count / 2)..], on);
        organisation.End(OrganisationEventKind.Split, "Chia tách", At(on), PlacementsOf);
    }

    private Organisation Beside(Organisation organisation, Organisation parent, DateOnly on)
    {
        var path = $"{parent.OrganisationPath}.{NextCode(parent)}";
        var made = Organisation.Establish(Id(all.Count), parent, path, "Phần " + all.Count, organisation.Type, null, At(on));
        all.Add(made);
        return made;
    }

    private void Dissolve(Organisation organisation, Organisation home, DateOnly on)
    {
        RequireAfterLast(organisation, on);
        if (organisation == home || home.EstablishedOn > on)
            throw new BusinessException("Organisations:NotACell");
        RequireNobodyLeft(organisation, on);
        Carry(organisation, home, MembersOf(organisation), on);
        organisation.End(OrganisationEventKind.Closed, "Giải thể", At(on), PlacementsOf);
    }

    private void Admit(Organisation cell)
    {
        var member = new PartyMember(Id(5000 + members.Count), Id(9000 + members.Count));
        var entry = new LedgerEntry(MembershipEventKind.TransferredIn, Start.AddDays(3), Now, "Thử", ToOrganisationId: cell.Id);
        member.Append(entry, HomeAt);
        members.Add(member);
    }

    /// <summary>The day it was founded, that of its last change or of the last change anywhere, or any.</summary>
    private DateOnly DayOf(Organisation organisation, TreeStep step, DateOnly on) =>
        (step.Other / 2 % 4) switch
        {
            0 => organisation.EstablishedOn,
            1 => organisation.LastEventOn ?? on,
            2 => all.SelectMany(o => o.Events).Max(e => e.EffectiveOn),
            _ => on,
        };

    private PartyMember Somebody(int pick)
    {
        var there = members.Where(m => m.Standing is not null).ToList();
        return there.Count == 0 ? throw new BusinessException("Organisations:Unknown") : there[pick % there.Count];
    }

    private void Arrive(Organisation cell, DateOnly on, bool admitted)
    {
        var member = new PartyMember(Id(5000 + members.Count), Id(9000 + members.Count));
        var kind = admitted ? MembershipEventKind.Admitted : MembershipEventKind.TransferredIn;
        member.Append(new LedgerEntry(kind, on, Now, "Thử", ToOrganisationId: cell.Id), HomeAt);
        members.Add(member);
    }

    private void Transfer(PartyMember member, Organisation cell, DateOnly on) =>
        member.Append(new LedgerEntry(MembershipEventKind.MovedWithin, on, Now, "Thử", member.OrganisationId, cell.Id), HomeAt);

    private void Leave(PartyMember member, DateOnly on, bool dies) =>
        member.Append(
            new LedgerEntry(
                dies ? MembershipEventKind.Died : MembershipEventKind.TransferredOut,
                on,
                Now,
                "Thử",
                FromOrganisationId: member.OrganisationId
            ),
            HomeAt
        );

    private void Carry(Organisation from, Organisation to, List<PartyMember> people, DateOnly on)
    {
        foreach (var member in people)
        {
            var since = member
                .Spans.Where(s => s.KnownTo == TwoClocks.Always && s.OrganisationId == from.Id)
                .Max(s => s.ValidFrom);
            var entry = new LedgerEntry(
                MembershipEventKind.MovedWithin,
                since > on ? since : on,
                Now,
                "Thử",
                FromOrganisationId: from.Id,
                ToOrganisationId: to.Id
            );
            member.Append(entry, HomeAt);
        }
    }

    private List<PartyMember> MembersOf(Organisation o) =>
        [.. members.Where(m => m.OrganisationId == o.Id && m.Standing is not null)];

    private void RequireNobodyLeft(Organisation organisation, DateOnly on)
    {
        var left = members
            .SelectMany(m => m.Spans)
            .Where(s => s.KnownTo == TwoClocks.Always && s.OrganisationId == organisation.Id);
        if (left.Any(s => s.ValidTo > on && s.ValidTo != TwoClocks.Forever))
            throw new BusinessException("Members:LeftSince");
    }

    private static void RequireAfterLast(Organisation organisation, DateOnly on)
    {
        if (organisation.LastEventOn >= on || organisation.ClosedOn is not null)
            throw new BusinessException("Organisations:NotAfterLastEvent");
    }

    private List<Organisation> Below(Organisation organisation, DateOnly on) =>
        [
            .. all.Where(o =>
                o.Placements.Any(p => p.KnownTo == TwoClocks.Always && p.ParentId == organisation.Id && p.ValidTo > on)
            ),
        ];

    /// <summary>What SubtreeMover does with statements: everything below goes along, in placements and in today's paths.</summary>
    private void Follow(Organisation moved, Action change)
    {
        var before = SubtreeMover.Of(moved);
        change();
        var shifts = PathShift.Between(before.Placements, moved.Placements.Where(p => p.KnownTo == TwoClocks.Always));
        foreach (var other in all.Where(o => o != moved))
        {
            var placements = (List<OrganisationPlacement>)other.Placements;
            var believed = placements.Where(p => p.KnownTo == TwoClocks.Always).ToList();
            if (believed.Exists(p => shifts.Any(s => s.Touches(p))))
                placements.AddRange(TwoClocks.Supersede(believed, PathShift.Follow(believed, shifts, Now), Now));
            if (OrganisationPaths.IsWithin(other.OrganisationPath, before.Path))
                SetPath(other, moved.OrganisationPath + other.OrganisationPath[before.Path.Length..]);
        }
    }

    private static void SetPath(Organisation organisation, string path) =>
        typeof(Organisation).GetProperty(nameof(Organisation.OrganisationPath))!.SetValue(organisation, path);

    private string NextCode(Organisation parent) =>
        OrganisationPaths.NextCode(
            all.SelectMany(o => o.Placements)
                .Where(p => p.ParentId == parent.Id)
                .Select(p => OrganisationPaths.Code(p.Path))
                .Max()
        );

    private IReadOnlyList<OrganisationPlacement> PlacementsOf(Guid id) => all.Single(o => o.Id == id).Placements;

    private Home HomeAt(Guid id)
    {
        var o = all.Single(x => x.Id == id);
        return new(o.OrganisationPath, o.Name, o.EstablishedOn, o.ClosedOn ?? TwoClocks.Forever);
    }

    private Organisation Pick(int number, Func<Organisation, bool> fits)
    {
        var open = all.Where(o => o.ClosedOn is null && fits(o)).ToList();
        return open.Count == 0 ? throw new BusinessException("Organisations:Unknown") : open[number % open.Count];
    }

    private DateTime Now => Recorded.AddSeconds(tick);

    private Entry At(DateOnly on) => new(on, Now, "Thử", Paper, Id(7000 + tick));

    private Guid Id(int id) => new(id, (short)number, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}
