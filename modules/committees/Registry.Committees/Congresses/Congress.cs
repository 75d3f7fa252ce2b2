using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Committees.Congresses;

/// <summary>A congress with its allotment, its delegates and what came of it.</summary>
internal sealed class Congress : AggregateRoot, IHasOrganisationPath
{
    private readonly List<CongressDelegate> delegates = [];
    private readonly List<CongressPlaces> places = [];

    private Congress() { }

    public Congress(
        Guid id,
        Guid organisationId,
        string path,
        string name,
        DateOnly heldOn,
        DateOnly countedOn,
        int total,
        int baseEach
    )
    {
        Id = id;
        OrganisationId = organisationId;
        OrganisationPath = path;
        Name = name;
        HeldOn = heldOn;
        CountedOn = countedOn;
        Total = total;
        BaseEach = baseEach;
    }

    public Guid OrganisationId { get; private set; }
    public string OrganisationPath { get; private set; } = "";
    public string Name { get; private set; } = "";
    public DateOnly HeldOn { get; private set; }
    public DateOnly CountedOn { get; private set; }
    public int Total { get; private set; }
    public int BaseEach { get; private set; }
    public string DecisionNumber { get; init; } = "";
    public DateOnly DecisionDate { get; init; }
    public string DecisionIssuer { get; init; } = "";

    /// <summary>The term of the committee it elected; null: no result yet.</summary>
    public Guid? TermId { get; private set; }
    public IReadOnlyList<CongressDelegate> Delegates => delegates;
    public IReadOnlyList<CongressPlaces> Places => places;

    public void Allot(IReadOnlyDictionary<Guid, int> members)
    {
        foreach (var (organisation, count) in DelegateAllotment.Share(Total, BaseEach, members))
            places.Add(new CongressPlaces(Id, organisation, members[organisation], count));
    }

    public void Send(Guid memberId, Guid organisationId)
    {
        RequireOpen();
        var check = new Check();
        check.That(!delegates.Exists(d => d.MemberId == memberId), "memberId", "Committees:DelegateNamed");
        var free = places.Find(p => p.OrganisationId == organisationId)?.Delegates ?? 0;
        check.That(delegates.Count(d => d.OrganisationId == organisationId) < free, "memberId", "Committees:NoPlaceLeft", free);
        check.ThrowIfAny();
        delegates.Add(new CongressDelegate(Id, memberId, organisationId));
    }

    public void Withdraw(Guid memberId)
    {
        RequireOpen();
        if (delegates.RemoveAll(d => d.MemberId == memberId) == 0)
            throw new BusinessException("Committees:NoSuchDelegate", "memberId");
    }

    public void CheckCredentials(IReadOnlyCollection<Guid> present)
    {
        RequireOpen();
        var strangers = present.Count(id => !delegates.Exists(d => d.MemberId == id));
        if (strangers > 0)
            throw new BusinessException("Committees:NotDelegates", "present", strangers);
        foreach (var named in delegates)
            named.Came(present.Contains(named.MemberId));
    }

    public void Elect(Guid termId)
    {
        RequireOpen();
        TermId = termId;
    }

    private void RequireOpen()
    {
        if (TermId is not null)
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("Committees:CongressOver", null)]);
    }
}

/// <summary>What an organisation was allotted, and by how many members.</summary>
internal sealed class CongressPlaces : Entity
{
    private CongressPlaces() { }

    public CongressPlaces(Guid congressId, Guid organisationId, int members, int delegates)
    {
        CongressId = congressId;
        OrganisationId = organisationId;
        Members = members;
        Delegates = delegates;
    }

    public Guid CongressId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public int Members { get; private set; }
    public int Delegates { get; private set; }
}

/// <summary>A member sent to a congress by an organisation.</summary>
internal sealed class CongressDelegate : Entity
{
    private CongressDelegate() { }

    public CongressDelegate(Guid congressId, Guid memberId, Guid organisationId)
    {
        CongressId = congressId;
        MemberId = memberId;
        OrganisationId = organisationId;
    }

    public Guid CongressId { get; private set; }
    public Guid MemberId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public bool Present { get; private set; }

    public void Came(bool present) => Present = present;
}

internal sealed class CongressConfiguration : IEntityTypeConfiguration<Congress>
{
    public void Configure(EntityTypeBuilder<Congress> congress)
    {
        congress.ToTable("members_congresses");
        congress.Property(c => c.OrganisationPath).HasMaxLength(120);
        congress.Property(c => c.Name).HasMaxLength(200);
        congress.Property(c => c.DecisionNumber).HasMaxLength(50);
        congress.Property(c => c.DecisionIssuer).HasMaxLength(200);
        congress.HasIndex(c => new { c.OrganisationId, c.HeldOn }).IsUnique();
        congress.HasMany(c => c.Delegates).WithOne().HasForeignKey(d => d.CongressId).OnDelete(DeleteBehavior.Restrict);
        congress.HasMany(c => c.Places).WithOne().HasForeignKey(p => p.CongressId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CongressPlacesConfiguration : IEntityTypeConfiguration<CongressPlaces>
{
    public void Configure(EntityTypeBuilder<CongressPlaces> places) => places.ToTable("members_congress_places");
}

internal sealed class CongressDelegateConfiguration : IEntityTypeConfiguration<CongressDelegate>
{
    public void Configure(EntityTypeBuilder<CongressDelegate> named)
    {
        named.ToTable("members_congress_delegates");
        named.HasIndex(d => new { d.CongressId, d.MemberId }).IsUnique();
    }
}
