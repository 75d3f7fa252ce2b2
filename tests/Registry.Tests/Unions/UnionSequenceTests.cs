using CsCheck;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Unions.Ledger;
using Registry.Unions.Returns;
using Registry.Workflow;
using Shouldly;
using Xunit;

namespace Registry.Tests.Unions;

/// <summary>Whatever is tried in whatever order: hierarchy and returns under random sequences.</summary>
public sealed class UnionSequenceTests
{
    private const int Histories = 400;
    private static readonly DateOnly Start = new(2024, 1, 2);
    private static readonly Guid[] People = [.. Enumerable.Range(1, 3).Select(i => new Guid(i, 0, 0, new byte[8]))];

    /// <summary>The steps that there are to be, apart from the table in the aggregate.</summary>
    private static readonly HashSet<(ReturnState From, ReturnStep Step, ReturnState To)> Allowed =
    [
        (ReturnState.Submitted, ReturnStep.Accept, ReturnState.Accepted),
        (ReturnState.Submitted, ReturnStep.SendBack, ReturnState.SentBack),
        (ReturnState.SentBack, ReturnStep.Submit, ReturnState.Submitted),
        (ReturnState.Accepted, ReturnStep.AskReopening, ReturnState.ReopeningAsked),
        (ReturnState.ReopeningAsked, ReturnStep.Reopen, ReturnState.Reopened),
        (ReturnState.ReopeningAsked, ReturnStep.KeepAccepted, ReturnState.Accepted),
        (ReturnState.Reopened, ReturnStep.Submit, ReturnState.Submitted),
    ];

    private static readonly Gen<(ReturnStep Step, int Person, int Start, int Joined, int Left, int Slip)[]> Steps = Gen.Select(
        Gen.Enum<ReturnStep>(),
        Gen.Int[0, 2],
        Gen.Frequency((5, Gen.Const(50)), (1, Gen.Int[0, 99])),
        Gen.Int[0, 30],
        Gen.Int[0, 30],
        Gen.Frequency((5, Gen.Const(0)), (1, Gen.Int[-3, 3]))
    ).Array[3, 25];

    [Fact]
    public void Random_steps_reconcile_or_are_refused_and_none_leaves_the_table() =>
        Steps.Sample(
            steps =>
            {
                var made = Submit(50, 10, 5);
                foreach (var (step, person, start, joined, left, slip) in steps)
                {
                    var (from, count, before) = (made.State, made.Steps.Count, made.Figures);
                    try
                    {
                        Take(made, step, StepContext.Of(People[person], "test", At), Figures(start, joined, left, slip));
                    }
                    catch (BusinessException)
                    {
                        (made.State, made.Steps.Count, made.Figures).ShouldBe((from, count, before));
                        continue;
                    }
                    Allowed.ShouldContain((from, step, made.State));
                    made.Figures.AtStart.ShouldBe(50);
                    (made.Figures.AtStart + made.Figures.Joined - made.Figures.Left).ShouldBe(made.Figures.AtEnd);
                }
                Judged(made);
            },
            iter: Histories
        );

    [Fact]
    public void Moves_never_make_a_cycle_and_every_placement_is_the_fold_of_the_ledger() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[1, 40])
            .Array[3, 30]
            .Sample(
                moves =>
                {
                    var unions = Tree();
                    var day = Start.AddDays(1);
                    foreach (var (what, where, days) in moves)
                    {
                        day = day.AddDays(days);
                        try
                        {
                            unions[what].Move(unions[where], EntryOn(day));
                        }
                        catch (BusinessException)
                        {
                            continue;
                        }
                    }
                    foreach (var union in unions)
                    {
                        Depth(union, unions).ShouldBeLessThanOrEqualTo(3);
                        var believed = union.Placements.Where(p => p.KnownTo == TwoClocks.Always).OrderBy(p => p.ValidFrom);
                        believed.ShouldBe(union.Fold(default));
                    }
                },
                iter: Histories
            );

    private static DateTime At => new(2025, 4, 5, 3, 0, 0, DateTimeKind.Utc);

    /// <summary>Who asked never judged: whatever judges follows somebody else's step.</summary>
    private static void Judged(UnionReturn made)
    {
        var steps = made.Steps.OrderBy(s => s.Sequence).ToList();
        foreach (var (asked, judged) in steps.Zip(steps.Skip(1)).Where(p => made.Judges(p.Second.Step)))
            judged.ActorId.ShouldNotBe(asked.ActorId);
    }

    private static UnionReturn Submit(int start, int joined, int left) =>
        UnionReturn.Submit(
            Guid.CreateVersion7(),
            Tree()[1],
            new Quarter(2025, 1),
            Figures(start, joined, left, 0),
            start,
            StepContext.Of(People[0], "test", At)
        );

    private static ReturnFigures Figures(int start, int joined, int left, int slip) =>
        new(500, 200, 5, start, joined, left, Math.Max(0, start + joined - left + slip), 0, true);

    private static void Take(UnionReturn made, ReturnStep step, StepContext actor, ReturnFigures figures)
    {
        switch (step)
        {
            case ReturnStep.Submit:
                made.SubmitAgain(figures, 50, actor);
                break;
            case ReturnStep.Accept:
                made.Accept(actor);
                break;
            case ReturnStep.SendBack:
                made.SendBack("Sai", actor);
                break;
            case ReturnStep.AskReopening:
                made.AskReopening("Sai", actor);
                break;
            case ReturnStep.Reopen:
                made.Reopen(actor);
                break;
            default:
                made.KeepAccepted("Đúng", actor);
                break;
        }
    }

    private static List<Union> Tree()
    {
        var zone = Found(null, UnionType.ZoneUnion);
        var first = Found(zone, UnionType.GrassrootsUnion);
        var second = Found(zone, UnionType.GrassrootsUnion);
        var syndicate = Found(zone, UnionType.Syndicate);
        var member = Found(first, UnionType.MemberUnion);
        return
        [
            zone,
            first,
            second,
            syndicate,
            member,
            Found(second, UnionType.MemberUnion),
            Found(member, UnionType.Section),
            Found(first, UnionType.Section),
        ];
    }

    private static Union Found(Union? parent, UnionType type) =>
        Union.Found(
            Guid.CreateVersion7(),
            parent,
            new MassOrganisationPlace(Guid.CreateVersion7(), "00001", null, null),
            type.ToString(),
            type,
            20,
            EntryOn(Start)
        );

    private static Entry EntryOn(DateOnly day) =>
        new(day, day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc), "test", new Decision("1", day, "test"));

    private static int Depth(Union union, IReadOnlyList<Union> all)
    {
        var depth = 0;
        for (var at = union; at.ParentId is { } parent; at = all.Single(u => u.Id == parent))
            (++depth).ShouldBeLessThan(10, "a cycle");
        return depth;
    }
}
