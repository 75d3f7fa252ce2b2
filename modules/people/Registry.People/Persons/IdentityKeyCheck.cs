using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.People.Integration;

namespace Registry.People.Persons;

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
