using CsCheck;
using Registry.Kernel;
using Registry.Organisations.Tree;
using Shouldly;
using Xunit;

namespace Registry.Tests.Organisations;

/// <summary>Whatever is decided in whatever order, also back in time: the tree stays one, and everybody has one home.</summary>
public sealed class TreeSequenceTests
{
    private const int Sequences = 10_000;

    [Fact]
    public void The_tree_stays_one_and_every_member_has_one_home_after_any_sequence()
    {
        var done = 0;
        TreePlay.Any.Sample(
            steps =>
            {
                var play = new TreePlay().Play(steps);
                Interlocked.Add(ref done, play.Done);
                TreeCheck.Differences(play.Organisations, TwoClocks.Always).ShouldBeEmpty();
                play.Organisations.Select(o => o.OrganisationPath).ShouldBeUnique();
                CheckHomes(play);
            },
            iter: Sequences
        );
        done.ShouldBeGreaterThan(Sequences);
    }

    private static void CheckHomes(TreePlay play)
    {
        var open = play.Organisations.Where(o => o.ClosedOn is null).ToDictionary(o => o.Id);
        foreach (var organisation in open.Values.Where(o => o.ParentId is not null))
            open.ShouldContainKey(organisation.ParentId!.Value);
        foreach (var member in play.Members)
        {
            var home = open[member.OrganisationId];
            var spans = member.Spans.Where(s => s.KnownTo == TwoClocks.Always).OrderBy(s => s.ValidFrom).ToList();
            spans.Count(s => s.ValidTo == TwoClocks.Forever).ShouldBe(1);
            spans[^1].OrganisationId.ShouldBe(home.Id);
            for (var i = 1; i < spans.Count; i++)
                spans[i].ValidFrom.ShouldBe(spans[i - 1].ValidTo);
            foreach (var span in spans)
                CheckThere(play, span.OrganisationId, span.ValidFrom);
        }
    }

    /// <summary>An organisation to which somebody belonged stood in the tree then.</summary>
    private static void CheckThere(TreePlay play, Guid organisationId, DateOnly day) =>
        play
            .Organisations.Single(o => o.Id == organisationId)
            .Placements.Count(p => p.KnownTo == TwoClocks.Always && p.ValidFrom <= day && p.ValidTo > day)
            .ShouldBe(1);
}
