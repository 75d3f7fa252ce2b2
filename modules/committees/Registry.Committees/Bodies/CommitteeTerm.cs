using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Committees.Rows;
using Registry.Kernel;

namespace Registry.Committees.Bodies;

/// <summary>A term of office of an organisation with the seats of its bodies.</summary>
internal sealed class CommitteeTerm : AggregateRoot
{
    private readonly List<Office> seats = [];

    private CommitteeTerm() { }

    public CommitteeTerm(Guid id, Guid organisationId, string name, DateOnly from, DateOnly to, Decision decision)
    {
        Id = id;
        OrganisationId = organisationId;
        Name = name;
        From = from;
        To = to;
        DecisionNumber = decision.Number;
        DecisionDate = decision.Date;
        DecisionIssuer = decision.Issuer;
    }

    public Guid OrganisationId { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private set; }
    public string DecisionNumber { get; private set; } = "";
    public DateOnly DecisionDate { get; private set; }
    public string DecisionIssuer { get; private set; } = "";
    public IReadOnlyList<Office> Seats => seats;

    /// <summary>The next committee acts from the day it is elected: what is left of this term falls away.</summary>
    public void GiveWay(DateOnly lastDay, string reason)
    {
        if (To <= lastDay)
            return;
        To = lastDay;
        foreach (var seat in seats.Where(s => s.To > lastDay))
            seat.End(lastDay, reason);
    }

    /// <param name="standingShare">The standing committee is at most this part of the executive committee.</param>
    public Office Seat(Guid memberId, Body body, Post post, DateOnly from, Func<int, int> standingShare)
    {
        var check = new Check();
        check.That(from >= From && from <= To, "from", "Committees:OutsideTerm", From, To);
        var there = seats.Where(s => s.Body == body && s.To >= from).ToList();
        check.That(!there.Exists(s => s.MemberId == memberId), "memberId", "Committees:SeatHeld");
        check.That(post != Post.Secretary || !there.Exists(s => s.Post == Post.Secretary), "post", "Committees:PostTaken");
        var committee = seats.Where(s => s.Body == Body.ExecutiveCommittee && s.HeldOn(from)).ToList();
        if (body == Body.StandingCommittee)
        {
            check.That(committee.Exists(s => s.MemberId == memberId), "memberId", "Committees:NotInCommittee");
            var most = standingShare(committee.Count);
            check.That(there.Count < most, "body", "Committees:StandingCommitteeFull", most, committee.Count);
        }
        check.ThrowIfAny();
        return Put(memberId, body, post, from);
    }

    /// <summary>A seat as papers of the past have it.</summary>
    public Office Put(Guid memberId, Body body, Post post, DateOnly from)
    {
        var seat = new Office(Id, memberId, OrganisationId, body, post, from, To);
        seats.Add(seat);
        return seat;
    }

    /// <summary>Who leaves the executive committee leaves the standing committee too.</summary>
    public void End(Office seat, DateOnly lastDay, string reason)
    {
        var check = new Check();
        check.That(lastDay >= seat.From && lastDay < seat.To, "endedOn", "Committees:EndOutsideSeat", seat.From, seat.To);
        check.ThrowIfAny();
        var also = seats.Where(s =>
            seat.Body == Body.ExecutiveCommittee
            && s.Body == Body.StandingCommittee
            && s.MemberId == seat.MemberId
            && s.To > lastDay
        );
        foreach (var ended in also.Append(seat).ToList())
            ended.End(lastDay, reason);
    }
}

internal sealed class CommitteeTermConfiguration : IEntityTypeConfiguration<CommitteeTerm>
{
    public void Configure(EntityTypeBuilder<CommitteeTerm> term)
    {
        term.ToTable("members_terms");
        term.Property(t => t.Name).HasMaxLength(100);
        term.Property(t => t.DecisionNumber).HasMaxLength(50);
        term.Property(t => t.DecisionIssuer).HasMaxLength(200);
        term.HasIndex(t => new { t.OrganisationId, t.From }).IsUnique();
        term.HasMany(t => t.Seats).WithOne().HasForeignKey(s => s.TermId).OnDelete(DeleteBehavior.Restrict);
    }
}
