using Registry.Kernel;
using Registry.People.Rows;

namespace Registry.People.Integration;

/// <summary>The one person behind many memberships. Writes join the caller's unit of work; the caller saves.</summary>
public interface IPersonIntegrationService
{
    /// <summary>Checks the data of a person and adds what is broken to <paramref name="check"/>; the national id must be nobody else's.</summary>
    Task<PersonData> ValidateAsync(PersonInput input, Check check, Guid? existing, CancellationToken cancellation = default);

    /// <summary>
    /// Checks the data of somebody who may be in the registry already. A national id that is on record with the same name and birth
    /// date is that person's, whose id is returned; with another name or date it is refused, without saying whose it is.
    /// </summary>
    Task<(PersonData Data, Guid? Known)> IdentifyAsync(PersonInput input, Check check, CancellationToken cancellation = default);

    /// <summary>Who is on record with this national id, or with this name (tones do not matter), birth date and sex; anywhere.</summary>
    Task<IReadOnlyList<PersonMatch>> FindSameAsync(PersonInput input, CancellationToken cancellation = default);

    /// <summary>Adds a person.</summary>
    Guid Add(PersonData data);

    /// <summary>Corrects a person.</summary>
    Task CorrectAsync(Guid id, PersonData data, CancellationToken cancellation = default);

    /// <summary>The national id with all but its last three digits hidden, or null when none is recorded.</summary>
    Task<string?> GetMaskedNationalIdAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>The whole national id, or null when none is recorded. Only for a caller that has put on record who sees it and why.</summary>
    Task<string?> GetNationalIdAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Adds people with their ids, as an older system or the reference data has them.</summary>
    void Import(IEnumerable<ImportedPerson> people);
}

/// <summary>A person as typed. National id: 12 digits, optional.</summary>
public sealed record PersonInput(string? FullName, DateOnly? BirthDate, Sex? Sex, string? NationalId);

/// <summary>A person's data after <see cref="IPersonIntegrationService.ValidateAsync"/>. No national id: leaves the recorded one.</summary>
public sealed record PersonData(string FullName, DateOnly BirthDate, Sex Sex, string? NationalId);

/// <param name="ByNationalId">Certainly the same; else name, birth date and sex are the same.</param>
public sealed record PersonMatch(Guid Id, bool ByNationalId);

public sealed record ImportedPerson(Guid Id, string FullName, DateOnly BirthDate, Sex Sex, string? NationalId);
