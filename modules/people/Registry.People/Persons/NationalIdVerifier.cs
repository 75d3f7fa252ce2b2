using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.People.Integration;

namespace Registry.People.Persons;

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
