using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;

namespace Registry.Members.MemberFile;

/// <summary>
/// One part of a member's file: an aggregate of its own, so that two people can write two parts at once. Made when first written.
/// Has no scope: it is reached through the member only, and goes where the member goes.
/// </summary>
internal sealed class FilePart : AggregateRoot
{
    private readonly List<FileValue> values = [];

    private FilePart() { }

    public FilePart(Guid memberId, FilePartKind kind)
    {
        MemberId = memberId;
        Kind = kind;
    }

    public Guid MemberId { get; private set; }
    public FilePartKind Kind { get; private set; }

    /// <summary>Version of the form it was written by.</summary>
    public string Layout { get; private set; } = "";

    /// <summary>It was stated that there is nothing to record.</summary>
    public bool None { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public string ChangedBy { get; private set; } = "";
    public IReadOnlyList<FileValue> Values => values;

    /// <summary>Something is recorded, be it that there is nothing.</summary>
    public bool IsFilled => None || values.Count > 0;

    /// <summary>Replaces all rows.</summary>
    /// <param name="rows">Checked values by field key (<see cref="FileCheck.Validate"/>).</param>
    public void Write(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, bool none, string by, DateTime at)
    {
        var wanted = rows.SelectMany((row, i) => row.Select(v => (Row: i, Field: v.Key, Text: v.Value))).ToList();
        values.RemoveAll(v => !wanted.Exists(w => v.Is(w.Row, w.Field)));
        foreach (var (row, field, text) in wanted)
        {
            var value = values.Find(v => v.Is(row, field));
            if (value is null)
                values.Add(value = new FileValue(Id, row, field));
            value.Text = text;
        }
        None = none;
        Layout = FileForm.Layout;
        ChangedBy = by;
        ChangedAt = at;
    }
}

internal sealed class FilePartConfiguration : IEntityTypeConfiguration<FilePart>
{
    public void Configure(EntityTypeBuilder<FilePart> part)
    {
        part.ToTable("members_file_parts");
        part.Property(p => p.Layout).HasMaxLength(20);
        part.Property(p => p.ChangedBy).HasMaxLength(200);
        part.HasIndex(p => new { p.MemberId, p.Kind }).IsUnique();
        part.HasOne<PartyMember>().WithMany().HasForeignKey(p => p.MemberId).OnDelete(DeleteBehavior.Restrict);
        part.HasMany(p => p.Values).WithOne().HasForeignKey(v => v.PartId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FileValueConfiguration : IEntityTypeConfiguration<FileValue>
{
    public void Configure(EntityTypeBuilder<FileValue> value)
    {
        value.ToTable("members_file_values");
        value.HasKey(v => new
        {
            v.PartId,
            v.Row,
            v.Field,
        });
        value.Property(v => v.Field).HasMaxLength(40);
        value.Property(v => v.Text).HasMaxLength(FileValue.MaxText);
    }
}

internal sealed class FilePartRowConfiguration : IEntityTypeConfiguration<FilePartRow>
{
    public void Configure(EntityTypeBuilder<FilePartRow> row) => row.HasNoKey().ToView("members_file_parts");
}

internal sealed class FileValueRowConfiguration : IEntityTypeConfiguration<FileValueRow>
{
    public void Configure(EntityTypeBuilder<FileValueRow> row) => row.HasNoKey().ToView("members_file_values");
}
