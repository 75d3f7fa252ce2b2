using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Ledger;

namespace Registry.Host.ReferenceData;

/// <summary>Writes ledger entries of members, keeping places and standings in step, so that every later choice sees the state of its day.</summary>
internal sealed class Ledger
{
    /// <summary>Everybody who is a member now, in an order that only the history decides.</summary>
    public List<Life> Present { get; } = [];
    public List<Life> All { get; } = [];

    public void Enter(
        Life life,
        MembershipEventKind kind,
        Place to,
        DateOnly on,
        Standing standing,
        Decision decision,
        Dice dice,
        Guid? dossier = null
    )
    {
        if (life.Events.Count == 0)
            All.Add(life);
        Present.Add(life);
        Standing? said = kind == MembershipEventKind.TransferredIn ? standing : null;
        Write(life, new(kind, on, default, null, to.Id, said, decision, dossier), to, dice);
        life.Standing = standing;
        life.Place = to;
        to.Add(life, on);
    }

    public void Move(Life life, Place to, DateOnly on, Decision decision, Dice dice)
    {
        var from = life.Place!;
        Write(life, new(MembershipEventKind.MovedWithin, on, default, from.Id, to.Id, null, decision, null), to, dice);
        from.Remove(life, on);
        to.Add(life, on);
        life.Place = to;
    }

    public void Leave(Life life, MembershipEventKind kind, DateOnly on, Decision decision, Dice dice, string? note = null)
    {
        var from = life.Place!;
        Write(life, new(kind, on, default, from.Id, null, null, decision, null, note), from, dice);
        from.Remove(life, on);
        Present.Remove(life);
        life.Place = null;
    }

    /// <summary>Something that leaves the member where he or she is.</summary>
    public void Change(
        Life life,
        MembershipEventKind kind,
        DateOnly on,
        Standing standing,
        Decision decision,
        Dice dice,
        string? note = null
    )
    {
        Write(life, new(kind, on, default, null, null, null, decision, null, note), life.Place!, dice);
        var before = life.Votes;
        life.Standing = standing;
        if (before != life.Votes)
            life.Place!.AddVotes(life.Votes ? 1 : -1, on);
    }

    private static void Write(Life life, ImportedEvent entry, Place concerned, Dice dice)
    {
        var notBefore = life.Events.Count == 0 ? concerned.RecordedAt : Later(life.Events[^1].RecordedAt, concerned.RecordedAt);
        var recorded = Recording.After(entry.EffectiveOn, dice.Between(1, 20), dice, notBefore);
        life.Events.Add(entry with { RecordedAt = recorded });
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
