using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Unions.Introductions;

/// <summary>A union's resolution that introduces one of its members to a Party cell (form 4A-KNĐ). Seen where the cell is.</summary>
internal sealed class Introduction : AggregateRoot, IHasOrganisationPath
{
    public const string FormCode = "4A-KNĐ";

    private Introduction() { }

    public Introduction(Guid id, Guid unionId, IntroducedTo cell, Guid personId, UnionVote vote, string recordedBy, DateTime at)
    {
        Validate(vote);
        Id = id;
        UnionId = unionId;
        CellId = cell.Id;
        OrganisationPath = cell.Path;
        PersonId = personId;
        Number = vote.Number;
        Date = vote.Date;
        Total = vote.Total;
        Present = vote.Present;
        InFavour = vote.InFavour;
        Against = vote.Against;
        RecordedBy = recordedBy;
        RecordedAt = at;
    }

    public Guid UnionId { get; private set; }
    public Guid CellId { get; private set; }

    /// <summary>Of the cell it is addressed to.</summary>
    public string OrganisationPath { get; private set; } = "";
    public Guid PersonId { get; private set; }
    public string Number { get; private set; } = "";
    public DateOnly Date { get; private set; }
    public int Total { get; private set; }
    public int Present { get; private set; }
    public int InFavour { get; private set; }
    public int Against { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
    public IntroductionState State { get; private set; }
    public Guid? DossierId { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>A dossier took it; whom it names, the cell has recognised in its applicant.</summary>
    public void Take(Guid dossierId, Guid personId)
    {
        Require(IntroductionState.Waiting);
        State = IntroductionState.Taken;
        DossierId = dossierId;
        PersonId = personId;
    }

    public void Release()
    {
        Require(IntroductionState.Taken);
        State = IntroductionState.Waiting;
        DossierId = null;
    }

    public void Withdraw(string reason)
    {
        Require(IntroductionState.Waiting);
        State = IntroductionState.Withdrawn;
        Reason = reason;
    }

    /// <summary>More than half of all members of the union's executive committee (GK-cfg; the form only prints the numbers).</summary>
    public static void Validate(UnionVote v)
    {
        var check = new Check();
        check.That(v.Total > 0, "total", "Unions:VoteTotal");
        check.That(v.Present <= v.Total, "present", "Unions:MoreThan", v.Present, v.Total);
        check.That(v.InFavour + v.Against == v.Present, "inFavour", "Unions:VotesDoNotAddUp", v.InFavour, v.Against, v.Present);
        check.That(v.InFavour * 2 > v.Total, "inFavour", "Unions:BelowHalf", v.InFavour, v.Total);
        check.ThrowIfAny();
    }

    private void Require(IntroductionState state)
    {
        if (State != state)
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("Unions:IntroductionState", null, State)]);
    }
}

/// <summary>The Party cell an introduction is addressed to.</summary>
internal sealed record IntroducedTo(Guid Id, string Path);

/// <summary>The vote of a union's executive committee, in heads.</summary>
internal sealed record UnionVote(string Number, DateOnly Date, int Total, int Present, int InFavour, int Against);

internal sealed class IntroductionConfiguration : IEntityTypeConfiguration<Introduction>
{
    public void Configure(EntityTypeBuilder<Introduction> introduction)
    {
        introduction.ToTable("unions_introductions");
        introduction.Property(i => i.OrganisationPath).HasMaxLength(120);
        introduction.Property(i => i.Number).HasMaxLength(50);
        introduction.Property(i => i.RecordedBy).HasMaxLength(200);
        introduction.Property(i => i.Reason).HasMaxLength(1000);
        introduction.HasIndex(i => new { i.CellId, i.State });
        introduction.HasIndex(i => i.OrganisationPath);
        introduction.HasIndex(i => i.PersonId);
        introduction.HasOne<Ledger.Union>().WithMany().HasForeignKey(i => i.UnionId).OnDelete(DeleteBehavior.Restrict);
    }
}
