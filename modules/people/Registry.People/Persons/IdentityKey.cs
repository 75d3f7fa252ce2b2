using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.People.Integration;

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

/// <summary>Refuses to work with another key than the one the database belongs to: ids could not be read, nor duplicates found.</summary>
internal sealed class IdentityKeyCheck(RegistryDbContext db, NationalIdProtector protector) : IIdentityKeyCheck
{
    public async Task RequireAsync(CancellationToken cancellation)
    {
        var written = await WrittenAsync(cancellation);
        if (written is null && await db.Set<Person>().AnyAsync(p => p.NationalIdCipher != null, cancellation))
            throw new BusinessException("People:IdentityKeyUnknown");
        if (written is not null)
        {
            Require(written);
            return;
        }
        if (protector.IsMissing)
            protector.MakeKey();
        db.Add(new IdentityKey(protector.Fingerprint));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (BusinessException e) when (e.Kind == RejectionKind.Conflict)
        {
            // Another host started first on the same database: its key is the one.
            db.ChangeTracker.Clear();
            Require((await WrittenAsync(cancellation))!);
        }
    }

    public void Require(string fingerprint)
    {
        if (fingerprint != protector.Fingerprint)
            throw new BusinessException("People:IdentityKeyForeign");
    }

    private Task<string?> WrittenAsync(CancellationToken cancellation) =>
        db.Set<IdentityKey>().Select(k => (string?)k.Fingerprint).SingleOrDefaultAsync(cancellation);
}

/// <summary>Every national id can be read, and is found by its index.</summary>
internal sealed class NationalIdVerifier(RegistryDbContext db, NationalIdProtector protector) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        var people = db.Set<Person>()
            .Where(p => p.NationalIdCipher != null || p.NationalIdIndex != null)
            .Select(p => new
            {
                p.Id,
                p.NationalIdCipher,
                p.NationalIdIndex,
            })
            .AsAsyncEnumerable();
        await foreach (var person in people.WithCancellation(cancellation))
        {
            if (Read(person.NationalIdCipher) is not { } nationalId)
                differences.Add($"person {person.Id}: the national id cannot be read");
            else if (protector.Index(nationalId) != person.NationalIdIndex)
                differences.Add($"person {person.Id}: the national id is not found by its index");
        }
        return differences;
    }

    private string? Read(byte[]? cipher)
    {
        try
        {
            return cipher is { Length: > 28 } ? protector.Decrypt(cipher) : null;
        }
        catch (AuthenticationTagMismatchException)
        {
            // Altered, or written with another key: reported by the caller.
            return null;
        }
    }
}
