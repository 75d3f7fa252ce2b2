using Registry.Members.Ledger;
using Registry.Organisations.Tree;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Tests.Organisations;
using Shouldly;

namespace Registry.Tests.Reports;

/// <summary>
/// A second opinion: reads the entries of both ledgers one by one, without spans, placements and queries, and says where everybody was
/// at the end of a day.
/// </summary>
internal sealed class PlainReading(TreePlay play)
{
    /// <summary>When plays begin.</summary>
    public static readonly DateOnly Begin = new(2020, 1, 1);

    private static readonly MembershipEventKind[] Goes = [MembershipEventKind.Died, MembershipEventKind.TransferredOut];

    /// <summary>Numbers of the sheet at every node, and at the whole what came from outside and went there, by kind.</summary>
    public void Compare(Sheet sheet, BalanceDefinition balance, DateOnly from, DateOnly to)
    {
        var first = sheet.Definition.Columns is { } columns ? "." + columns[0].Code : "";
        foreach (var line in sheet.Lines)
        {
            var node = line.Place.OrganisationId;
            line.Cells[balance.Opening + first].ShouldBe(CountAt(node, from.AddDays(-1)), $"{line.Place.Name} before {from}");
            line.Cells[balance.Closing + first].ShouldBe(CountAt(node, to), $"{line.Place.Name} on {to}");
        }
        if (sheet.Definition.Key != "quarterly" || sheet.Of(play.Organisations[0].Id) is not { } whole)
            return;
        foreach (
            var (cell, kind) in new[]
            {
                ("B1", MembershipEventKind.Admitted),
                ("B2", MembershipEventKind.TransferredIn),
                ("C1", MembershipEventKind.Died),
                ("C5", MembershipEventKind.TransferredOut),
            }
        )
            whole
                .Cells[cell]
                .ShouldBe(
                    play.Members.Sum(m => Standing(m).Count(e => e.Kind == kind && e.EffectiveOn >= from && e.EffectiveOn <= to)),
                    cell
                );
    }

    private int CountAt(Guid node, DateOnly day) =>
        play.Members.Count(m => HomeOf(m, day) is { } home && Above(home, day).Contains(node));

    private static IEnumerable<MembershipEvent> Standing(PartyMember member) =>
        member.Events.Where(e => e.Kind != MembershipEventKind.Reversed && !member.Events.Any(r => r.ReversesEventId == e.Id));

    private static Guid? HomeOf(PartyMember member, DateOnly day)
    {
        Guid? home = null;
        foreach (var e in Standing(member).Where(e => e.EffectiveOn <= day).OrderBy(e => e.EffectiveOn).ThenBy(e => e.Sequence))
            home = Goes.Contains(e.Kind) ? null : e.ToOrganisationId ?? home;
        return home;
    }

    /// <summary>The organisation and those above it at the end of a day; an organisation that is not there has nobody.</summary>
    private List<Guid> Above(Guid organisation, DateOnly day)
    {
        var above = new List<Guid>();
        for (Guid? at = organisation; at is { } id; )
        {
            above.Add(id);
            var (there, parent) = PlaceOf(play.Organisations.Single(o => o.Id == id), day);
            there.ShouldBeTrue($"somebody is at {id} on {day}, where it is not there");
            at = parent;
        }
        return above;
    }

    private static (bool There, Guid? Parent) PlaceOf(Organisation organisation, DateOnly day)
    {
        var (there, parent) = (false, (Guid?)null);
        var live = organisation.Events.Where(e =>
            e.Kind != OrganisationEventKind.Reversed && !organisation.Events.Any(r => r.ReversesEventId == e.Id)
        );
        foreach (var e in live.Where(e => e.EffectiveOn <= day).OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt))
        {
            if (e.Kind is OrganisationEventKind.Established or OrganisationEventKind.Moved)
                (there, parent) = (true, e.ParentId);
            else if (e.Kind is OrganisationEventKind.Closed or OrganisationEventKind.Merged or OrganisationEventKind.Split)
                there = false;
        }
        return (there, parent);
    }
}
