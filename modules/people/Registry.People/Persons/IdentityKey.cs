using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.People.Persons;

/// <summary>Which key of national ids the database belongs to: one row, written at the first start and never changed.</summary>
internal sealed class IdentityKey : Entity
{
    private static readonly Guid Only = new("00000000-0000-0000-0000-000000000001");

    private IdentityKey() { }

    public IdentityKey(string fingerprint)
    {
        Id = Only;
        Fingerprint = fingerprint;
    }

    /// <summary>An HMAC of a fixed text by the key: 64 hexadecimal digits.</summary>
    public string Fingerprint { get; private set; } = "";
}

internal sealed class IdentityKeyConfiguration : IEntityTypeConfiguration<IdentityKey>
{
    public void Configure(EntityTypeBuilder<IdentityKey> key)
    {
        key.ToTable("people_identity_keys");
        key.Property(k => k.Fingerprint).HasMaxLength(64);
    }
}
