using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.People.Integration;

namespace Registry.People.Persons;

/// <summary>
/// Every national id can be read, and is found by its index; nobody with one id is counted twice in one membership; whatever names a
/// person names one.
/// </summary>
internal sealed class NationalIdVerifier(
    RegistryDbContext db,
    NationalIdProtector protector,
    RegistryClock clock,
    IEnumerable<IPersonMemberships> memberships
) : IVerifier
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
        differences.AddRange(await CountedTwiceAsync(cancellation));
        differences.AddRange(await db.DanglingAsync<Person>("a person", ["PersonId"], cancellation));
        return differences;
    }

    /// <summary>Two records of one person may be there until somebody who sees both settles it; two memberships of one kind may not.</summary>
    private async Task<IEnumerable<string>> CountedTwiceAsync(CancellationToken cancellation)
    {
        var doubled = db.Set<Person>()
            .GroupBy(p => p.NationalIdIndex)
            .Where(g => g.Key != null && g.Count() > 1)
            .Select(g => g.Key);
        var indices = await db.Set<Person>()
            .Where(p => doubled.Contains(p.NationalIdIndex))
            .ToDictionaryAsync(p => p.Id, p => p.NationalIdIndex, cancellation);
        var found = new List<PersonMembershipDto>();
        foreach (var module in memberships)
            found.AddRange(await module.OfPeopleAsync(indices.Keys, clock.Today, cancellation));
        return found
            .GroupBy(m => (indices[m.PersonId], m.Kind), m => m.PersonId)
            .Where(g => g.Distinct().Count() > 1)
            .Select(g =>
                $"persons {string.Join(", ", g.Distinct().Order())}: one national id, and each has the same kind of membership"
            );
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
